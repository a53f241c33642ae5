using System.Runtime.InteropServices;
using ComposeGen.Diagnostics;
using ComposeGen.Formats;
using ComposeGen.Shapes;
using ComposeGen.Yaml;

namespace ComposeGen.Editing;

/// <summary>A value before its change: as the file writes it, and in its long form. Both are null if it does not exist.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct FormerNode(YamlNode? Short, YamlNode? Long)
{
    public bool IsMissing => Short is null && Long is null;
}

/// <summary>Changes the node at a path. A value on the way there gets its long form if its short form has no such step.</summary>
/// <param name="file">The file.</param>
/// <param name="path">The path.</param>
internal sealed class NodeChange(ComposeFile file, ComposePath path)
{
    private static readonly YamlScalar Nothing = new("", YamlScalarStyle.Plain);

    /// <summary>Returns the nodes of the file with the change.</summary>
    /// <param name="change">
    /// Returns the new value for the former one, or <see langword="null"/> to remove the value.
    /// </param>
    public YamlNode Apply(Func<FormerNode, YamlNode?> change) =>
        Change(new FormerNode(file.AsNodes(), file.AsNodes(prefersLongForms: true)), path.Steps(), 0, change) ?? Nothing;

    /// <summary>Returns a list, or a mapping, with one more value.</summary>
    public static YamlNode Add(YamlNode value, FormerNode former)
    {
        var node = former.Short is YamlSequence or YamlMapping ? former.Short : former.Long ?? former.Short;
        return node switch
        {
            null or YamlScalar { IsNull: true } => new YamlSequence(value),
            YamlSequence list => list.IndexOf(value) is null ? new YamlSequence([.. list.Values, value]) : list,
            YamlMapping mapping when value is YamlScalar { Text: var text } => Added(mapping, text),
            _ => new YamlSequence(node, value),
        };
    }

    /// <summary>Returns the error that the file has no value at a path.</summary>
    public static ComposeException Missing(ComposeFile file, ComposePath path) =>
        new(Diagnostics(file, path, $"The file has no {path}. Correct the path."));

    /// <summary>Returns the properties that the steps of a path lead to.</summary>
    public static IEnumerable<PropertyRow> PropertiesAt(IReadOnlyList<ComposePath> steps) =>
        ComposeFile.Shape.Rows("").Where(row => IsAt(row.Path, steps));

    // The path of a row has a star for a name, and brackets behind a list.
    private static bool IsAt(string row, IReadOnlyList<ComposePath> steps)
    {
        var parts = row.Replace("[]", ".[]", StringComparison.Ordinal).Split('.');
        return parts.Length == steps.Count
            && parts.Zip(steps).All(pair =>
                pair.First == "*" ? pair.Second.Key is not null : pair.First == (pair.Second.Key ?? "[]"));
    }

    // A file without services has no meaning.
    private static bool IsOptional(IReadOnlyList<ComposePath> steps) =>
        PropertiesAt(steps).Any(row => row is { IsRequired: false, Path: not "services" });

    private YamlNode? Change(
        FormerNode former, IReadOnlyList<ComposePath> steps, int depth, Func<FormerNode, YamlNode?> change)
    {
        if (depth == steps.Count)
        {
            return change(former);
        }

        YamlNode changed = steps[depth].Key is { } key
            ? ChangeKey(former, key, below => Change(below, steps, depth + 1, change), steps[depth])
            : ChangeAt(former, steps[depth].Index, below => Change(below, steps, depth + 1, change), steps[depth]);
        return changed.IsEmpty && IsOptional([.. steps.Take(depth)]) ? null : changed;
    }

    private YamlMapping ChangeKey(FormerNode former, string key, Func<FormerNode, YamlNode?> change, ComposePath step)
    {
        var node = former.Short as YamlMapping ?? former.Long as YamlMapping;
        if (node is null && !former.IsMissing && former.Short is not (YamlScalar { IsNull: true } or { IsEmpty: true }))
        {
            throw new ComposeException(Diagnostics(file, step,
                $"{step.Parent} is {former.Short!.Kind}, so it has no '{key}'. Correct the path."));
        }

        var entries = node?.Entries.ToList() ?? [];
        var place = entries.FindIndex(entry => entry.Key.Text == key);
        var value = change(new FormerNode(node?[key], (former.Long as YamlMapping)?[key]));
        if (value is null)
        {
            entries.RemoveAt(place);
        }
        else if (place >= 0)
        {
            entries[place] = entries[place] with { Value = value };
        }
        else
        {
            entries.Add(new YamlEntry(new YamlScalar(key), value));
        }

        return new YamlMapping(entries);
    }

    private YamlSequence ChangeAt(FormerNode former, int index, Func<FormerNode, YamlNode?> change, ComposePath step)
    {
        var list = former.Short as YamlSequence ?? former.Long as YamlSequence;
        if (list is null || index >= list.Values.Count)
        {
            throw Missing(file, step);
        }

        var values = list.Values.ToList();
        var below = (former.Long as YamlSequence)?.Values;
        var value = change(new FormerNode(values[index], below?.Count == values.Count ? below[index] : values[index]));
        values.RemoveAt(index);
        values.InsertRange(index, value is null ? [] : [value]);
        return new YamlSequence(values);
    }

    // A name alone, or NAME=value.
    private static YamlMapping Added(YamlMapping mapping, string text)
    {
        var end = text.IndexOf('=', StringComparison.Ordinal);
        var name = end < 0 ? text : text[..end];
        YamlNode value = end < 0 ? Nothing : new YamlScalar(text[(end + 1)..]);
        return mapping[name] is not null && end < 0
            ? mapping
            : new YamlMapping(mapping.Entries.Where(entry => entry.Key.Text != name)
                .Append(new YamlEntry(new YamlScalar(name), value)));
    }

    private static IReadOnlyList<Diagnostic> Diagnostics(ComposeFile file, ComposePath path, string message)
    {
        var diagnostics = new DiagnosticBag();
        diagnostics.Report(WritingDiagnostics.NoSuchPath, path, SourceMap.Find(file.Original?.Root, path), message);
        return diagnostics.ToList();
    }
}
