namespace ComposeGen.EngineTests.Quoting;

/// <summary>A compose file with hostile strings in each place where a string may stand.</summary>
internal sealed class HostileFile(IReadOnlyList<string> texts)
{
    public const string ServiceWithLines = "lines";
    public const string ServiceWithAll = "all";
    public const string Network = "inside";

    /// <summary>Those of one line, which leave as a list of NAME=value.</summary>
    public IReadOnlyDictionary<string, string> EnvironmentOfLines { get; } =
        Numbered(texts.Where(text => !text.Contains('\n', StringComparison.Ordinal)));

    /// <summary>All of them, which leave as a mapping.</summary>
    public IReadOnlyDictionary<string, string> EnvironmentOfAll { get; } = Numbered(texts);

    /// <summary>The strings as names of labels, and as their values.</summary>
    /// <remarks>
    /// Compose demands of a name that it has a character besides line breaks, and Compose v2 takes names that begin with x-
    /// for extensions, in a mapping of labels too.
    /// </remarks>
    public IReadOnlyDictionary<string, string> Labels { get; } = texts
        .Where(text => text != "\n" && !text.StartsWith("x-", StringComparison.Ordinal))
        .ToDictionary(text => text, StringComparer.Ordinal);

    /// <summary>The strings as aliases.</summary>
    /// <remarks>Compose v2 takes aliases for one that are alike up to an equals sign.</remarks>
    public IReadOnlyList<string> Aliases { get; } = [.. texts.DistinctBy(text => text.Split('=')[0], StringComparer.Ordinal)];

    public ComposeFile Build(string image, string networkName) => Compose.File(file =>
    {
        var inside = file.Network(Network, n =>
        {
            n.Bridge().Named(networkName);
            foreach (var (name, value) in Labels)
            {
                n.Label(name, value);
            }
        });
        AddService(file, ServiceWithLines, image, EnvironmentOfLines).On(inside, [.. Aliases.Select(alias => (ComposeText)alias)]);
        AddService(file, ServiceWithAll, image, EnvironmentOfAll).On(inside);
    });

    private static ServiceBuilder AddService(
        ComposeFileBuilder file, string name, string image, IReadOnlyDictionary<string, string> environment) =>
        file.Service(name, s =>
        {
            s.Image(image);
            foreach (var (variable, value) in environment)
            {
                s.Environment(variable, value);
            }
        });

    // One variable a string, and one that is empty.
    private static Dictionary<string, string> Numbered(IEnumerable<string> texts) =>
        texts.Prepend("").Select((text, index) => ($"CG_{index:D3}", text)).ToDictionary(StringComparer.Ordinal);
}
