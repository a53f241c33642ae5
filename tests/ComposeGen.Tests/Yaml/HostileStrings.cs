namespace ComposeGen.Tests.Yaml;

/// <summary>Strings that a careless writer would turn into something else, on some reader or other.</summary>
internal static class HostileStrings
{
    private static readonly string[] Numbers =
    [
        "0", "-0", "+1", "-1", "1.", ".5", "1.10", "1e3", "1E3", "1E-3", "0644", "0755", "017", "08", "0o755", "0x1f", "0b11",
        "1_000", "1__0",
        ".inf", "-.inf", "-.INF", ".nan", "NaN", "1.0e+5", "685_230.15", "123456789012345678901234567890",
    ];

    private static readonly string[] Times =
    [
        "22:22", "443:22", "2222:22", "80:80", "1:60", "56:56/udp", "1.2.3.4:22:22", "12:34:56:12:34:56", "02:42:ac:11:65:43",
        "1:30",
        "190:20:30", "190:20:30.15", "2026-11-22", "2001-12-14t21:59:43.10-05:00", "2001-12-14 21:59:43", "2001-01-01T00:00:00Z",
    ];

    private static readonly string[] Words =
    [
        "on", "On", "off", "OFF", "yes", "no", "No", "NO", "y", "n", "N", "true", "True", "false", "FALSE", "null", "Null",
        "NULL", "~", "None", "=", "<<",
        "nan", "inf",
    ];

    private static readonly string[] Indicators =
    [
        "a: b", "a : b", "a #b", "a# b", "a:", ":", ":a", ": a", "::", "#", "#a", "- a", "-a", "-", "--", "---", "--- a", "...",
        "?", "?a", "? a", "!", "!x",
        "!!str a", "@x", "`x", "%x", "*x", "&x", "&x y", "|", "|-", ">", "[", "]", "[a]", "{", "}", "{a}", "{}", "[]", "[a, b]",
        "{a: b}", "a, b", ",", ",a",
        "'", "''", "\"", "'a'", "\"a\"", "it's", "say \"a\"", "\\", "a\\", "a\\b", "\\n", "C:\\x", "a=b", "a=b=c", "a==b", "=a",
        "a=", "x-a", ".", "..", "./x", "~/x",
    ];

    private static readonly string[] Dollars =
    [
        "$", "$$", "$$$", "$a", "$HOME", "${HOME}", "${HOME:-x}", "$1", "a$", "$ ", "$ a", "${", "${}", "$$HOME", "${A:?b}",
        "p@$$w0rd$", "{{.Node}}",
    ];

    private static readonly string[] Blanks =
    [
        " ", " x", "x ", " x ", "  x  ", "\t", "\tx", "x\t", "a\tb", "a  b", "\n", "\n\n", "\nx", "x\n", "x\n\n", "x\n\n\n",
        "a\nb", "a\nb\n", "a\n\nb", "a\n\nb\n",
        " a\nb", "  a\nb", "a \nb", "a\nb ", "a\n b", "a\n b\n", "a\n \nb", "\ta\nb", "a\n\tb", "a\r\nb", "a\rb", "# a\nb",
        "%a\nb", "a: b\nc: d\n", "---\na\n",
        "a\n---\n", "a\n...\n", "- a\n- b", "- a\n- b\n",
    ];

    private static readonly string[] Characters =
    [
        "\u00e9", "caf\u00e9", "f\u00fcr\nalle\n", "\u0130", "\u0131", "\u65e5\u672c", "\U0001f433", "a\U0001f433\nb", "a\u00a0b",
        "\u00a0", "x\u00a0", "\u0085", "a\u0085b",
        "a\u2028b", "a\u2029b", "\ufeff", "\ufeffa", "a\ufeffb", "\u0001", "a\u001bb", "\u001b[31m", "\u007f", "\u0080", "\u200b",
        "\ue000", "\ufffd", "\ufffe", "\uffff",
    ];

    private static readonly string[] Lengths =
    [
        new('a', 200), new('a', 2000), string.Join(' ', Enumerable.Repeat("word", 400)),
        string.Join('-', Enumerable.Repeat("0644: #", 300)),
    ];

    /// <summary>
    /// All of them, except the empty string, which cannot be a key, and NUL, which cannot be passed to a process.
    /// </summary>
    public static IReadOnlyList<string> All { get; } =
        [.. Numbers, .. Times, .. Words, .. Indicators, .. Dollars, .. Blanks, .. Characters, .. Lengths];
}
