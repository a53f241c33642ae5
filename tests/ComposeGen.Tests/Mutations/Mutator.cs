using System.Globalization;
using System.Text;

namespace ComposeGen.Tests.Mutations;

/// <summary>Damages compose files, the same way for the same seed.</summary>
internal sealed class Mutator
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    private static readonly string[] Openings = ["[", "{a: ", "- ", "? ", "[{b: ", "? - "];

    private static readonly string[] Hostile =
    [
        "", "~", "null", "[]", "{}", "''", "0", "-1", "1e999", "0x7fffffffffffffff", "99999999999999999999", ".nan", "2026-11-22",
        "22:22", "no", "!!binary aGk=",
        "!!int x", "!reset null", "!override {}", "${", "${A:-${B:?c}}", "$", "$$", "\"\\ud800\"", "\"\\0\"", "|\n  text", ">-",
        "? a", "<<", "&x", "*x", "%TAG", "---", "...",
        "\t", "\u2028", "\uFEFF", "\U0001F433", "a: b: c", "10.0.0.0/99", "[::1]:1-0:80/sctp", "1-65536:1-65536", "service:",
        "container:", "../../..", "/", "~/", "://", "\\\\.\\pipe",
    ];

    private static readonly string[] Keys =
    [
        "services", "networks", "volumes", "configs", "secrets", "include", "name", "version", "x-a", "image", "build", "ports",
        "environment", "depends_on", "extends", "network_mode",
        "deploy", "healthcheck", "links", "env_file", "scale", "container_name", "driver_opts", "ipam", "aliases", "ipv4_address",
        "external", "<<", "",
    ];

    private readonly Random _random;
    private readonly Func<string, string>[] _textual;

    public Mutator(int seed)
    {
        _random = new Random(seed);
        _textual = [SwapLines, RepeatLine, DropLine, MoveBlock, RenameKey, ReplaceValue, IndentLine, Deepen, InjectAlias,
            InjectMerge, InsertText, Splice];
    }

    /// <summary>One to six mutations of a file that the seed chooses.</summary>
    public MutatedFile Mutate(IReadOnlyList<SeedFile> files)
    {
        var file = files[_random.Next(files.Count)];
        var bytes = file.Bytes;
        for (var count = 1 + _random.Next(6); count > 0; count--)
        {
            bytes = _random.Next(5) == 0 ? FlipBytes(bytes) : Utf8.GetBytes(Any(_textual)(Utf8.GetString(bytes)));
        }

        return new MutatedFile(file.Name, bytes);
    }

    private byte[] FlipBytes(byte[] bytes)
    {
        byte[] flipped = [.. bytes];
        for (var count = flipped.Length == 0 ? 0 : 1 + _random.Next(4); count > 0; count--)
        {
            flipped[_random.Next(flipped.Length)] ^= (byte)(1 << _random.Next(8));
        }

        return flipped;
    }

    private string SwapLines(string text) => Lines(text, lines =>
    {
        var (one, other) = (_random.Next(lines.Count), _random.Next(lines.Count));
        (lines[one], lines[other]) = (lines[other], lines[one]);
    });

    private string RepeatLine(string text) => Lines(text, lines => lines.Insert(_random.Next(lines.Count), Any(lines)));

    private string DropLine(string text) => Lines(text, lines => lines.RemoveAt(_random.Next(lines.Count)));

    private string MoveBlock(string text) => Lines(text, lines =>
    {
        var first = _random.Next(lines.Count);
        var block = lines.GetRange(first, Math.Min(1 + _random.Next(8), lines.Count - first));
        lines.RemoveRange(first, block.Count);
        lines.InsertRange(_random.Next(lines.Count + 1), block);
    });

    private string IndentLine(string text) => Line(text, line => _random.Next(2) == 0 ? $"  {line}" : line.TrimStart());

    private string RenameKey(string text) => Line(text, line =>
        line.IndexOf(':', StringComparison.Ordinal) is var colon and >= 0
            ? $"{Indent(line)}{(_random.Next(3) == 0 ? Any(Hostile) : Any(Keys))}{line[colon..]}" : line);

    private string ReplaceValue(string text) => Value(text, _ => Any(Hostile));

    // From a level or two to more than any reader takes.
    private string Deepen(string text) =>
        Value(text, _ => string.Concat(Enumerable.Repeat(Any(Openings), _random.Next(8) == 0 ? 20_000 : 1 + _random.Next(120))));

    private string InjectAlias(string text) => Value(text, value => _random.Next(4) switch
    {
        0 => "*a",
        1 => "[*a, *a, *a, *a, *a, *a, *a, *a, *a, *a]",
        _ => $"&a {value}",
    });

    private string InjectMerge(string text) => Lines(text, lines =>
        lines.Insert(_random.Next(lines.Count),
            $"{Indent(Any(lines))}<<: {(_random.Next(3) == 0 ? "[*a, {image: b}, *a]" : "*a")}"));

    private string InsertText(string text) => text.Insert(_random.Next(text.Length + 1), Any(Hostile));

    // The end of the file somewhere else in it, once more.
    private string Splice(string text) =>
        text.Length > 100_000 ? text : text[.._random.Next(text.Length + 1)] + text[_random.Next(text.Length + 1)..];

    private string Value(string text, Func<string, string> change) => Line(text, line =>
    {
        var key = KeyOf(line);
        return key + change(key.Length < line.Length ? line[key.Length..] : "");
    });

    private string Line(string text, Func<string, string> change) => Lines(text, lines =>
    {
        var index = _random.Next(lines.Count);
        lines[index] = change(lines[index]);
    });

    private static string Lines(string text, Action<List<string>> change)
    {
        List<string> lines = [.. text.Split('\n')];
        change(lines);
        return string.Join('\n', lines);
    }

    private T Any<T>(IReadOnlyList<T> values) => values[_random.Next(values.Count)];

    private static string Indent(string line) => line[..^line.AsSpan().TrimStart().Length];

    private static string KeyOf(string line) =>
        line.IndexOf(": ", StringComparison.Ordinal) is var colon and >= 0 ? line[..(colon + 2)]
        : line.TrimStart().StartsWith("- ", StringComparison.Ordinal) ? $"{Indent(line)}- "
        : line.EndsWith(':') ? $"{line} "
        : Indent(line);
}
