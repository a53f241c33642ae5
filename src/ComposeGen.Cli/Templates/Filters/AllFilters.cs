namespace ComposeGen.Cli.Templates;

/// <summary>The filters by their names.</summary>
internal static class AllFilters
{
    private static readonly Dictionary<string, Filter> ByName =
        new[] { TextFilters.All, ListFilters.All, NumberFilters.All, EscapeFilters.All, PeerFilters.All }
            .SelectMany(filters => filters).ToDictionary(filter => filter.Name, StringComparer.Ordinal);

    public static IReadOnlyCollection<string> Names => ByName.Keys;

    public static Filter? Find(string name) => ByName.GetValueOrDefault(name);
}
