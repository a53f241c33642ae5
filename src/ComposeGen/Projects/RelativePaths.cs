using ComposeGen.Diagnostics;
using ComposeGen.Shapes;
using ComposeGen.Yaml;

namespace ComposeGen.Projects;

/// <summary>
/// Changes the relative paths of a file that is written to another folder, so that they lead to the same files.
/// </summary>
/// <param name="rows">The rows to change.</param>
/// <param name="from">The old base of the paths.</param>
/// <param name="to">The new base of the paths.</param>
/// <param name="diagnostics">Receives the paths that cannot be changed.</param>
internal sealed class RelativePaths(PathRows rows, string from, string to, DiagnosticBag diagnostics)
{
    private readonly string _way = Way(from, to);

    /// <summary>Returns the compose file with the paths changed.</summary>
    public YamlNode Move(YamlNode root) => Move(root, rows, ComposePath.Root, null, null);

    private YamlNode Move(YamlNode value, PathRows at, ComposePath path, string? key, YamlMapping? parent) => value switch
    {
        YamlScalar scalar => at.Form is { } form ? Move(scalar, form, path, key, parent) : scalar,
        YamlSequence sequence => sequence.With((index, each) => Move(each, at, path.Child(index), null, null)),
        YamlMapping mapping => mapping.With(MoveEntries(mapping, at, path, parent)),
        _ => value,
    };

    private List<YamlEntry> MoveEntries(YamlMapping mapping, PathRows at, ComposePath path, YamlMapping? parent)
    {
        var entries = new List<YamlEntry>(mapping.Entries.Count);
        foreach (var (key, value) in mapping.Entries)
        {
            var below = at.HasKeys ? at.Under(key.Text) : at;
            entries.Add(new YamlEntry(key, below is null ? value : Move(value, below, path.Child(key.Text), key.Text, mapping)));
        }

        if (LacksContext(mapping, at, parent))
        {
            var context = new YamlScalar("context", YamlScalarStyle.Plain);
            entries.Add(new YamlEntry(context, new YamlScalar(Interpolation.Escape(_way))));
        }

        return entries;
    }

    // The default context is the folder of the file, unless the service extends one with a context.
    private static bool LacksContext(YamlMapping mapping, PathRows at, YamlMapping? service) =>
        at.HasKeys && at.Form == PathForm.Context && mapping["context"] is null && service?["extends"] is null;

    private YamlScalar Move(YamlScalar scalar, PathForm form, ComposePath path, string? key, YamlMapping? parent)
    {
        var start = scalar.IsNull ? -1 : form.Find(scalar.Text, key, parent);
        if (start < 0 || Moved(scalar.Text[start..], form) is not { } moved)
        {
            return scalar;
        }

        if (Unusable(form, scalar.Text[start] == '$') is { } character)
        {
            diagnostics.Report(FleetDiagnostics.UnusableFolder, path, scalar.Span,
                $"The path from the output folder to this file, {_way}, contains '{character}', which this value cannot contain. "
                + "Write an absolute path.");
            return scalar;
        }

        return scalar.WithText(scalar.Text[..start] + moved);
    }

    // A brace would end the default of a variable.
    private char? Unusable(PathForm form, bool isDefault) =>
        form.End != '\0' && _way.Contains(form.End, StringComparison.Ordinal) ? form.End
        : isDefault && _way.Contains('}', StringComparison.Ordinal) ? '}'
        : null;

    private string? Moved(string text, PathForm form)
    {
        if (text.StartsWith('$') && !text.StartsWith("$$", StringComparison.Ordinal))
        {
            return Interpolation.WithArgument(text, argument => Moved(argument, form));
        }

        if (!form.IsRelative(text))
        {
            return null;
        }

        var isHere = text[0] == '.' && (text.Length == 1 || text[1] == '/' || text[1] == form.End);
        var rest = isHere ? text[1..].TrimStart('/') : text;
        var separator = rest.Length == 0 || rest[0] == form.End ? "" : "/";
        return Interpolation.Escape(_way) + separator + rest;
    }

    private static string Way(string from, string to)
    {
        var way = Path.GetRelativePath(to, from).Replace('\\', '/');

        // Without the dot, it would be the name of a volume.
        return Path.IsPathRooted(way) || way.StartsWith('.') ? way : $"./{way}";
    }
}

/// <summary>The rows whose values contain host paths, as a tree of their keys.</summary>
internal sealed class PathRows
{
    private readonly Dictionary<string, PathRows> _children = new(StringComparer.Ordinal);

    private PathRows()
    {
    }

    /// <summary>All such rows of a compose file.</summary>
    public static PathRows All { get; } = Of(_ => true);

    /// <summary>The rows whose paths are relative to their file, when the project includes or extends it.</summary>
    public static PathRows StartingAtFile { get; } = Of(form => !form.StartsAtProject);

    /// <summary>The form of the path in the value; <see langword="null"/> when it contains none.</summary>
    public PathForm? Form { get; private set; }

    /// <summary>Whether there are rows below this key.</summary>
    public bool HasKeys => _children.Count > 0;

    /// <summary>Returns the rows below a key; <see langword="null"/> for a key without rows.</summary>
    public PathRows? Under(string key) => _children.GetValueOrDefault(key) ?? _children.GetValueOrDefault("*");

    private static PathRows Of(Predicate<PathForm> isIncluded)
    {
        var root = new PathRows();
        foreach (var row in ComposeFile.Shape.Rows("").Where(row => row.PathForm is { } form && isIncluded(form)))
        {
            var at = root;
            foreach (var key in row.Path.Replace("[]", "", StringComparison.Ordinal).Split('.'))
            {
                if (!at._children.TryGetValue(key, out var child))
                {
                    at._children.Add(key, child = new PathRows());
                }

                at = child;
            }

            at.Form = row.PathForm;
        }

        return root;
    }
}
