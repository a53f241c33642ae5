using System.Globalization;
using System.Text;
using ComposeGen.Diagnostics;
using CsCheck;

namespace ComposeGen.Tests.Diagnostics;

public sealed class TerminalTextTests
{
    private static readonly string[] Parts =
        ["a", " ", "\t", "\n", "\r", "\r\n", "::", "::error file=x::y", "##[", "##[error]", "##vso[", "##", "#", ":", "\e[31m",
            "\u009b31m", "\u0085", "\u2028",
         "\u2029", "\u202e", "\u2066", "\u200f", "\u061c", "\ufeff", "\u00ad", "\0", "\ud800", "\udc00", "\U000E0041", "é", "漢",
         "😀", "👨\u200d👩", "\u200c"];

    /// <summary>Whether a text can do nothing but be read.</summary>
    internal static bool IsHarmless(string text) => text.Split('\n').All(line =>
        !line.TrimStart().StartsWith("::", StringComparison.Ordinal)
        && !line.Contains("##[", StringComparison.Ordinal)
        && !line.Contains("##vso[", StringComparison.Ordinal)
        && !line.EnumerateRunes().Any(rune => rune == Rune.ReplacementChar || (rune.Value is not ('\t' or '\u200C' or '\u200D')
            && Rune.GetUnicodeCategory(rune) is UnicodeCategory.Control or UnicodeCategory.Format
                or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator)));

    [Theory]
    [InlineData("web: it's \"ok\" at http://x:80 # é漢😀 <::1>", "web: it's \"ok\" at http://x:80 # é漢😀 <::1>")]
    [InlineData("\e[31mred\n::error::x", "\\u001b[31mred\\u000a::error::x")]
    [InlineData("::error file=x::forged", "\\u003a:error file=x::forged")]
    [InlineData("  \t::notice::forged", "  \t\\u003a:notice::forged")]
    [InlineData("a ##[error]b ##vso[task.x]c ## d ##", "a \\u0023#[error]b \\u0023#vso[task.x]c ## d ##")]
    [InlineData("admin\u202enimda", "admin\\u202enimda")]
    [InlineData("a\U000E0041", "a\\udb40\\udc41")]
    [InlineData("", "")]
    public void What_is_harmless_stays_and_the_rest_is_escaped(string text, string expected) =>
        TerminalText.OneLine(text).Should().Be(expected);

    [Fact]
    public void Any_text_becomes_one_harmless_line() => Gen.OneOf(Gen.OneOf(Parts.Select(Gen.Const).ToArray()),
        Gen.Char.Select(letter => $"{letter}")).Array[0, 8].Sample(parts =>
    {
        var line = TerminalText.OneLine(string.Concat(parts));
        line.Should().NotContainAny("\n", "\r").And.Match(text => IsHarmless(text));
        TerminalText.OneLine(line).Should().Be(line);
    });

    [Fact]
    public void Any_text_becomes_harmless_lines() => Gen.OneOf(Parts.Select(Gen.Const).ToArray()).Array[0, 8].Sample(parts =>
    {
        var text = string.Concat(parts);
        var lines = TerminalText.Lines(text);
        lines.Should().Match(each => IsHarmless(each));
        lines.Count(letter => letter == '\n').Should().Be(text.Count(letter => letter == '\n'));
    });
}
