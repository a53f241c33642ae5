namespace ComposeGen.EngineTests.Quoting;

/// <summary>Strings that a careless writer would turn into something else, on some reader or other.</summary>
internal static class HostileText
{
    private static readonly string[] Numbers =
    [
        "0", "-0", "+1", "-1", "1.", ".5", "1.10", "1e3", "1E-3", "0644", "0755", "017", "08", "0o755", "0x1f", "0b11", "1_000", "1__0",
        ".inf", "-.INF", ".nan", "1.0e+5", "685_230.15", "123456789012345678901234567890",
    ];

    private static readonly string[] Times =
    [
        "22:22", "443:22", "2222:22", "80:80", "1:60", "56:56/udp", "1.2.3.4:22:22", "12:34:56:12:34:56", "02:42:ac:11:65:43", "1:30",
        "190:20:30", "190:20:30.15", "2026-11-22", "2001-12-14t21:59:43.10-05:00", "2001-12-14 21:59:43",
    ];

    private static readonly string[] Words =
    [
        "on", "On", "OFF", "yes", "No", "NO", "y", "N", "true", "True", "FALSE", "null", "Null", "NULL", "~", "None", "=", "<<", "nan", "inf",
    ];

    private static readonly string[] Indicators =
    [
        "a: b", "a #b", "a:", ":a", "::", "#a", "- a", "-", "--", "---", "--- a", "...", "? a", "?", "!x", "!!str a", "@x", "`x", "%x", "*x", "&x",
        "|", ">", "[a]", "{a}", "{}", "[]", "[a, b]", "{a: b}", "a, b", ",", "'", "\"", "'a'", "\"a\"", "it's", "say \"a\"", "a\\b", "\\n", "C:\\x",
        "a=b", "a=b=c", "=a", "a=", "x-a",
    ];

    private static readonly string[] Dollars =
    [
        "$", "$$", "$$$", "$HOME", "${HOME}", "${HOME:-x}", "$1", "a$", "$ a", "${", "${}", "$$HOME", "${A:?b}", "p@$$w0rd$", "{{.Node}}",
    ];

    private static readonly string[] Blanks =
    [
        " ", " x", "x ", " x ", "\t", "\tx", "x\t", "a\tb", "a  b", "\n", "\nx", "x\n", "x\n\n", "a\nb", "a\n\nb\n", "  a\nb", "a \nb", "a\n b\n", "a\n\tb",
        "a\r\nb", "a\rb", "# a\nb", "a: b\nc: d\n", "---\na\n", "- a\n- b",
    ];

    private static readonly string[] Characters =
    [
        "\u00e9", "caf\u00e9", "\u65e5\u672c", "\U0001f433", "a\u00a0b", "\u00a0", "\u0085", "a\u0085b", "a\u2028b", "a\u2029b", "\ufeff", "\ufeffa", "a\ufeffb",
        "\u0001", "a\u001bb", "\u007f", "\u0080", "\u200b", "\ufffd",
    ];

    private static readonly string[] Lengths =
    [
        new('a', 200), new('a', 2000), string.Join(' ', Enumerable.Repeat("word", 400)), string.Join('-', Enumerable.Repeat("0644: #", 300)),
    ];

    /// <summary>All of them, but for the empty string, which a key cannot be.</summary>
    public static IReadOnlyList<string> All { get; } =
        [.. Numbers, .. Times, .. Words, .. Indicators, .. Dollars, .. Blanks, .. Characters, .. Lengths];

    /// <summary>Those that docker-compose's config command prints as it read them: Unicode's own line breaks come out as spaces.</summary>
    public static IReadOnlyList<string> Printable { get; } = [.. All.Where(text => !text.AsSpan().ContainsAny("\u0085\u2028\u2029"))];
}
