using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace ComposeGen.Yaml;

/// <summary>Reads styles and tags from the events of YamlDotNet's parser.</summary>
internal static class NodeEvents
{
    // The tag for strings turns any scalar into a string; plain text of several lines is always a string.
    public static YamlScalarStyle StyleOf(Scalar scalar) => scalar.Style switch
    {
        ScalarStyle.Plain when IsCoreTag(scalar.Tag, "str") => YamlScalarStyle.Quoted,
        ScalarStyle.Plain when scalar.Value.Contains('\n', StringComparison.Ordinal) => YamlScalarStyle.Literal,
        ScalarStyle.Plain => YamlScalarStyle.Plain,
        ScalarStyle.Literal or ScalarStyle.Folded => YamlScalarStyle.Literal,
        _ => YamlScalarStyle.Quoted,
    };

    public static string? TagOf(NodeEvent node) =>
        node.Tag.IsEmpty || (node.Tag.IsNonSpecific && node is not Scalar) || IsOwnTag(node) ? null : node.Tag.Value;

    private static bool IsOwnTag(NodeEvent node) => IsCoreTag(node.Tag, node switch
    {
        Scalar => "str",
        SequenceStart => "seq",
        _ => "map",
    });

    private static bool IsCoreTag(TagName tag, string kind) => !tag.IsEmpty && tag.Value == $"tag:yaml.org,2002:{kind}";
}
