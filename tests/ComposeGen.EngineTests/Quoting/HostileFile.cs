using ComposeGen.Yaml;

namespace ComposeGen.EngineTests.Quoting;

/// <summary>A compose file with hostile strings in each place where a string may stand.</summary>
internal sealed class HostileFile(IReadOnlyList<string> texts)
{
    public const string ServiceWithLines = "lines";
    public const string ServiceWithAll = "all";
    public const string ServiceWithNames = "names";
    public const string ServiceWithLists = "lists";
    public const string Network = "inside";
    public const string ExtensionMap = "x-map";
    public const string ExtensionList = "x-list";

    /// <summary>The strings, in lists.</summary>
    public IReadOnlyList<string> Texts => texts;

    /// <summary>Those of one line, which leave as a list of NAME=value.</summary>
    public IReadOnlyDictionary<string, string> EnvironmentOfLines { get; } =
        Numbered(texts.Where(text => !text.Contains('\n', StringComparison.Ordinal)));

    /// <summary>All of them, which leave as a mapping.</summary>
    public IReadOnlyDictionary<string, string> EnvironmentOfAll { get; } = Numbered(texts);

    /// <summary>The strings as names of variables, which hold no equals sign and no blank.</summary>
    public IReadOnlyDictionary<string, string> EnvironmentOfNames { get; } = texts
        .Where(text => !text.Any(character => character == '=' || char.IsWhiteSpace(character)))
        .ToDictionary(text => text, _ => "value", StringComparer.Ordinal);

    /// <summary>The strings as names of labels, and as their values.</summary>
    /// <remarks>
    /// Compose demands of a name that it has a character besides line breaks, and Compose v2 takes names that begin with x-
    /// for extensions, in a mapping of labels too.
    /// </remarks>
    public IReadOnlyDictionary<string, string> Labels { get; } = texts
        .Where(text => text.Trim('\n').Length > 0 && !text.StartsWith("x-", StringComparison.Ordinal))
        .ToDictionary(text => text, StringComparer.Ordinal);

    /// <summary>The strings as keys of a mapping that is an extension, and as its values.</summary>
    public IReadOnlyDictionary<string, string> Extension { get; } = texts.ToDictionary(text => text, StringComparer.Ordinal);

    /// <summary>
    /// The strings as aliases and search domains, of which Compose v2 takes for one what is alike up to an equals sign.
    /// </summary>
    public IReadOnlyList<string> Names { get; } = [.. texts.DistinctBy(text => text.Split('=')[0], StringComparer.Ordinal)];

    public ComposeFile Build(string image, string networkName)
    {
        var built = Compose.File(file =>
        {
            var inside = file.Network(Network, n =>
            {
                n.Bridge().Name(networkName);
                foreach (var (name, value) in Labels)
                {
                    n.Label(name, value);
                }
            });
            AddService(file, ServiceWithLines, image, EnvironmentOfLines).On(inside, Literals(Names));
            AddService(file, ServiceWithAll, image, EnvironmentOfAll).On(inside);
            AddService(file, ServiceWithNames, image, EnvironmentOfNames).On(inside);
            AddLists(file.Service(ServiceWithLists, s => s.Image(image)).On(inside));
        });
        built.Extensions.Add(new Extension(ExtensionMap,
            new YamlMapping(texts.Select(text => new YamlEntry(new YamlScalar(text), Scalar(text))))));
        built.Extensions.Add(new Extension(ExtensionList, new YamlSequence(texts.Select(Scalar))));
        return built;
    }

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

    private void AddLists(ServiceBuilder service)
    {
        service.Command(Literals(texts)).DnsSearch(Literals(Names));
        foreach (var (name, value) in Labels)
        {
            service.Label(name, value);
        }
    }

    private static ComposeText[] Literals(IEnumerable<string> texts) => [.. texts.Select(text => (ComposeText)text)];

    // Compose substitutes variables in extensions too, but in no key.
    private static YamlScalar Scalar(string text) => new(((ComposeText)text).Raw);

    // One variable a string, and one that is empty.
    private static Dictionary<string, string> Numbered(IEnumerable<string> texts) =>
        texts.Prepend("").Select((text, index) => ($"CG_{index:D3}", text)).ToDictionary(StringComparer.Ordinal);
}
