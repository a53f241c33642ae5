using System.Diagnostics;
using System.Globalization;
using ComposeGen.Yaml;
using CsCheck;

namespace ComposeGen.Tests.Yaml;

/// <summary>Text that somebody made to hurt: nothing throws, nothing takes long.</summary>
public sealed class YamlComposerLimitTests
{
    private const string TooManyCopies =
        "error CG1006: Aliases and merge keys copy more than 100,000 values up to here. Use fewer.";

    private const string Alphabet = "-:[]{}&*!|>'\"%#,? \n\t\\~<=@`$abx01.";

    [Fact]
    public void Nesting_ends_at_the_limit()
    {
        Composed.From(Nested(ReadOptions.MostDepth)).Diagnostics.Should().BeEmpty();
        Composed.Failure(Nested(ReadOptions.MostDepth + 1)).Should()
            .Be("(1,101): error CG1006: Values are nested more than 100 levels deep here.");
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
    public void Endless_quotes_are_corrected_quickly() =>
        Quickly(() => Composed.Failure($"a:\n{Repeat(" - \"b\nc\"\n", 20_000)}").Should().Contain("CG1002"));

    [Fact]
    public void A_billion_laughs_are_quick()
    {
        var text = "a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n" + string.Concat(Enumerable.Range(1, 12).Select(level =>
            string.Create(CultureInfo.InvariantCulture,
                $"a{level}: &a{level} [{string.Join(", ", Enumerable.Repeat($"*a{level - 1}", 10))}]\n")));

        Quickly(() => Composed.Failure(text).Should().Be($"(5,45): {TooManyCopies}"));
    }

    [Theory]
    [InlineData("[{0}]", "*a, ")]
    [InlineData("{{b: [{0}]}}", "{{k: *a}}, ")]
    [InlineData("[{0}]", "{{<<: *b}}, ")]
    public void Long_text_that_aliases_repeat_takes_no_memory(string all, string one)
    {
        var text = $"a: &a '{Repeat("A", 1_000_000)}'\nb: &b {{k: *a}}\n"
            + $"c: {string.Format(CultureInfo.InvariantCulture, all, Repeat(one, 3_000))}\n"
            .Replace("{{", "{", StringComparison.Ordinal).Replace("}}", "}", StringComparison.Ordinal);

        var before = GC.GetAllocatedBytesForCurrentThread();
        Composed.Failure(text).Should()
            .EndWith("error CG1006: Aliases copy more than 8,388,608 characters of text up to here. Use fewer.");
        (GC.GetAllocatedBytesForCurrentThread() - before).Should().BeLessThan(30_000_000);
    }

    [Fact]
    public void As_many_copies_as_the_limit_are_read()
    {
        Composed.From(Copies(YamlComposer.MostCopied)).Diagnostics.Should().BeEmpty();
        Composed.Failure(Copies(YamlComposer.MostCopied + 1)).Should().EndWith(TooManyCopies);
    }

    [Fact]
    public void A_key_is_no_longer_than_the_limit()
    {
        Composed.From($"? {Repeat("k", YamlComposer.LongestKey)}\n: v\n").Diagnostics.Should().BeEmpty();
        Composed.Failure($"? {Repeat("k", YamlComposer.LongestKey + 1)}\n: v\n")
            .Should().EndWith("error CG1006: This key has more than 16,384 characters. Shorten it.");
    }

    [Theory]
    [InlineData("- <<: *a\n")]
    [InlineData("- {<<: [*a, *a, *a]}\n")]
    public void A_billion_merges_are_quick(string merge)
    {
        var source = string.Concat(Enumerable.Range(0, 5_000)
            .Select(key => string.Create(CultureInfo.InvariantCulture, $"  k{key}:\n")));

        Quickly(() => Composed.Failure($"a: &a\n{source}b:\n{Repeat(merge, 20_000)}").Should().EndWith(TooManyCopies));
    }

    [Fact]
    public void One_mapping_that_merges_without_end_is_quick() =>
        Quickly(() => Composed.From($"a: &a {{{string.Concat(Enumerable.Range(0, 1000).Select(key => $"k{key}: , "))}}}\nb:\n"
            + $"{Repeat("  <<: *a\n", 20_000)}")
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
        var pieces = Gen.OneOf("a: ", "- ", "\n", "  ", "{", "}", "[", "]", "&a ", "*a", "<<: ", "? ", ": ", "!t ", "|\n", ">-\n",
            "'", "\"", "\\U", "\r\n", "#", "---\n", "%YAML ", "b")
            .Array[0, 14].Select(string.Concat);
        Gen.OneOf(yamlish, pieces, Gen.String).Sample(
            text =>
            {
                var composed = Composed.From(text);
                if (composed.Root is null)
                {
                    composed.Diagnostics.Should()
                        .Contain(found => found.Severity == ComposeGen.Diagnostics.DiagnosticSeverity.Error);
                }
            },
            iter: 20_000);
    }

    private static string Copies(int count) => $"a: &a x\nb: [{Repeat("*a, ", count)}]\n";

    private static string Nested(int depth) => new string('[', depth - 1) + "x" + new string(']', depth - 1);

    private static string Repeat(string text, int count) => string.Concat(Enumerable.Repeat(text, count));

    private static void Quickly(Action action)
    {
        var watch = Stopwatch.StartNew();
        action();
        watch.Elapsed.Should().BeLessThan(TimeSpan.FromSeconds(30), "even on a busy machine, text of this size takes a moment");
    }
}
