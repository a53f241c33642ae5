using ComposeGen.Diagnostics;
using ComposeGen.Yaml;

namespace ComposeGen.Editing;

/// <summary>The texts of files after fixes. Nothing is written.</summary>
public sealed class FixedTexts
{
    private FixedTexts(IReadOnlyList<FixedText> changed, IReadOnlyList<Fix> applied) => (Changed, Applied) = (changed, applied);

    /// <summary>The changed texts.</summary>
    public IReadOnlyList<FixedText> Changed { get; }

    /// <summary>
    /// The fixes that are in the texts. The others overlap one of these, or are in a file that cannot be read: check the changed
    /// files again to find whether they are still needed.
    /// </summary>
    public IReadOnlyList<Fix> Applied { get; }

    /// <summary>Applies fixes to the texts of their files.</summary>
    /// <param name="fixes">The fixes; of those that overlap, the first one is applied.</param>
    /// <param name="texts">The texts of files that differ from those on disk, by their full paths; none by default.</param>
    public static FixedTexts Of(IEnumerable<Fix> fixes, IReadOnlyDictionary<string, string>? texts = null)
    {
        ArgumentNullException.ThrowIfNull(fixes);
        var files = new Dictionary<string, EditedFile?>(StringComparer.Ordinal);
        var applied = new List<Fix>();
        foreach (var fix in fixes)
        {
            // A file may have several names.
            var edits = fix.Edits
                .Select(edit => (File: FileOf(edit.Span.File), Edit: edit with { Span = edit.Span with { File = null } }))
                .ToList();
            if (edits.Count > 0 && edits.TrueForAll(each => each.File?.HasRoomFor(each.Edit) == true))
            {
                edits.ForEach(each => each.File!.Edits.Add(each.Edit));
                applied.Add(fix);
            }
        }

        var changed = files.Where(file => file.Value?.Edits.Count > 0).Select(file => Fixed(file.Key, file.Value!));
        return new FixedTexts([.. changed], applied);

        EditedFile? FileOf(string? name)
        {
            if (name is null || Path.GetFullPath(name) is not { } path)
            {
                return null;
            }

            if (!files.TryGetValue(path, out var file))
            {
                var text = texts?.GetValueOrDefault(path) ?? SourceFile.Read(path, []);
                files.Add(path, file = text is null ? null : new EditedFile(new SourceText(text)));
            }

            return file;
        }
    }

    private static FixedText Fixed(string path, EditedFile file) => new(path, file.Source.Text, file.Source.Apply(file.Edits));

    private sealed record EditedFile(SourceText Source)
    {
        public HashSet<SourceEdit> Edits { get; } = [];

        // Two findings may have the same fix: a value behind an alias is read several times.
        public bool HasRoomFor(SourceEdit edit) =>
            Edits.Contains(edit) || !Edits.Any(other => Overlap(edit.Span, other.Span));

        // Two insertions at one place have no order.
        private static bool Overlap(SourceSpan one, SourceSpan other) =>
            Start(one) == Start(other) || (Start(one).CompareTo(End(other)) < 0 && Start(other).CompareTo(End(one)) < 0);

        private static (int Line, int Column) Start(SourceSpan span) => (span.Line, span.Column);

        private static (int Line, int Column) End(SourceSpan span) => (span.EndLine, span.EndColumn);
    }
}

/// <summary>A text before and after fixes.</summary>
public sealed record FixedText
{
    internal FixedText(string path, string before, string after) => (Path, Before, After) = (path, before, after);

    /// <summary>The full path of its file.</summary>
    public string Path { get; }

    /// <summary>The former text.</summary>
    public string Before { get; }

    /// <summary>The fixed text.</summary>
    public string After { get; }
}
