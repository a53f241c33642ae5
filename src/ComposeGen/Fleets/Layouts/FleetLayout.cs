namespace ComposeGen.Fleets;

/// <summary>How the nodes of a fleet become compose files. Whatever the layout, the same services reach each other.</summary>
public enum FleetLayout
{
    /// <summary>A compose file a node, which knows the shared networks.</summary>
    PerNode,

    /// <summary>A compose file a kind of nodes, with variables in it, and a file with their values a node.</summary>
    Template,

    /// <summary>A compose file a node that knows nothing of the shared networks: the scripts connect the containers.</summary>
    Connect,

    /// <summary>
    /// One compose file with one network that everything is on. Services are named after their node and themselves, as
    /// <c>slave1-service_entry</c>, and every one can be reached by every other.
    /// </summary>
    Flat,
}
