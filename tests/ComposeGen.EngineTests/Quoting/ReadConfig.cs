using System.Text.Json.Nodes;
using YamlDotNet.RepresentationModel;

namespace ComposeGen.EngineTests.Quoting;

/// <summary>What a tool's config command printed, as plain values: both tools double each dollar in it, which is undone.</summary>
internal sealed class ReadConfig
{
    private readonly JsonNode _root;

    private ReadConfig(JsonNode root) => _root = root;

    public static ReadConfig OfJson(string text) => new(JsonNode.Parse(text)!);

    public static ReadConfig OfYaml(string text)
    {
        var stream = new YamlStream();
        stream.Load(new StringReader(text));
        return new ReadConfig(ToJson(stream.Documents[0].RootNode));
    }

    public IReadOnlyDictionary<string, string> EnvironmentOf(string service) => Strings(_root["services"]![service]!["environment"]!);

    public IReadOnlyDictionary<string, string> LabelsOf(string network) => Strings(_root["networks"]![network]!["labels"]!);

    public IReadOnlyList<string> AliasesOf(string service, string network) =>
        [.. _root["services"]![service]!["networks"]![network]!["aliases"]!.AsArray().Select(alias => Undoubled(alias!.GetValue<string>()))];

    private static Dictionary<string, string> Strings(JsonNode node) =>
        node.AsObject().ToDictionary(pair => Undoubled(pair.Key), pair => Undoubled(pair.Value!.GetValue<string>()), StringComparer.Ordinal);

    private static string Undoubled(string text) => text.Replace("$$", "$", StringComparison.Ordinal);

    private static JsonNode ToJson(YamlNode node) => node switch
    {
        YamlMappingNode mapping => new JsonObject(mapping.Select(pair => KeyValuePair.Create(((YamlScalarNode)pair.Key).Value!, (JsonNode?)ToJson(pair.Value)))),
        YamlSequenceNode sequence => new JsonArray([.. sequence.Select(ToJson)]),
        _ => JsonValue.Create(((YamlScalarNode)node).Value!),
    };
}
