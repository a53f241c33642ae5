using System.Globalization;
using ComposeGen.Diagnostics;
using ComposeGen.Topologies;

namespace ComposeGen.Rules;

/// <summary>CG3302: the engine's own pools hold 30 networks; the next one cannot be created.</summary>
internal sealed class EnginePoolsRule : ProjectsRule
{
    public override void Check(Topology topology, ProjectFindings findings)
    {
        var drawing = topology.Networks.Where(network => network.DrawsFromPools).ToList();
        if (drawing.Count <= EngineDefaults.PoolNetworks)
        {
            return;
        }

        var definition = drawing[EngineDefaults.PoolNetworks].Definitions[0];
        findings.Report(NetworkDiagnostics.EnginePoolsExhausted, definition.Project, definition.Path, string.Create(CultureInfo.InvariantCulture, $"{drawing.Count} networks take their addresses from the engine's own pools, which hold {EngineDefaults.PoolNetworks}; '{definition.Key}' no longer fits. Give networks subnets of their own under ipam."));
    }
}
