using ComposeGen.Diagnostics;
using ComposeGen.Editing;
using ComposeGen.Yaml;

namespace ComposeGen.Cli;

/// <summary>The files of a check after their findings are fixed, as far as they can be.</summary>
internal sealed class Correction
{
    // Fixes that overlap need a further round each.
    private const int MostRounds = 20;

    private readonly Dictionary<string, string> _texts = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _former = new(StringComparer.Ordinal);
    private readonly List<(Diagnostic Finding, Fix Fix)> _applied = [];

    private Checked _checked;

    private Correction(Checked first) => _checked = first;

    /// <summary>The findings that remain.</summary>
    public IReadOnlyList<Diagnostic> Remaining => _checked.Findings;

    /// <summary>The number of checked files.</summary>
    public int Files => _checked.FileCount;

    /// <summary>Fixes what a check finds, and checks again, until nothing more can be fixed.</summary>
    /// <param name="check">Checks the files, with the texts that differ from those on disk.</param>
    /// <param name="all">Whether to make corrections that are one of several choices, too.</param>
    public static Correction Of(Func<IReadOnlyDictionary<string, string>, Checked> check, bool all)
    {
        var corrected = new Correction(check(new Dictionary<string, string>(StringComparer.Ordinal)));
        for (var round = 0; round < MostRounds && corrected.TryFix(all); round++)
        {
            corrected._checked = check(corrected._texts);
        }

        return corrected;
    }

    /// <summary>Returns the changes of all files as a unified diff.</summary>
    public string Diff() => string.Concat(
        _texts.OrderBy(file => file.Key, StringComparer.Ordinal)
            .Select(file => UnifiedDiff.Of(file.Key, _former[file.Key], file.Value)));

    /// <summary>Writes the changed files, and lists the fixes.</summary>
    public void Write(TextWriter output)
    {
        foreach (var (path, text) in _texts)
        {
            TextFile.Write(path, text);
        }

        foreach (var (finding, fix) in _applied)
        {
            output.WriteLine($"{finding.Span}: fixed {finding.Code}: {fix.Title}");
        }
    }

    private bool TryFix(bool all)
    {
        var fixes = Remaining
            .Select(finding => (Finding: finding, Fix: finding.Fixes.FirstOrDefault(fix => (all || fix.IsSafe) && IsInside(fix))))
            .Where(each => each.Fix is not null)
            .ToList();
        var corrected = FixedTexts.Of(fixes.Select(each => each.Fix!), _texts);
        foreach (var changed in corrected.Changed)
        {
            _former.TryAdd(changed.Path, changed.Before);
            _texts[changed.Path] = changed.After;
        }

        _applied.AddRange(fixes.Where(each => corrected.Applied.Contains(each.Fix!))!);
        return corrected.Applied.Count > 0;
    }

    // Other files, such as an extended one, may belong to someone else.
    private bool IsInside(Fix fix) =>
        fix.Edits.All(edit => edit.Span.File is { } file && _checked.Files.Contains(Path.GetFullPath(file)));
}

/// <summary>What a check found.</summary>
/// <param name="Findings">The findings.</param>
/// <param name="Files">The full paths of the files that may be corrected.</param>
/// <param name="FileCount">The number of checked files, with those that could not be read.</param>
internal sealed record Checked(IReadOnlyList<Diagnostic> Findings, IReadOnlySet<string> Files, int FileCount);
