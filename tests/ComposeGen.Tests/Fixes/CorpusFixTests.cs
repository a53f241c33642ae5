using System.Text;
using ComposeGen.Diagnostics;
using ComposeGen.Editing;
using ComposeGen.Tests.Mutations;

namespace ComposeGen.Tests.Fixes;

/// <summary>Real files, and those on the pages of the findings: what was fixed is not found again, and nothing new is.</summary>
[Trait(TestCategory.Name, TestCategory.Slow)]
public sealed class CorpusFixTests
{
    // No folder has this file, so nothing that it names is found before or after.
    private static readonly string Path = System.IO.Path.GetFullPath("/no-such-folder/compose.yml");

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Fixes_remove_their_findings_and_cause_none(bool all)
    {
        var (wrong, applied) = (new List<string>(), 0);
        foreach (var (name, bytes) in SeedFile.All)
        {
            var now = Encoding.UTF8.GetString(bytes);
            var before = Check(now);
            var after = before;
            for (var round = 0; round < 30 && Fixed(now, after, all) is { Applied.Count: > 0 } result; round++)
            {
                applied += result.Applied.Count;
                now = result.Changed[0].After;
                after = Check(now);
            }

            var known = before.Select(found => found.Code).ToHashSet(StringComparer.Ordinal);

            // Rules do not see what could not be read.
            var areRulesBlind = before.Exists(found => found.Severity == DiagnosticSeverity.Error);
            wrong.AddRange(after.Where(found => !known.Contains(found.Code)
                && !(areRulesBlind && string.CompareOrdinal(found.Code, "CG2") > 0)).Select(found => $"{name}: new: {found}"));
            wrong.AddRange(after.Where(found => FixOf(found, all) is not null).Select(found => $"{name}: stays: {found}"));
        }

        wrong.Should().BeEmpty();
        applied.Should().BeGreaterThan(20);
    }

    private static List<Diagnostic> Check(string text)
    {
        var loaded = ComposeFile.Parse(text, Path);
        return [.. loaded.Diagnostics, .. loaded.File.Validate()];
    }

    private static Fix? FixOf(Diagnostic found, bool all) => found.Fixes.FirstOrDefault(fix => all || fix.IsSafe);

    private static FixedTexts Fixed(string text, List<Diagnostic> found, bool all) => FixedTexts.Of(
        found.Select(each => FixOf(each, all)).OfType<Fix>(),
        new Dictionary<string, string>(StringComparer.Ordinal) { [Path] = text });
}
