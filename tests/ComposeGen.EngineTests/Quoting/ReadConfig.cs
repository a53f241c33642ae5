using System.Text.Json;
using System.Text.Json.Nodes;
using YamlDotNet.RepresentationModel;
using YamlDotNet.Serialization;

namespace ComposeGen.EngineTests.Quoting;

/// <summary>
/// What a reader made of a file, as plain values: files double each dollar, and the tools' config commands those of keys too.
/// </summary>
internal sealed class ReadConfig
{
    private readonly JsonNode _root;
    private readonly bool _doublesKeys;

    private ReadConfig(JsonNode root, bool doublesKeys)
    {
        _root = root;
        _doublesKeys = doublesKeys;
    }

    /// <summary>Of the JSON that a config command printed.</summary>
    public static ReadConfig OfJson(string text) => new(JsonNode.Parse(text)!, doublesKeys: true);

    /// <summary>Of the YAML that a config command printed.</summary>
    public static ReadConfig OfYaml(string text)
    {
        var stream = new YamlStream();
        stream.Load(new StringReader(text));
        return new ReadConfig(ToJson(stream.Documents[0].RootNode), doublesKeys: true);
    }

    /// <summary>Of a file, in which what has no quotes may be a number, a boolean or nothing.</summary>
    public static ReadConfig OfTypedYaml(string text)
    {
        var reader = new DeserializerBuilder().WithAttemptingUnquotedStringTypeDeserialization().Build();
        return new ReadConfig(JsonSerializer.SerializeToNode(reader.Deserialize<Dictionary<string, object>>(text))!,
            doublesKeys: false);
    }

    /// <summary>The strings of a mapping, or of a list of NAME=value.</summary>
    public IReadOnlyDictionary<string, string> Strings(params ReadOnlySpan<string> path) => At(path) switch
    {
        JsonArray list => list.Select(item => Undoubled(item).Split('=', 2))
            .ToDictionary(pair => pair[0], pair => pair[1], StringComparer.Ordinal),
        var mapping => mapping.AsObject()
            .ToDictionary(pair => _doublesKeys ? Undoubled(pair.Key) : pair.Key, pair => Undoubled(pair.Value),
            StringComparer.Ordinal),
    };

    /// <summary>The strings of a list.</summary>
    public IReadOnlyList<string> List(params ReadOnlySpan<string> path) => [.. At(path).AsArray().Select(Undoubled)];

    private JsonNode At(ReadOnlySpan<string> path)
    {
        var node = _root;
        foreach (var key in path)
        {
            node = node[key]!;
        }

        return node;
    }

    private static string Undoubled(JsonNode? text) => Undoubled(text!.GetValue<string>());

    private static string Undoubled(string text) => text.Replace("$$", "$", StringComparison.Ordinal);

    private static JsonNode ToJson(YamlNode node) => node switch
    {
        YamlMappingNode mapping => new JsonObject(mapping.Select(pair => KeyValuePair.Create(((YamlScalarNode)pair.Key).Value!,
            (JsonNode?)ToJson(pair.Value)))),
        YamlSequenceNode sequence => new JsonArray([.. sequence.Select(ToJson)]),
        _ => JsonValue.Create(((YamlScalarNode)node).Value!),
    };
}
