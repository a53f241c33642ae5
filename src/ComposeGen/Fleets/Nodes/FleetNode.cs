namespace ComposeGen.Fleets;

/// <summary>One node of a fleet: one compose project, or its part of the only one in the flat layout.</summary>
/// <param name="Fleet">The fleet's name.</param>
/// <param name="Kind">What the node is one of: <c>slave</c> for <c>slave3</c>; its own name when there is just one.</param>
/// <param name="Name">The node's name, unique in the fleet.</param>
/// <param name="Index">Its number among those of its kind, from 1.</param>
public sealed record FleetNode(string Fleet, string Kind, string Name, int Index)
{
    internal static readonly IReadOnlyDictionary<string, string> NoVariables = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>
    /// The folder that the node's compose file is written to, inside the output folder; empty for the output folder itself, which the
    /// flat layout writes to. Relative paths in the file begin there.
    /// </summary>
    public string Folder { get; init; } = Name;

    /// <summary>The variables of its kind, with the values that they have for this node.</summary>
    public IReadOnlyDictionary<string, string> Variables { get; init; } = NoVariables;
}
