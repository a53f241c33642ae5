using ComposeGen.Diagnostics;
using ComposeGen.Yaml;

namespace ComposeGen.Shapes;

/// <summary>
/// Resolves values with tags as the reader of the file does. Tags that control merging stay, and so do all tags in extensions.
/// </summary>
internal static class TagResolution
{
    /// <summary>Returns the node without tags. Tags that the reader refuses are reported and removed.</summary>
    public static YamlNode Resolve(YamlNode node, ReadContext context) => node switch
    {
        { HasTags: false } => node,
        _ when YamlMerge.IsTagged(node) => WithMergeTag(node, context),
        _ => WithoutTag(node, context),
    };

    /// <summary>Returns the node without any tags, as go-yaml reads it.</summary>
    public static YamlNode Remove(YamlNode node) => node switch
    {
        { HasTags: false } => node,
        YamlMapping mapping => new YamlMapping(
            [.. mapping.Entries.Select(entry => entry with { Value = Remove(entry.Value) })], node.Span, null),
        YamlSequence list => new YamlSequence([.. list.Values.Select(Remove)], node.Span, null),
        YamlScalar scalar => TaggedScalar.Untagged(scalar, YamlFlavour.Go) ?? AsString(scalar),
        _ => node,
    };

    // Only the Compose Specification has these tags, and go-yaml passes them to the code that merges files.
    private static YamlNode WithMergeTag(YamlNode node, ReadContext context)
    {
        if (!context.IsIn(ComposeFormats.Spec))
        {
            context.ReportNotInFormat(node, $"The tag {node.Tag} in {context.Path}", "the tag", ComposeFormats.Spec);
        }

        return node switch
        {
            YamlMapping mapping => new YamlMapping(ResolveEntries(mapping, context), node.Span, node.Tag),
            YamlSequence list => new YamlSequence(ResolveValues(list, context), node.Span, node.Tag),
            _ => node,
        };
    }

    private static YamlNode WithoutTag(YamlNode node, ReadContext context)
    {
        if (node is YamlScalar scalar)
        {
            return OfScalar(scalar, context);
        }

        // go-yaml ignores the tags of lists and mappings.
        if (node.Tag is not null && context.Flavour == YamlFlavour.Python)
        {
            ReportRefused(node, context);
        }

        return node is YamlMapping mapping
            ? new YamlMapping(ResolveEntries(mapping, context), node.Span, null)
            : new YamlSequence(ResolveValues((YamlSequence)node, context), node.Span, null);
    }

    private static YamlNode[] ResolveValues(YamlSequence list, ReadContext context) =>
        [.. list.Values.Select((value, index) => Resolve(value, context.At(index)))];

    private static YamlEntry[] ResolveEntries(YamlMapping mapping, ReadContext context) =>
        [.. mapping.Entries.Select(entry => ResolveEntry(entry, context.At(entry.Key.Text)))];

    private static YamlEntry ResolveEntry(YamlEntry entry, ReadContext context)
    {
        var resolved = new YamlEntry(OfScalar(entry.Key, context), Resolve(entry.Value, context));
        return entry.Key.Text.StartsWith("x-", StringComparison.Ordinal) ? resolved with { Value = entry.Value } : resolved;
    }

    private static YamlScalar OfScalar(YamlScalar scalar, ReadContext context)
    {
        if (TaggedScalar.Untagged(scalar, context.Flavour) is { } untagged)
        {
            return untagged;
        }

        ReportRefused(scalar, context);
        return AsString(scalar);
    }

    private static YamlScalar AsString(YamlScalar scalar) => new(scalar.Text, YamlScalarStyle.Quoted, scalar.Span, null);

    private static void ReportRefused(YamlNode node, ReadContext context)
    {
        var isPython = context.Flavour == YamlFlavour.Python;
        var reader = isPython ? "docker-compose 1.29" : "Compose v2";
        var value = node is YamlScalar { Text: var text } ? $"'{text}'" : node.Kind;
        context.Report(
            ReadingDiagnostics.WrongType,
            node,
            $"{reader} refuses the tag {YamlTag.Written(node.Tag!)} of {value} in {context.Path}. Remove the tag.",
            isOnlyForReader: isPython);
    }
}
