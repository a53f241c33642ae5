using ComposeGen.Yaml;
using CsCheck;

namespace ComposeGen.Tests.Yaml;

/// <summary>Random documents: any nesting, any text, tags, and plain scalars as callers may make them.</summary>
internal static class NodeGen
{
    private static readonly Gen<string> Texts = Gen.OneOf(
        HostileText.Any,
        Gen.Int.Select(number => number.ToString(System.Globalization.CultureInfo.InvariantCulture)),
        Gen.Select(Gen.Char["ab: "], Gen.Int[1000, 1100], (character, length) => new string(character, length)));

    private static readonly Gen<string?> Tags = Gen.OneOf(
        null, null, null, null, null, "!reset", "!override", "!a%b c", "tag:yaml.org,2002:binary", "tag:example.com,2026:x");

    private static readonly Gen<YamlScalar> Scalars = Gen.Select(
        Texts, Gen.Enum<YamlScalarStyle>(), Tags, (text, style, tag) => new YamlScalar(text, style, default, tag));

    public static Gen<YamlNode> Nodes(int depth) => depth == 0
        ? Scalars.Select(scalar => (YamlNode)scalar)
        : Gen.Frequency(
            (2, Nodes(0)),
            (1, Gen.Select(Nodes(depth - 1).List[0, 4], Tags, (values, tag) => (YamlNode)new YamlSequence(values, default, tag))),
            (2, Gen.Select(Gen.Select(Scalars, Nodes(depth - 1)).List[0, 4], Tags, Mapping)));

    // "<<" without quotes is no key like others.
    private static YamlNode Mapping(List<(YamlScalar Key, YamlNode Value)> entries, string? tag) =>
        new YamlMapping(
            [.. entries.Where(entry => entry.Key.Text != "<<")
                .DistinctBy(entry => entry.Key is { IsNull: true, Tag: null } ? "null" : entry.Key.Text)
                .Select(entry => new YamlEntry(entry.Key, entry.Value))],
            default,
            tag);
}
