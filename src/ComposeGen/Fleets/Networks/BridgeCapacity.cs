using System.Globalization;
using ComposeGen.Diagnostics;
using ComposeGen.Topologies;

namespace ComposeGen.Fleets;

/// <summary>How many containers a bridge network holds.</summary>
internal static class BridgeCapacity
{
    /// <summary>The limit.</summary>
    public const int Containers = EngineDefaults.ContainersOnBridge;

    /// <summary>The limit, for messages.</summary>
    public static string Text { get; } = Containers.ToString("N0", CultureInfo.InvariantCulture);

    /// <summary>Finds networks that are too full within their project.</summary>
    public static void Check(IReadOnlyList<FleetProject> projects, FleetFindings findings)
    {
        foreach (var project in projects)
        {
            foreach (var network in project.Networks.Where(network => network.Endpoints > Containers && IsBridge(project.File, network.Key)))
            {
                var path = ComposePath.Root.Child("networks").Child(network.Key);
                findings.Report(FleetDiagnostics.BridgeFull, project.Node!, project.File, path, string.Create(CultureInfo.InvariantCulture, $"The network '{network.Key}' is a bridge, which holds {Text} containers, but {network.Endpoints} of {project.Label} are on it. Split it."));
            }
        }
    }

    private static bool IsBridge(ComposeFile file, string key) =>
        file.Networks.GetValueOrDefault(key) is not CreatedNetwork created || created.Driver?.Raw is null or "bridge";
}
