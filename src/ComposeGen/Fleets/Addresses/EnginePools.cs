using System.Globalization;
using ComposeGen.Diagnostics;

namespace ComposeGen.Fleets;

/// <summary>What the engine's own address pools hold.</summary>
internal static class EnginePools
{
    /// <summary>Docker's default pools make 31 networks, one of which is its own bridge. Measured on Docker Engine 20.10.</summary>
    private const int UserNetworks = 30;

    public static void Check(int networks, FleetFindings findings)
    {
        if (networks > UserNetworks)
        {
            findings.Report(FleetDiagnostics.EnginePoolsExhausted, string.Create(CultureInfo.InvariantCulture, $"The fleet has {networks} networks, but the engine's own pools hold {UserNetworks}. Let the subnets be planned, or plan fewer nodes."));
        }
    }
}
