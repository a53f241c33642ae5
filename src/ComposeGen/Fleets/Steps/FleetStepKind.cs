namespace ComposeGen.Fleets;

/// <summary>What a step of a fleet does.</summary>
public enum FleetStepKind
{
    /// <summary>Stops everything when a network is missing: something else creates it.</summary>
    RequireNetworks,

    /// <summary>Creates shared networks that do not exist yet.</summary>
    CreateNetworks,

    /// <summary>Removes shared networks that the fleet created.</summary>
    RemoveNetworks,

    /// <summary>Starts projects, several at a time, and connects their containers in the connect layout.</summary>
    StartProjects,

    /// <summary>Takes projects down, several at a time.</summary>
    StopProjects,

    /// <summary>Removes what remains of projects that left the fleet, so that no compose file describes them.</summary>
    RemoveProjects,
}
