using ComposeGen.Diagnostics;

namespace ComposeGen.EngineTests.Tags;

/// <summary>A value with a tag in a place of a service.</summary>
/// <param name="Place">The service's keys, with <c>@</c> in the place of the value.</param>
/// <param name="Tag">The tag.</param>
/// <param name="Value">The value, in YAML's flow style.</param>
internal sealed record TagCell(string Place, string Tag, string Value)
{
    private static readonly string[] Tags =
    [
        "", "!", "!!str", "!!int", "!!float", "!!bool", "!!null", "!!binary", "!!timestamp", "!!seq", "!!map", "!!set",
        "!!omap", "!!pairs", "!!unknown", "!reset", "!override", "!custom", "!<tag:example.com,2026:x>",
    ];

    private static readonly (string Place, string[] Values)[] Places =
    [
        ("image: @", ["abc", "'abc'", "7", "'7'", "true", "null", "aGk=", "2001-01-01"]),
        ("image: a, tty: @", ["true", "yes", "'true'", "null", "abc"]),
        ("image: a, healthcheck: {test: a, retries: @}", ["7", "'7'", "010", "abc"]),
        ("image: a, environment: {A: @}",
            ["abc", "7", "'7'", "1.50", "1e3", "010", "true", "null", "'null'", "aGk=", "2001-01-01"]),
        ("image: a, command: @", ["[a, b]", "[]", "{a: b}", "[a: b]"]),
        ("image: a, command: [x, @]", ["abc", "7", "'7'", "true", "null", "aGk="]),
        ("image: a, environment: @", ["{A: b}", "{}", "[A=b]", "[A: b]", "abc"]),
        ("image: a, x-a: @", ["abc", "7", "null", "{A: b}", "[a]", "[A: b]", "aGk=", "2001-01-01"]),
    ];

    public static IReadOnlyList<TagCell> All { get; } =
    [
        .. from place in Places
           from tag in Tags
           from value in place.Values
           select new TagCell(place.Place, tag, value),
    ];

    /// <summary>The service, in YAML's flow style.</summary>
    public string Service => $"{{{Place.Replace("@", $"{Tag} {Value}", StringComparison.Ordinal)}}}";

    /// <summary>The file that has the value.</summary>
    /// <param name="version">The version line; <see langword="null"/> for none.</param>
    public string Text(string? version) => TextOf(version, [this]);

    /// <summary>A file with a service for each cell.</summary>
    public static string TextOf(string? version, IEnumerable<TagCell> cells) =>
        (version is null ? "" : $"version: '{version}'\n")
        + "services:\n"
        + string.Concat(cells.Select((cell, index) => $"  s{index}: {cell.Service}\n"));

    /// <summary>Whether ComposeGen finds an error in the file.</summary>
    public bool IsRefused(string? version)
    {
        var read = ComposeFile.Parse(Text(version));
        return read.Diagnostics.Concat(read.File.Validate()).Any(found => found.Severity == DiagnosticSeverity.Error);
    }

    /// <summary>Whether the value is one of a key.</summary>
    public bool IsIn(string key) => Place.Contains($"{key}: @", StringComparison.Ordinal);

    public override string ToString() => Service;
}
