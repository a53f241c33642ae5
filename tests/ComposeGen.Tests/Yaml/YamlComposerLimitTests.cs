using System.Diagnostics;
using System.Globalization;
using ComposeGen.Yaml;
using CsCheck;

namespace ComposeGen.Tests.Yaml;

/// <summary>Text that somebody made to hurt: nothing throws, nothing takes long.</summary>
public sealed class YamlComposerLimitTests
{
    private const string Alphabet = "-:[]{}&*!|>'\"%#,? \n\t\\~<=@`$abx01.";

    [Fact]
    public void Nesting_ends_at_the_limit()
    {
        Composed.From(Nested(ReadOptions.MostDepth)).Diagnostics.Should().BeEmpty();
        Composed.Failure(Nested(ReadOptions.MostDepth + 1)).Should().Be("(1,101): error CG1006: Values are nested more than 100 levels deep here.");
    }

    [Theory]
    [InlineData("[")]
    [InlineData("{a: ")]
    [InlineData("- ")]
    [InlineData("? ")]
    [InlineData("[a, {b: ")]
    public void Endless_nesting_is_quick(string opening) =>
        Quickly(() => Composed.Failure(Repeat(opening, 200_000)).Should().Contain("CG1006"));

    [Fact]
    public void Endless_quotes_to_mend_are_quick() =>
        Quickly(() => Composed.Failure($"a:\n{Repeat(" - \"b\nc\"\n", 20_000)}").Should().Contain("CG1002"));

    [Fact]
    public void A_billion_laughs_are_quick()
    {
        var text = "a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n" + string.Concat(Enumerable.Range(1, 12).Select(level =>
            string.Create(CultureInfo.InvariantCulture, $"a{level}: &a{level} [{string.Join(", ", Enumerable.Repeat($"*a{level - 1}", 10))}]\n")));

        Quickly(() => Composed.Failure(text).Should().Be("(6,5): error CG1006: This expands to more than 1,000,000 values."));
    }

    [Theory]
    [InlineData("- <<: *a\n")]
    [InlineData("- {<<: [*a, *a, *a]}\n")]
    public void A_billion_merges_are_quick(string merge)
    {
        var source = string.Concat(Enumerable.Range(0, 5_000).Select(key => string.Create(CultureInfo.InvariantCulture, $"  k{key}:\n")));

        Quickly(() => Composed.Failure($"a: &a\n{source}b:\n{Repeat(merge, 20_000)}").Should().EndWith("This expands to more than 1,000,000 values."));
    }

    [Fact]
    public void One_mapping_that_merges_without_end_is_quick() =>
        Quickly(() => Composed.From($"a: &a {{{string.Concat(Enumerable.Range(0, 1000).Select(key => $"k{key}: , "))}}}\nb:\n{Repeat("  <<: *a\n", 20_000)}")
            .Diagnostics[^1].Code.Should().Be("CG1006"));

    [Theory]
    [InlineData("[", "a, ", "]")]
    [InlineData("{", "? a, ", "}")]
    [InlineData("", "- a\n", "")]
    [InlineData("a: \"", "x\\n", "\"")]
    [InlineData("a: |\n", "  x\n", "")]
    public void Long_text_is_quick(string begin, string middle, string end) =>
        Quickly(() => Composed.From(begin + Repeat(middle, 100_000) + end));

    [Fact]
    public void No_text_makes_it_throw()
    {
        var yamlish = Gen.Char[Alphabet].Array[0, 24].Select(characters => new string(characters));
        var pieces = Gen.OneOf("a: ", "- ", "\n", "  ", "{", "}", "[", "]", "&a ", "*a", "<<: ", "? ", ": ", "!t ", "|\n", ">-\n", "'", "\"", "\\U", "\r\n", "#", "---\n", "%YAML ", "b")
            .Array[0, 14].Select(string.Concat);
        Gen.OneOf(yamlish, pieces, Gen.String).Sample(
            text =>
            {
                var composed = Composed.From(text);
                if (composed.Root is null)
                {
                    composed.Diagnostics.Should().Contain(found => found.Severity == ComposeGen.Diagnostics.DiagnosticSeverity.Error);
                }
            },
            iter: 20_000);
    }

    private static string Nested(int depth) => new string('[', depth - 1) + "x" + new string(']', depth - 1);

    private static string Repeat(string text, int count) => string.Concat(Enumerable.Repeat(text, count));

    private static void Quickly(Action action)
    {
        var watch = Stopwatch.StartNew();
        action();
        watch.Elapsed.Should().BeLessThan(TimeSpan.FromSeconds(30), "even on a busy machine, text of this size takes a moment");
    }
}
