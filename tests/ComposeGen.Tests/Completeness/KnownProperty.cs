using ComposeGen.Shapes;

namespace ComposeGen.Tests.Completeness;

/// <summary>A property of the format, as the schemas of Docker Compose have it.</summary>
/// <param name="Path">Its path; <c>*</c> is a name that the user chooses, <c>[]</c> a list's value.</param>
/// <param name="Formats">The formats that have it.</param>
/// <param name="Forms">The forms of its value.</param>
internal sealed record KnownProperty(string Path, ComposeFormats Formats, string Forms)
{
    private static readonly Dictionary<string, ComposeFormats> FormatNames = new()
    {
        ["2.0"] = ComposeFormats.V2_0,
        ["2.1"] = ComposeFormats.V2_1,
        ["2.2"] = ComposeFormats.V2_2,
        ["2.3"] = ComposeFormats.V2_3,
        ["2.4"] = ComposeFormats.V2_4,
        ["3.8"] = ComposeFormats.V3_8,
        ["spec"] = ComposeFormats.Spec,
    };

    public static IReadOnlyList<KnownProperty> All { get; } = [.. Docs.Repository
        .Read("tests", "ComposeGen.Tests", "Completeness", "properties.tsv")
        .Split('\n', StringSplitOptions.RemoveEmptyEntries)
        .Skip(1)
        .Select(line => line.Split('\t'))
        .Select(cells => new KnownProperty(cells[0], Set(cells[1]), cells[2]))];

    /// <summary>Whether it is a key of its own, not a list's value, a chosen name or a place for extensions.</summary>
    public bool IsNamed => !Path.EndsWith("[]", StringComparison.Ordinal) && !Path.EndsWith('*');

    public bool IsExtensionSlot => Path.EndsWith("x-*", StringComparison.Ordinal);

    private static ComposeFormats Set(string names) =>
        names.Split(' ').Aggregate(ComposeFormats.None, (set, name) => set | FormatNames[name]);
}
