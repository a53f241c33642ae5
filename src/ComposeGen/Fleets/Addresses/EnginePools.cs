using System.Globalization;
using ComposeGen.Diagnostics;
using ComposeGen.Topologies;

namespace ComposeGen.Fleets;

/// <summary>What the engine's own address pools hold.</summary>
internal static class EnginePools
{
    public static void Check(int networks, FleetFindings findings)
    {
        if (networks > EngineDefaults.PoolNetworks)
        {
            findings.Report(FleetDiagnostics.EnginePoolsExhausted, ComposePath.Root.Child("subnets"), string.Create(CultureInfo.InvariantCulture, $"The fleet has {networks} networks, but the engine's own pools hold {EngineDefaults.PoolNetworks}. Let the subnets be planned, or plan fewer nodes."));
        }
    }
}
