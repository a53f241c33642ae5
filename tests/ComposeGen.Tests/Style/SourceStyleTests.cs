using System.Text.RegularExpressions;
using ComposeGen.Tests.Docs;

namespace ComposeGen.Tests.Style;

/// <summary>The rules for source files and prose that no analyzer checks.</summary>
public sealed partial class SourceStyleTests
{
    private const int MaxColumns = 130;
    private const int MaxLines = 300;

    private static readonly IReadOnlyList<string> Sources = [.. Files("src", "*.cs")];

    private static readonly IReadOnlyList<string> Tests = [.. Files("tests", "*.cs"), .. Files("samples", "*.cs")];

    private static readonly IReadOnlyList<string> Pages =
        [.. Files("docs", "*.md"), .. Files("samples", "*.md"), .. Directory.EnumerateFiles(Repository.Root, "*.md")];

    [Fact]
    public void Lines_end_at_130_columns() => Sources.Concat(Tests)
        .SelectMany(file => Lines(file).Where(line => line.Text.Length > MaxColumns).Select(line => $"{file}({line.Number})"))
        .Should().BeEmpty();

    [Fact]
    public void Source_files_have_at_most_300_lines() =>
        Sources.Where(file => File.ReadLines(file).Count() > MaxLines).Should().BeEmpty();

    [Fact]
    public void Types_have_different_names()
    {
        var types = Sources.SelectMany(file => TypeDeclaration().Matches(File.ReadAllText(file)).Select(match =>
            (Name: match.Groups["name"].Value, IsPartial: match.Groups["partial"].Success)));

        types.GroupBy(type => type.Name, StringComparer.Ordinal)
            .Where(same => same.Count() > 1 && !same.All(type => type.IsPartial)).Select(same => same.Key).Should().BeEmpty();
    }

    [Fact]
    public void Prose_is_plain_English() =>
        Sources.Concat(Tests).SelectMany(Comments)
            .Concat(Sources.SelectMany(file => Texts(file, Message())))
            .Concat(Tests.SelectMany(file => Texts(file, TestName())))
            .Concat(Pages.SelectMany(Prose))
            .SelectMany(prose => Quaint().Matches(prose.Text).Select(match => $"{prose.File}({prose.Number}): {match.Value}"))
            .Should().BeEmpty();

    [Theory]
    [InlineData("unless the load shall be shared")]
    [InlineData("whoever reads it")]
    [InlineData("mends the file")]
    [InlineData("what is none")]
    [InlineData("a file that is none stops it")]
    [InlineData("it stands in for the network")]
    [InlineData("a key stands twice")]
    [InlineData("as the file says")]
    [InlineData("the finding tells why")]
    public void Finds_what_is_not_plain(string text) => Quaint().IsMatch(text).Should().BeTrue();

    [Theory]
    [InlineData("The default is none.")]
    [InlineData("a standing connection")]
    [InlineData("amended")]
    [InlineData("recommend")]
    public void Accepts_what_is_plain(string text) => Quaint().IsMatch(text).Should().BeFalse();

    private static IEnumerable<string> Files(string folder, string pattern) =>
        Directory.EnumerateFiles(Path.Combine(Repository.Root, folder), pattern, SearchOption.AllDirectories)
            .Order(StringComparer.Ordinal);

    private static IEnumerable<(string File, int Number, string Text)> Lines(string file) =>
        File.ReadLines(file).Select((text, index) => (file, index + 1, text));

    private static IEnumerable<(string File, int Number, string Text)> Comments(string file) =>
        Lines(file).Where(line => line.Text.TrimStart().StartsWith("//", StringComparison.Ordinal));

    // Messages and help texts of the sources, and the names of tests.
    private static IEnumerable<(string File, int Number, string Text)> Texts(string file, Regex text) => Lines(file)
        .Where(line => !line.Text.TrimStart().StartsWith("//", StringComparison.Ordinal))
        .SelectMany(line => text.Matches(line.Text).Select(match => (line.File, line.Number, match.Value.Replace('_', ' '))));

    // Samples and what commands print are left to the tests of the code.
    private static IEnumerable<(string File, int Number, string Text)> Prose(string page)
    {
        var isProse = true;
        foreach (var line in Lines(page))
        {
            if (line.Text.StartsWith("```", StringComparison.Ordinal))
            {
                isProse = !isProse;
            }
            else if (isProse)
            {
                yield return line;
            }
        }
    }

    [GeneratedRegex(@"(?<!default |there )\b(?:is|are) none\b(?! of)"
        + @"|\b(?:shall|whoever|mend(?:s|ed|ing)?|stands? (?:in for|twice)|says?|tells?|unsayable)\b",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex Quaint();

    [GeneratedRegex("""
        "(?:[^"\\]|\\.)* (?:[^"\\]|\\.)*"
        """, RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex Message();

    [GeneratedRegex(@"\b[A-Z][a-z0-9]*(?:_\w+){2,}", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex TestName();

    [GeneratedRegex(@"^\s*(?:(?:public|internal|private|protected|sealed|static|abstract|readonly|file|ref|(?<partial>partial)) "
        + @")+"
        + @"(?:class|record struct|record class|record|struct|interface|enum) (?<name>\w+(?:<\w+(?:, \w+)*>)?)",
        RegexOptions.Multiline | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex TypeDeclaration();
}
