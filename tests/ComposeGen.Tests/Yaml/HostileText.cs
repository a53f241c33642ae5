using CsCheck;

namespace ComposeGen.Tests.Yaml;

/// <summary>Strings that some reader or writer of YAML gets wrong.</summary>
internal static class HostileText
{
    public static readonly string[] Known =
    [
        "", " ", "  x  ", " x", "x ", "\t", "x\t", "\tx", "~", "null", "Null", "yes", "no", "on", "off", "y", "n", "true", "True", "false",
        "22:22", "443:22", "80:80", "1:30", "0644", "0o755", "08", "1e3", "1E3", "1.10", "1_000", "0x1f", "0b11", "-1", "+1", ".5", ".inf", "-.inf", ".nan", "NaN",
        "2026-11-22", "2001-01-01T00:00:00Z", "=", "<<", "!", "!x", "!!str x", "@x", "`x", "%x", "*x", "&x", "&x y", "|", ">", "|-", "#", "#x", "[", "]", "[]", "{", "}", "{}",
        "-", "--", "---", "...", "--- x", "- x", "-x", "?", "? x", "?x", ":", ": x", ":x", "a:", "a: b", "a : b", "a #b", "a# b", ",", ",x", "'", "''", "\"", "\\", "\\n", "a\\", "'x'", "\"x\"",
        "\n", "\n\n", "a\n", "a\n\n", "a\n\n\n", "\na", "a\nb", "a\nb\n", "a\n\nb", " a\nb", "a\n b", "a \nb", "a\n \nb", "a\nb ", "\ta\nb", "a\n\tb", "a\r\nb", "a\rb", "#a\nb", "- a\n- b\n", "a: b\nc: d\n", "---\na\n", "a\n---\n", "a\n...\n", "%a\nb",
        "é", "für\nalle\n", "日本", "😀", "a😀\nb", "\u0000", "\u0001", "\u001b[31m", "\u007f", "\u0085", "a\u0085b", "\u00a0", "a\u2028b", "a\u2029b", "\uFEFF", "a\uFEFFb", "\uFFFD", "\uFFFE", "\uFFFF", "\uE000",
        "$", "$$", "$$$", "$a", "${", "${}", "${A}", "${A:-b}", "a$", "$1", "$ ", "a=b", "=b", "a==b", "x-y", ".", "..", "./x", "~/x", "x\u00a0", "İ", "ı",
    ];

    /// <summary>Known ones, pieces of them, and arbitrary strings; without halves of surrogate pairs.</summary>
    public static readonly Gen<string> Any = Gen.OneOf(
            Gen.OneOf(Known),
            Gen.Select(Gen.OneOf(Known), Gen.OneOf(Known), (one, other) => one + other),
            Gen.Char["-:[]{}&*!|>'\"%#,? \n\r\t\\$=ab01.~é\u0085\u2028"].Array[0, 8].Select(characters => new string(characters)),
            Gen.String)
        .Select(text => string.Concat(text.EnumerateRunes()));

    public static TheoryData<string> Theory => new(Known);
}
