using System.Globalization;
using System.Text;

namespace ComposeGen.Drawings;

/// <summary>Shapes of an SVG picture: boxes of projects at the back, then services and networks, then wires and their ends, then text.</summary>
internal sealed class SvgCanvas
{
    public const int ArrowHeight = 8;

    private readonly StringBuilder _back = new();
    private readonly StringBuilder _boxes = new();
    private readonly StringBuilder _wires = new();
    private readonly StringBuilder _ends = new();
    private readonly StringBuilder _texts = new();
    private (int X, int Y) _origin;

    /// <summary>Lets all that follows be drawn from a place.</summary>
    public void MoveTo(int x, int y) => _origin = (x, y);

    /// <summary>A rectangle behind everything.</summary>
    public void Back(string style, int x, int y, int width, int height, int radius = 8) => Rectangle(_back, style, x, y, width, height, radius);

    /// <summary>A rectangle that wires end at, or pass over.</summary>
    public void Box(string style, int x, int y, int width, int height, int radius = 4) => Rectangle(_boxes, style, x, y, width, height, radius);

    /// <summary>A line whose corners are right angles: the numbers are an x, then a y and an x in turn.</summary>
    public void Wire(string style, int x, int y, params ReadOnlySpan<int> turns)
    {
        _wires.Append(null, $"<path class=\"wire {style}\" d=\"M{Number(x + _origin.X)} {Number(y + _origin.Y)}");
        for (var index = 0; index < turns.Length; index++)
        {
            _wires.Append(index % 2 == 0 ? $"V{Number(turns[index] + _origin.Y)}" : $"H{Number(turns[index] + _origin.X)}");
        }

        _wires.Append("\"/>\n");
    }

    /// <summary>A dot where a wire ends at a network.</summary>
    public void Dot(string style, int x, int y) =>
        _ends.Append(null, $"<circle class=\"{style}\" cx=\"{Number(x + _origin.X)}\" cy=\"{Number(y + _origin.Y)}\" r=\"3\"/>\n");

    /// <summary>The head of an arrow that points up.</summary>
    public void ArrowHead(int x, int y) =>
        _ends.Append(null, $"<path class=\"arrow\" d=\"M{Number(x + _origin.X)} {Number(y + _origin.Y)}l-4 {Number(ArrowHeight)}h8z\"/>\n");

    /// <summary>A line of text that begins at a place.</summary>
    public void Text(string style, int x, int baseline, string text) => Text(style, x, baseline, text, "");

    /// <summary>A line of text round a middle.</summary>
    public void Centred(string style, int x, int baseline, string text) => Text(style, x, baseline, text, " text-anchor=\"middle\"");

    /// <summary>The picture.</summary>
    public string ToSvg(int width, int height, string title, string description)
    {
        var size = $"{Number(width)} {Number(height)}";
        var svg = new StringBuilder();
        svg.Append(null, $"<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"composegen\" width=\"{Number(width)}\" height=\"{Number(height)}\" viewBox=\"0 0 {size}\" role=\"img\">\n");
        svg.Append(null, $"<title>{Escaped(title)}</title>\n<desc>{Escaped(description)}</desc>\n<style>\n{SvgTheme.Style}</style>\n");
        svg.Append(null, $"<rect class=\"page\" width=\"{Number(width)}\" height=\"{Number(height)}\"/>\n");
        return svg.Append(_back).Append(_boxes).Append(_wires).Append(_ends).Append(_texts).Append("</svg>\n").ToString();
    }

    private void Text(string style, int x, int baseline, string text, string anchor) =>
        _texts.Append(null, $"<text class=\"{style}\" x=\"{Number(x + _origin.X)}\" y=\"{Number(baseline + _origin.Y)}\"{anchor}>{Escaped(text)}</text>\n");

    private void Rectangle(StringBuilder layer, string style, int x, int y, int width, int height, int radius) =>
        layer.Append(null, $"<rect class=\"{style}\" x=\"{Number(x + _origin.X)}\" y=\"{Number(y + _origin.Y)}\" width=\"{Number(width)}\" height=\"{Number(height)}\" rx=\"{Number(radius)}\"/>\n");

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Escaped(string text) => text
        .Replace("&", "&amp;", StringComparison.Ordinal)
        .Replace("<", "&lt;", StringComparison.Ordinal)
        .Replace(">", "&gt;", StringComparison.Ordinal);
}
