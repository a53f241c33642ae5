using ComposeGen.Diagnostics;
using ComposeGen.Shapes;
using ComposeGen.Yaml;

namespace ComposeGen.Projects;

/// <summary>Changes the relative paths of a file that is written to another folder, so that they lead where they led.</summary>
/// <param name="rows">The rows to change.</param>
/// <param name="from">The folder that the paths start at.</param>
/// <param name="to">The folder that they are to start at.</param>
/// <param name="diagnostics">Collects the paths that cannot be changed.</param>
internal sealed class RelativePaths(PathRows rows, string from, string to, DiagnosticBag diagnostics)
{
    private readonly string _way = Way(from, to);

    /// <summary>The compose file with the paths changed.</summary>
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

    // A build without a context is in the folder of its file, unless the service extends one that has a context.
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
            diagnostics.Report(
                FleetDiagnostics.UnusableFolder,
                path,
                scalar.Span,
                $"The way from the output folder to this file, {_way}, contains '{character}', which cannot be in this value. "
                + "Write an absolute path.");
            return scalar;
        }

        return scalar.WithText(scalar.Text[..start] + moved);
    }

    // A brace ends a variable's default.
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

        // Without the dot it would be the name of a volume.
        return Path.IsPathRooted(way) || way.StartsWith('.') ? way : $"./{way}";
    }
}
