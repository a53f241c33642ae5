using ComposeGen.Diagnostics;
using ComposeGen.Tests.Docs;
using ComposeGen.Tests.Docs.Rules;
using ComposeGen.Yaml;
using static VerifyXunit.Verifier;

namespace ComposeGen.Tests.Rules;

/// <summary>The complete text of findings: the place, the problem, the remedy, and related places.</summary>
public sealed class WordingTests
{
    private static readonly string Folder = Path.Combine(Repository.Root, "tests", "ComposeGen.Tests", "Rules", "Files");

    [Fact]
    public Task The_wrong_files_of_the_pages() =>
        Verify(Told(RulePagesTests.CodesOfFiles.Cast<object[]>(), code => RulePage.Check(RulePage.Read(code).Wrong)), "txt");

    [Fact]
    public Task The_files_that_docker_compose_refuses() =>
        Verify(Told(RefusedFileTests.Files.Cast<object[]>(), RefusedFileTests.Check), "txt");

    [Fact]
    public Task What_comes_from_other_causes() =>
        Verify(Told(RulePagesTests.CodesOfOtherCauses.Cast<object[]>(), code => OtherCauses.ByCode[code]()), "txt");

    [Fact]
    public Task The_files_that_break_each_rule_in_many_ways() =>
        Verify(
            Told(
                Directory.EnumerateFiles(Folder, "*.yml").Order(StringComparer.Ordinal).Select(path => new object[] { path }),
                Check),
            "txt");

    private static IEnumerable<Diagnostic> Check(string path)
    {
        var loaded = ComposeFile.Load(path);
        return loaded.Diagnostics.Concat(loaded.File.Validate());
    }

    private static string Told(IEnumerable<object[]> rows, Func<string, IEnumerable<Diagnostic>> check) =>
        string.Concat(
            rows.Select(row => (string)row[0])
                .Select(name => $"{Path.GetFileName(name)}\n{string.Concat(check(name).Select(Told))}"));

    private static string Told(Diagnostic found) =>
        $"    {Place(found.Span)} {found.Severity} {found.Code} {found.Path}: {found.Message}\n"
        + (found.Suggestion is null ? "" : $"        meant: {found.Suggestion}\n")
        + string.Concat(found.Related.Select(place => $"        {Place(place.Span)} {place.Path}: {place.Message}\n"));

    private static string Place(SourceSpan span) =>
        $"{Path.GetFileName(span.File)}({span.Line},{span.Column})-({span.EndLine},{span.EndColumn})";
}
