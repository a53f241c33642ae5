using ComposeGen.Diagnostics;
using ComposeGen.Yaml;

namespace ComposeGen.Shapes;

internal sealed partial class Shape<TNode>
{
    public TNode Read(YamlNode source, ReadContext context)
    {
        var node = create();
        if (source is YamlMapping { Tag: null } mapping)
        {
            node.EmptyForm = mapping.IsEmpty ? EmptyForm.Mapping : EmptyForm.None;
            ReadMapping(node, mapping, context);
            return node;
        }

        if (source is YamlMapping tagged && YamlMerge.Merge(null, tagged) is YamlMapping untagged)
        {
            ReadMapping(create(), untagged, context);
        }

        var isNull = source is YamlScalar { IsNull: true, Tag: null };
        if (!isNull || !takesNull)
        {
            context.WrongType(source, $"{name} (a mapping)");
        }

        node.EmptyForm = isNull ? EmptyForm.Null : EmptyForm.None;
        node.Verbatim = isNull ? null : source;
        return node;
    }

    private void ReadMapping(TNode node, YamlMapping mapping, ReadContext context)
    {
        string? after = null;
        foreach (var (key, value) in mapping.Entries)
        {
            if (!_byKey.TryGetValue(key.Text, out var field))
            {
                ReportUnlessExtension(key, mapping, context);
                node.Extensions.Add(new Extension(key.Text, value, after));
                continue;
            }

            after = key.Text;
            ReportUnlessRead(field, key, context);
            if (context.IsIn(field.NullFormats) && value is YamlScalar { IsNull: true, Tag: null })
            {
                KeepNull(node, field, new Extension(key.Text, value, after));
                continue;
            }

            if (Excluding(field, node) is { } other)
            {
                context.At(key.Text).Report(ReadingDiagnostics.Contradiction, key,
                    $"'{key.Text}' and '{other}' exclude each other. Remove one.");
                node.Extensions.Add(new Extension(key.Text, value, after));
            }
            else if (value.Tag is not null)
            {
                CheckTagged(field, value, context.At(key.Text));
                node.Extensions.Add(new Extension(key.Text, value, after));
            }
            else if (!field.TryRead(node, value, context.At(key.Text)))
            {
                node.Extensions.Add(new Extension(key.Text, value, after));
            }
            else if (value.IsEmpty)
            {
                node.KeepEmptyValue(key.Text, value);
            }
        }
    }

    // The merged value is not known yet, but its errors are.
    private void CheckTagged(Field<TNode> field, YamlNode value, ReadContext context)
    {
        if (YamlMerge.Merge(null, value) is { } untagged)
        {
            _ = field.TryRead(create(), untagged, context);
        }
    }

    // A key that is required is missing when it is null.
    private static void KeepNull(TNode node, Field<TNode> field, Extension nothing)
    {
        if (!field.IsRequired)
        {
            node.Extensions.Add(nothing);
        }
    }

    // Returns the key that is already set and excludes the key of a field.
    private string? Excluding(Field<TNode> field, TNode node)
    {
        for (var index = 0; index < field.ExcludedKeys.Count; index++)
        {
            if (_byKey[field.ExcludedKeys[index]].IsSet(node))
            {
                return field.ExcludedKeys[index];
            }
        }

        return null;
    }

    private static void ReportUnlessRead(Field<TNode> field, YamlScalar key, ReadContext context)
    {
        if (context.Formats != ComposeFormats.None && !context.IsIn(field.ReadFormats))
        {
            var at = context.At(key.Text);
            at.ReportNotInFormat(key, at.Path.ToString(), "the key", field.Formats);
        }
    }

    private void ReportUnlessExtension(YamlScalar key, YamlMapping mapping, ReadContext context)
    {
        if (!key.Text.StartsWith("x-", StringComparison.Ordinal) && misplaced?.Invoke(key.Text) != true)
        {
            var nearest = Spelling.Nearest(key.Text, _byKey.Keys);
            context.At(key.Text).Report(
                ReadingDiagnostics.UnknownKey,
                key,
                $"'{key.Text}' is not a key of {name}.{Spelling.Question(nearest)} Correct its spelling, or begin it with x- to "
                    + $"keep data of your own.",
                nearest,
                fix: nearest is not null && mapping[nearest] is null && context.IsIn(_byKey[nearest].Formats)
                    ? TextFixes.Respell(key.Span, nearest)
                    : null);
        }
    }
}
