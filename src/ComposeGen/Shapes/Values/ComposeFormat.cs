using System.Globalization;
using System.Numerics;
using ComposeGen.Shapes;

namespace ComposeGen;

/// <summary>A file format of Docker Compose. The default is <see cref="V2"/>.</summary>
public readonly record struct ComposeFormat
{
    private readonly ComposeFormats _format;

    private ComposeFormat(ComposeFormats format, string? version)
    {
        _format = format;
        Version = version;
    }

    /// <summary>The lowest 2.x format that supports the whole file.</summary>
    public static ComposeFormat V2 { get; }

    /// <summary>Format 2.0, for Docker Engine 1.10 and later.</summary>
    public static ComposeFormat V2_0 { get; } = new(ComposeFormats.V2_0, "2");

    /// <summary>Format 2.1, for Docker Engine 1.12 and later.</summary>
    public static ComposeFormat V2_1 { get; } = new(ComposeFormats.V2_1, "2.1");

    /// <summary>Format 2.2, for Docker Engine 1.13 and later.</summary>
    public static ComposeFormat V2_2 { get; } = new(ComposeFormats.V2_2, "2.2");

    /// <summary>Format 2.3, for Docker Engine 17.06 and later.</summary>
    public static ComposeFormat V2_3 { get; } = new(ComposeFormats.V2_3, "2.3");

    /// <summary>Format 2.4, for Docker Engine 17.12 and later.</summary>
    public static ComposeFormat V2_4 { get; } = new(ComposeFormats.V2_4, "2.4");

    /// <summary>Format 3.8, which <c>docker stack deploy</c> reads.</summary>
    public static ComposeFormat V3_8 { get; } = new(ComposeFormats.V3_8, "3.8");

    /// <summary>The Compose Specification, which Compose v2 reads; its files have no version line.</summary>
    public static ComposeFormat Spec { get; } = new(ComposeFormats.Spec, null);

    /// <summary>The formats that can be pinned, in ascending order.</summary>
    internal static IReadOnlyList<ComposeFormat> Pinned { get; } = [V2_0, V2_1, V2_2, V2_3, V2_4, V3_8, Spec];

    /// <summary>The texts that <see cref="TryParse"/> accepts.</summary>
    public static IReadOnlyList<string> Targets { get; } = [.. Pinned.Prepend(V2).Select(format => format.Target)];

    /// <summary>
    /// The value of <c>version</c> in a file; <see langword="null"/> for <see cref="Spec"/>, and for <see cref="V2"/> until the
    /// file is written.
    /// </summary>
    public string? Version { get; }

    /// <summary>The text that <see cref="TryParse"/> accepts.</summary>
    internal string Target => _format switch
    {
        ComposeFormats.None => "2",
        ComposeFormats.Spec => "spec",
        _ => ToString(),
    };

    /// <summary>The format in messages that recommend it, in C# and on the command line.</summary>
    internal string Advice => $"{CSharpName} or later (--target {Target})";

    // The name of the property that returns the format.
    private string CSharpName => _format switch
    {
        ComposeFormats.None => "ComposeFormat.V2",
        ComposeFormats.Spec => "ComposeFormat.Spec",
        _ => $"ComposeFormat.V{ToString().Replace('.', '_')}",
    };

    /// <summary>The pinned format, or all 2.x formats.</summary>
    internal ComposeFormats Formats => _format == ComposeFormats.None ? ComposeFormats.V2 : _format;

    internal bool IsPinned => _format != ComposeFormats.None;

    /// <summary>Reads a target of the command line: <c>2</c>, <c>2.0</c> to <c>2.4</c>, <c>3.8</c> or <c>spec</c>.</summary>
    /// <param name="text">The text.</param>
    /// <param name="format">The format.</param>
    /// <returns><see langword="true"/> if the text names a format.</returns>
    public static bool TryParse(string? text, out ComposeFormat format)
    {
        for (var index = 0; index < Targets.Count; index++)
        {
            if (Targets[index] == text)
            {
                format = index == 0 ? V2 : Pinned[index - 1];
                return true;
            }
        }

        format = V2;
        return false;
    }

    /// <summary>
    /// Returns the name of the format: <c>2.x</c>, <c>2.0</c> to <c>2.4</c>, <c>3.8</c>, or <c>the Compose Specification</c>.
    /// </summary>
    public override string ToString() => _format switch
    {
        ComposeFormats.None => "2.x",
        ComposeFormats.V2_0 => "2.0",
        ComposeFormats.Spec => "the Compose Specification",
        _ => Version!,
    };

    /// <summary>Reads the format that a version line declares. A file in this format keeps the version.</summary>
    /// <param name="version">The version: <c>2</c>, <c>2.0</c> to <c>2.4</c>, or <c>3</c> and <c>3.0</c> up.</param>
    /// <exception cref="FormatException">The text is not a version.</exception>
    public static ComposeFormat OfVersion(string version)
    {
        ArgumentNullException.ThrowIfNull(version);
        return Declared(version)
            ?? throw new FormatException($"\"{version}\" is not a version: use 2, 2.0 to 2.4, or 3 with its minor versions.");
    }

    /// <summary>Returns the C# expression of the format.</summary>
    internal Code Print() => !IsPinned || Pinned.Contains(this)
        ? CSharpName
        : Code.Call("ComposeFormat.OfVersion", [CSharp.Literal(Version!)]);

    /// <summary>Returns the format that a version line declares, with the text of the line.</summary>
    internal static ComposeFormat? Declared(string version) => version switch
    {
        "2" => V2,
        "2.0" => new ComposeFormat(ComposeFormats.V2_0, version),
        _ when IsVersion3(version) => new ComposeFormat(ComposeFormats.V3_8, version),
        _ => TryParse(version, out var format) && format != Spec ? format : null,
    };

    /// <summary>Returns the lowest of a set of formats.</summary>
    internal static ComposeFormat Lowest(ComposeFormats formats) =>
        Pinned[Math.Min(BitOperations.TrailingZeroCount((int)formats), Pinned.Count - 1)];

    private static bool IsVersion3(string version) =>
        version == "3" || (version.StartsWith("3.", StringComparison.Ordinal)
            && int.TryParse(version.AsSpan(2), NumberStyles.None, CultureInfo.InvariantCulture, out _));
}
