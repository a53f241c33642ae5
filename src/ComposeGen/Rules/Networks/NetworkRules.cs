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
                    $"The network '{last.Key}' is a bridge, which supports {EngineDefaults.ContainersOnBridge:N0} containers, "
                    + $"but {containers:N0} are on it. Split the network."));
            }
        }
    }

    // The networks that stacks share are overlays.
    private static bool IsExternalBridge(DefinedNetwork definition) =>
        !definition.IsCreated && !definition.Project.IsStack && definition.Project.File.Format != ComposeFormat.V3_8;
}

/// <summary>CG3302: the engine's address pools are exhausted after 30 networks.</summary>
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
        findings.Report(NetworkDiagnostics.EnginePoolsExhausted, definition.Project, definition.Path,
            string.Create(
                CultureInfo.InvariantCulture,
                $"{drawing.Count} networks take their addresses from the engine's pools, "
                    + $"which have room for {EngineDefaults.PoolNetworks}; '{definition.Key}' no longer fits. "
                    + $"Give networks subnets under ipam."));
    }
}

/// <summary>CG3304: two projects create the same network; it should be external to all but one.</summary>
internal sealed class NetworkCreatedTwiceRule : ProjectsRule
{
    public override void Check(Topology topology, ProjectFindings findings)
    {
        foreach (var network in topology.Networks)
        {
            if (network.Definitions.FirstOrDefault(definition => definition.IsCreated) is { } first)
            {
                foreach (var later in network.Definitions.Where(
                    definition => definition.IsCreated && definition.Project != first.Project))
                {
                    findings.Report(NetworkDiagnostics.NetworkCreatedTwice, later.Project, later.Path,
                        $"The network '{network}' is already created by the project '{first.Project.Name}'; "
                            + "the first that stops removes it from the other. Write external: true here.",
                        findings.Place(first.Project, first.Path, "The network is created here first"));
                }
            }
        }
    }
}

/// <summary>CG3203: a container that is only on internal networks cannot publish ports.</summary>
internal sealed class InternalPublishesRule : ProjectsRule
{
    public override void Check(Topology topology, ProjectFindings findings)
    {
        foreach (var service in topology.Services)
        {
            if (service is { IsWhole: true, Definition.Ports.Count: > 0, Endpoints.Count: > 0 }
                && service.Endpoints.All(endpoint => endpoint.Network.IsInternal))
            {
                findings.Report(NetworkDiagnostics.InternalPublishes, service.Project, service.Path.Child("ports"),
                    $"'{service.Name}' publishes ports, but is only on internal networks, "
                        + "from which the engine publishes nothing. Add another network, or remove the ports.");
            }
        }
    }
}
