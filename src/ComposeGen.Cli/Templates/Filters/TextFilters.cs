namespace ComposeGen.Cli.Templates;

/// <summary>The filters of Liquid that make texts of texts.</summary>
internal static class TextFilters
{
    public static IReadOnlyList<Filter> All { get; } =
    [
        new("default", 1, 1, call => call.Input is null or false or "" or IReadOnlyList<object?> { Count: 0 } ? call.Arguments[0] : call.Input) { IsLenient = true },
        new("upcase", 0, 0, call => call.Text.ToUpperInvariant()),
        new("downcase", 0, 0, call => Lower(call.Text)),
        new("capitalize", 0, 0, call => call.Text is { Length: > 0 } text ? char.ToUpperInvariant(text[0]) + Lower(text[1..]) : ""),
        new("append", 1, 1, call => call.Text + call.TextAt(0)),
        new("prepend", 1, 1, call => call.TextAt(0) + call.Text),
        new("replace", 2, 2, call => Replace(call.Text, call.TextAt(0), call.TextAt(1))),
        new("remove", 1, 1, call => Replace(call.Text, call.TextAt(0), "")),
        new("strip", 0, 0, call => call.Text.Trim()),
        new("lstrip", 0, 0, call => call.Text.TrimStart()),
        new("rstrip", 0, 0, call => call.Text.TrimEnd()),
        new("split", 1, 1, call => Split(call.Text, call.TextAt(0))),
        new("slice", 1, 2, call => Slice(call.Text, call.WholeAt(0), call.Has(1) ? call.WholeAt(1) : 1)),
    ];

#pragma warning disable CA1308 // Lower case is what the filter is asked for.
    private static string Lower(string text) => text.ToLowerInvariant();
#pragma warning restore CA1308

    // Each letter may become a long text: what comes of it is known before it is made.
    private static string Replace(string text, string old, string with)
    {
        if (old.Length == 0)
        {
            throw new FilterException("nothing cannot be replaced.");
        }

        return with.Length > old.Length && (long)text.Length / old.Length * with.Length > Rendering.MaxSize
            ? throw new FilterException("the text becomes too long.")
            : text.Replace(old, with, StringComparison.Ordinal);
    }

    private static List<object?> Split(string text, string separator) =>
        text.Length == 0 ? []
        : separator.Length == 0 ? [.. text.Select(letter => letter.ToString())]
        : [.. text.Split(separator)];

    private static string Slice(string text, int start, int length)
    {
        start = start < 0 ? text.Length + start : start;
        return start < 0 || start >= text.Length || length <= 0 ? "" : text.Substring(start, Math.Min(length, text.Length - start));
    }
}
