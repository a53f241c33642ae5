namespace ComposeGen.Fleets;

/// <summary>A network as the engine will have it.</summary>
/// <param name="Key">Its key in the compose file.</param>
/// <param name="Name">Its name in the engine.</param>
/// <param name="Subnet">Its subnet; <see langword="null"/> when the engine chooses.</param>
/// <param name="Endpoints">How many containers are attached to it.</param>
public sealed record PlannedNetwork(string Key, string Name, Subnet? Subnet, long Endpoints)
{
    /// <summary>The network's driver.</summary>
    public string Driver { get; init; } = NetworkDriver.Bridge;

    /// <summary>Whether its subnet was planned, and not written in a file.</summary>
    internal bool IsPlanned { get; init; }

    /// <summary>Who creates it.</summary>
    public NetworkCreator Creator { get; init; } = NetworkCreator.Project;
}
