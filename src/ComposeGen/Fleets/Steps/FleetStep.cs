using System.Text.Json.Serialization;

namespace ComposeGen.Fleets;

/// <summary>A step of starting a fleet or of taking it down. To take it again changes nothing.</summary>
/// <param name="Kind">What it does.</param>
/// <param name="Names">The networks or projects that it does this with, by their names in the engine.</param>
public sealed record FleetStep(FleetStepKind Kind, IReadOnlyList<string> Names)
{
    /// <summary>Whether it removes what the fleet has or had.</summary>
    [JsonIgnore]
    public bool IsRemoval => Kind is FleetStepKind.RemoveNetworks or FleetStepKind.RemoveProjects;

    /// <summary>Whether its names are those of projects.</summary>
    internal bool IsOfProjects =>
        Kind is FleetStepKind.StartProjects or FleetStepKind.StopProjects or FleetStepKind.RemoveProjects;
}
