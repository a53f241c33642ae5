using System.Globalization;
using ComposeGen.Diagnostics;
using ComposeGen.Topologies;

namespace ComposeGen.Rules;

/// <summary>CG3303: the 1024th container on a bridge does not start.</summary>
internal sealed class BridgeFullRule : ProjectsRule
{
    public override void Check(Topology topology, ProjectFindings findings)
    {
        foreach (var network in topology.Networks)
        {
            var containers = network.Endpoints.Sum(endpoint => (long)endpoint.Service.Containers);
            if (containers > EngineDefaults.ContainersOnBridge
                && network.Definitions.All(definition => definition.IsBridge || IsExternalBridge(definition))
                && network.Definitions is [.., var last])
            {
                findings.Report(NetworkDiagnostics.BridgeFull, last.Project, last.Path, string.Create(
                    CultureInfo.InvariantCulture,
                    $"The network '{last.Key}' is a bridge, which holds {EngineDefaults.ContainersOnBridge:N0} containers, "
                    + $"but {containers:N0} are on it. Split it."));
            }
        }
    }

    // What stacks share is an overlay.
    private static bool IsExternalBridge(NetworkDefinition definition) =>
        !definition.IsCreated && !definition.Project.IsStack && definition.Project.File.Format != ComposeFormat.V3_8;
}
