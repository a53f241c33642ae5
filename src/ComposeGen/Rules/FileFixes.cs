using ComposeGen.Diagnostics;
using ComposeGen.Projects;
using ComposeGen.Yaml;

namespace ComposeGen.Rules;

/// <summary>Finds the fix of a finding in its file. The result is <see langword="null"/> if no fix is known.</summary>
/// <param name="file">The file as it was read.</param>
/// <param name="span">The place of the finding.</param>
internal delegate Fix? FindFileFix(ComposeFile file, SourceSpan span);

/// <summary>Fixes of findings in files that could be read.</summary>
internal static class FileFixes
{
    /// <summary>Returns the fixes of a finding, which are looked for when they are needed.</summary>
    public static Func<IEnumerable<Fix>>? At(SourceSpan span, SourceLayers source, IReadOnlyList<FindFileFix> fixes) =>
        fixes.Count == 0
            ? null
            : () => source.FileAt(span) is { } file ? fixes.Select(find => find(file, span)).OfType<Fix>() : [];

    /// <summary>Removes the entry of the finding.</summary>
    public static FindFileFix Remove(string title) =>
        (file, span) => TextFixes.Remove(span, title, isSafe: false)(TextOf(file));

    /// <summary>Removes another entry of the same file, which has no effect.</summary>
    public static FindFileFix RemoveUnused(string title, SourceSpan entry) => (file, span) =>
        entry.File == span.File ? TextFixes.Remove(entry, title, isSafe: true)(TextOf(file)) : null;

    /// <summary>Replaces the value of the finding.</summary>
    public static FindFileFix Replace(string now) =>
        (file, span) => TextFixes.ReplaceValue(span, now)(TextOf(file));

    /// <summary>Changes the content of the file.</summary>
    public static FindFileFix Change(string title, Action<ComposeFile> change) => (file, _) =>
    {
        var changed = file.Clone();
        change(changed);
        var text = TextOf(file);
        SourceEdit[] edits = [.. changed.TextEdits().Select(edit => text.Edit(edit))];
        return edits.Length > 0 ? new Fix(title, edits) : null;
    };

    private static SourceText TextOf(ComposeFile file) => file.Original!.Source;
}
