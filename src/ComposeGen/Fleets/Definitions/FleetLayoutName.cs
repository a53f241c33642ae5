namespace ComposeGen.Fleets;

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

    /// <summary>Reads a layout's name.</summary>
    /// <param name="name">The name.</param>
    /// <param name="layout">The layout.</param>
    /// <returns>Whether there is one of that name.</returns>
    public static bool TryParse(string? name, out FleetLayout layout)
    {
        layout = default;
        return name is not null && Layouts.TryGetValue(name, out layout);
    }
}
