namespace ComposeGen.Fleets;

/// <summary>A text with gaps, which is filled in again and again.</summary>
internal sealed class StampedText
{
    private readonly string[] _parts;
    private readonly List<(int Part, int Value)> _gaps = [];

    /// <summary>Makes the gaps.</summary>
    /// <param name="text">The text.</param>
    /// <param name="marks">What stands in the text where the values go; an empty one has no place there, as that of a network without a planned subnet.</param>
    public StampedText(string text, IReadOnlyList<string> marks)
    {
        var parts = new List<string>();
        var present = marks.Index().Where(mark => mark.Item.Length > 0).ToList();
        while (present.Select(mark => (At: text.IndexOf(mark.Item, StringComparison.Ordinal), mark.Item, mark.Index)).Where(mark => mark.At >= 0).OrderBy(mark => mark.At).FirstOrDefault() is { Item: { } mark } next)
        {
            parts.Add(text[..next.At]);
            _gaps.Add((parts.Count, next.Index));
            parts.Add("");
            text = text[(next.At + mark.Length)..];
        }

        _parts = [.. parts, text];
    }

    /// <summary>The text with values in the places of the marks.</summary>
    public string With(ReadOnlySpan<string> values)
    {
        var parts = (string[])_parts.Clone();
        foreach (var (part, value) in _gaps)
        {
            parts[part] = values[value];
        }

        return string.Concat(parts);
    }
}
