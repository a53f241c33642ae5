namespace ComposeGen.EngineTests.Fleets;

/// <summary>What can change about a <see cref="ServingFleet"/> while it runs.</summary>
/// <param name="Slaves">How many slaves it has.</param>
internal sealed record FleetShape(int Slaves)
{
    /// <summary>The services of a slave besides its entry, its exit and an inner one.</summary>
    public IReadOnlyList<string> Others { get; init; } = ["service_4", "service_5"];

    /// <summary>Whether there is a third kind of nodes.</summary>
    public bool HasWorkers { get; init; }

    /// <summary>Whether the slaves' inner services share another network.</summary>
    public bool HasBackNetwork { get; init; }

    /// <summary>The subnet of the first slave's own network; planned when it is <see langword="null"/>.</summary>
    public string? FirstSubnet { get; init; }

    /// <summary>The first line of the exits' configuration files.</summary>
    public string Heading { get; init; } = "one";
}
