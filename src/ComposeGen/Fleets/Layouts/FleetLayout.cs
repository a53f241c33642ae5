using ComposeGen.Rules;

namespace ComposeGen.Fleets;

/// <summary>How the nodes of a fleet become compose files. The same services reach each other in all layouts.</summary>
public enum FleetLayout
{
    /// <summary>A compose file for each node, with the shared networks.</summary>
    PerNode,

    /// <summary>A compose file a kind of nodes, with variables in it, and a file with their values a node.</summary>
    Template,

    /// <summary>A compose file for each node, without the shared networks: the scripts connect the containers.</summary>
    Connect,

    /// <summary>
    /// One compose file with one network that everything is on. Services are named after their node and themselves, as
    /// <c>slave1-service_entry</c>, and every one can be reached by every other.
    /// </summary>
    Flat,
}

/// <summary>The layouts by the names that files and command lines have for them.</summary>
public static class FleetLayoutName
{
    private static readonly OrderedDictionary<string, FleetLayout> Layouts = new(StringComparer.Ordinal)
    {
        { "per-node", FleetLayout.PerNode },
        { "template", FleetLayout.Template },
        { "connect", FleetLayout.Connect },
        { "flat", FleetLayout.Flat },
    };

    /// <summary>All names: <c>per-node</c>, <c>template</c>, <c>connect</c> and <c>flat</c>.</summary>
    public static IReadOnlyList<string> All => Layouts.Keys;

    /// <summary>The names in a sentence: <c>per-node, template, connect or flat</c>.</summary>
    public static string Choice => Listing.Choice(All, name => name);

    /// <summary>Returns the name of a layout.</summary>
    /// <param name="layout">The layout.</param>
    public static string Of(FleetLayout layout) => Layouts.First(known => known.Value == layout).Key;

    /// <summary>Reads a layout's name.</summary>
    /// <param name="name">The name.</param>
    /// <param name="layout">The layout.</param>
    /// <returns>Whether a layout has that name.</returns>
    public static bool TryParse(string? name, out FleetLayout layout)
    {
        layout = default;
        return name is not null && Layouts.TryGetValue(name, out layout);
    }
}
