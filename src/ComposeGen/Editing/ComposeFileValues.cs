using ComposeGen.Diagnostics;
using ComposeGen.Editing;
using ComposeGen.Formats;
using ComposeGen.Yaml;

namespace ComposeGen;

/// <summary>Changes single values of a compose file, which a path and a text specify.</summary>
/// <remarks>
/// The result is another file with the change, and the file itself stays the same. When a loaded file is written, only the lines
/// of the change differ from its text. Comments of a file that was built in code are not copied.
/// </remarks>
public static class ComposeFileValues
{
    // The types whose values have no quotes.
    private static readonly string[] PlainTypes = ["boolean", "integer", "number", "file mode"];

    /// <summary>Returns the file with another value at a path. Keys that do not exist yet are added.</summary>
    /// <param name="file">The file.</param>
    /// <param name="path">The path, such as <c>services.web.image</c>.</param>
    /// <param name="value">
    /// The value as text. The property at the path decides on its type. A list or mapping is written as in YAML: <c>[a, b]</c>.
    /// </param>
    /// <returns>The changed file.</returns>
    /// <exception cref="ComposeException">The value does not fit the property, or the file has no such property.</exception>
    public static ComposeFile With(this ComposeFile file, ComposePath path, string value)
    {
        ArgumentNullException.ThrowIfNull(file);
        ArgumentNullException.ThrowIfNull(path);
        ArgumentNullException.ThrowIfNull(value);
        return Read(file, path, value, (node, _) => node, isReplaced: true);
    }

    /// <summary>Returns the file with one more value in the list at a path, unless the list already contains the value.</summary>
    /// <param name="file">The file.</param>
    /// <param name="path">The path of the list, such as <c>services.web.ports</c>. If it does not exist, it is added.</param>
    /// <param name="value">The value as text: see <see cref="With"/>.</param>
    /// <returns>The changed file.</returns>
    /// <exception cref="ComposeException">The value does not fit the list, or the file has no such list.</exception>
    public static ComposeFile WithAdded(this ComposeFile file, ComposePath path, string value)
    {
        ArgumentNullException.ThrowIfNull(file);
        ArgumentNullException.ThrowIfNull(path);
        ArgumentNullException.ThrowIfNull(value);
        return Read(file, path, value, NodeChange.Add, isReplaced: false);
    }

    /// <summary>
    /// Returns the file without the value at a path. A list or mapping that loses its last value is removed, too, unless it is
    /// required.
    /// </summary>
    /// <param name="file">The file.</param>
    /// <param name="path">The path, such as <c>services.web.ports[0]</c>.</param>
    /// <returns>The changed file.</returns>
    /// <exception cref="ComposeException">The file has no value at the path.</exception>
    public static ComposeFile Without(this ComposeFile file, ComposePath path)
    {
        ArgumentNullException.ThrowIfNull(file);
        ArgumentNullException.ThrowIfNull(path);
        var nodes = new NodeChange(file, path).Apply(former => former.IsMissing ? throw NodeChange.Missing(file, path) : null);
        return Read(file, path, nodes, []);
    }

    // The first reading of the text that fits the property is taken. Errors that the file has elsewhere stay.
    private static ComposeFile Read(
        ComposeFile file, ComposePath path, string value, Func<YamlNode, FormerNode, YamlNode?> change, bool isReplaced)
    {
        var before = new DiagnosticBag();
        Read(file, path, file.AsNodes(), before);
        var known = before.Where(found => !isReplaced || !found.Path.IsAtOrBelow(path))
            .Select(found => (found.Path, found.Message)).ToHashSet();
        IReadOnlyList<Diagnostic>? refused = null;
        foreach (var reading in Readings(path, value))
        {
            var found = new DiagnosticBag();
            var nodes = new NodeChange(file, path).Apply(former => change(reading, former));
            var changed = Read(file, path, nodes, found);
            var added = found.Where(each => !known.Contains((each.Path, each.Message))
                && each.Severity == DiagnosticSeverity.Error).ToList();
            if (added.Count == 0)
            {
                return changed;
            }

            refused ??= [.. added.Select(each => each with { Span = SourceMap.Find(file.Original?.Root, each.Path) })];
        }

        throw new ComposeException(refused!);
    }

    private static ComposeFile Read(ComposeFile file, ComposePath path, YamlNode nodes, DiagnosticBag diagnostics)
    {
        var changed = file.WithNodes(nodes, diagnostics);
        if (path.Steps() is not [{ Key: "version" }])
        {
            changed.Format = file.Format;
        }

        FormatResolution.Resolve(changed, new WriteOptions { Format = changed.Format }, diagnostics);
        return changed;
    }

    // A string property takes every text. An extension has no type, so its value is that of the text in YAML.
    private static IEnumerable<YamlNode> Readings(ComposePath path, string value)
    {
        var text = new YamlScalar(value);
        var yaml = YamlComposer.Compose(value, file: null, []) ?? new YamlScalar("", YamlScalarStyle.Plain);
        var steps = path.Steps();
        var isExtension = steps.Index().Any(step =>
            step.Index is 0 or 2 && step.Item.Key?.StartsWith("x-", StringComparison.Ordinal) == true);
        return isExtension || yaml is not YamlScalar || IsPlain(steps) ? [yaml, text] : [text, yaml];
    }

    private static bool IsPlain(IReadOnlyList<ComposePath> steps) => NodeChange.PropertiesAt(steps).Any(row =>
        PlainTypes.Any(type => row.Description.StartsWith(type, StringComparison.Ordinal)));
}
