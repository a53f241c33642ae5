using System.Buffers;

namespace ComposeGen.Fleets;

/// <summary>Text that a POSIX shell takes as it is.</summary>
internal static class ShellText
{
    private static readonly SearchValues<char> Plain = SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_./:");

    /// <summary>A text as one word: in single quotes, where nothing but a single quote means anything.</summary>
    public static string Quote(string text) => $"'{text.Replace("'", "'\\''", StringComparison.Ordinal)}'";

    /// <summary>A text as one word, in quotes only where it needs them.</summary>
    public static string Word(string text) => text.Length == 0 || text.AsSpan().ContainsAnyExcept(Plain) ? Quote(text) : text;
}
