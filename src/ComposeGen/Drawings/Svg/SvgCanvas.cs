using System.Globalization;
using System.Text;

namespace ComposeGen.Drawings;

/// <summary>The shapes of an SVG picture in layers: projects, then services and networks, then wires, then text.</summary>
internal sealed class SvgCanvas
{
    public const int ArrowHeight = 8;

    private readonly StringBuilder _back = new();
    private readonly StringBuilder _boxes = new();
    private readonly StringBuilder _wires = new();
    private readonly StringBuilder _ends = new();
    private readonly StringBuilder _texts = new();
    private (int X, int Y) _origin;

    /// <summary>Sets the origin of the following shapes.</summary>
    public void MoveTo(int x, int y) => _origin = (x, y);

    /// <summary>Draws a rectangle behind everything.</summary>
    public void Back(string style, int x, int y, int width, int height, int radius = 8) =>
        Rectangle(_back, style, x, y, width, height, radius);

    /// <summary>Draws a rectangle behind wires.</summary>
    public void Box(string style, int x, int y, int width, int height, int radius = 4) =>
        Rectangle(_boxes, style, x, y, width, height, radius);

    /// <summary>Draws a line with right angles: from x and y, to a y and an x in turn.</summary>
    public void Wire(string style, int x, int y, params ReadOnlySpan<int> turns)
    {
        _wires.Append(CultureInfo.InvariantCulture, $"<path class=\"wire {style}\" d=\"M{x + _origin.X} {y + _origin.Y}");
        for (var index = 0; index < turns.Length; index++)
        {
            var (letter, origin) = index % 2 == 0 ? ('V', _origin.Y) : ('H', _origin.X);
            _wires.Append(CultureInfo.InvariantCulture, $"{letter}{turns[index] + origin}");
        }

        _wires.Append("\"/>\n");
    }

    /// <summary>Draws a dot where a wire ends at a network.</summary>
    public void Dot(string style, int x, int y) =>
        _ends.Append(
            CultureInfo.InvariantCulture, $"<circle class=\"{style}\" cx=\"{x + _origin.X}\" cy=\"{y + _origin.Y}\" r=\"3\"/>\n");

    /// <summary>Draws the head of an arrow that points up.</summary>
    public void ArrowHead(int x, int y) =>
        _ends.Append(
            CultureInfo.InvariantCulture,
            $"<path class=\"arrow\" d=\"M{x + _origin.X} {y + _origin.Y}l-4 {ArrowHeight}h8z\"/>\n");

    /// <summary>Draws a line of text.</summary>
    public void Text(string style, int x, int baseline, string text) => Text(style, x, baseline, text, "");

    /// <summary>Draws a centred line of text.</summary>
    public void Centred(string style, int x, int baseline, string text) =>
        Text(style, x, baseline, text, " text-anchor=\"middle\"");

    /// <summary>Returns the picture.</summary>
    public string ToSvg(int width, int height, string title, string description)
    {
        var svg = new StringBuilder();
        svg.Append(
            CultureInfo.InvariantCulture,
            $"<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"composegen\" width=\"{width}\" "
                + $"height=\"{height}\" viewBox=\"0 0 {width} {height}\" role=\"img\">\n");
        svg.Append(
            CultureInfo.InvariantCulture,
            $"<title>{Escaped(title)}</title>\n<desc>{Escaped(description)}</desc>\n<style>\n{SvgTheme.Style}</style>\n");
        svg.Append(CultureInfo.InvariantCulture, $"<rect class=\"page\" width=\"{width}\" height=\"{height}\"/>\n");
        return svg.Append(_back).Append(_boxes).Append(_wires).Append(_ends).Append(_texts).Append("</svg>\n").ToString();
    }

    private void Text(string style, int x, int baseline, string text, string anchor) =>
        _texts.Append(
            CultureInfo.InvariantCulture,
            $"<text class=\"{style}\" x=\"{x + _origin.X}\" "
                + $"y=\"{baseline + _origin.Y}\"{anchor}>{Escaped(text)}</text>\n");

    private void Rectangle(StringBuilder layer, string style, int x, int y, int width, int height, int radius) =>
        layer.Append(
            CultureInfo.InvariantCulture,
            $"<rect class=\"{style}\" x=\"{x + _origin.X}\" y=\"{y + _origin.Y}\" width=\"{width}\" "
                + $"height=\"{height}\" rx=\"{radius}\"/>\n");

    private static string Escaped(string text) => text
        .Replace("&", "&amp;", StringComparison.Ordinal)
        .Replace("<", "&lt;", StringComparison.Ordinal)
        .Replace(">", "&gt;", StringComparison.Ordinal);
}

/// <summary>The light and dark colours of a drawing. Every rule applies only to the drawing, wherever it is embedded.</summary>
internal static class SvgTheme
{
    /// <summary>The number of colours for the networks of one project.</summary>
    public const int OwnColours = 3;

    /// <summary>The number of colours for shared networks.</summary>
    public const int SharedColours = 3;

    public const string Style = """
        .composegen text { font: 11px "Segoe UI", Helvetica, Arial, "Liberation Sans", "DejaVu Sans", sans-serif; fill: #1f2328; }
        .composegen .title { font-size: 14px; font-weight: 600; }
        .composegen .name { font-size: 13px; font-weight: 600; }
        .composegen .note { fill: #59636e; }
        .composegen .page { fill: #ffffff; }
        .composegen .project { fill: #f6f8fa; stroke: #d1d9e0; }
        .composegen .service { fill: #ffffff; stroke: #818b98; }
        .composegen path.wire { fill: none; stroke-width: 1.5; }
        .composegen .gap { stroke: #cf222e; stroke-dasharray: 5 3; }
        .composegen .arrow, .composegen .code { fill: #cf222e; }
        .composegen .code { font-weight: 600; }
        .composegen .own0 { stroke: #0969da; fill: #ddf4ff; }
        .composegen .own1 { stroke: #1a7f37; fill: #dafbe1; }
        .composegen .own2 { stroke: #0b7a75; fill: #d2f4f1; }
        .composegen .shared0 { stroke: #8250df; fill: #fbefff; }
        .composegen .shared1 { stroke: #9a6700; fill: #fff8c5; }
        .composegen .shared2 { stroke: #bf3989; fill: #ffeff7; }
        @media (prefers-color-scheme: dark) {
          .composegen text { fill: #f0f6fc; }
          .composegen .note { fill: #9198a1; }
          .composegen .page { fill: #0d1117; }
          .composegen .project { fill: #151b23; stroke: #3d444d; }
          .composegen .service { fill: #212830; stroke: #656c76; }
          .composegen .gap { stroke: #ff7b72; }
          .composegen .arrow, .composegen .code { fill: #ff7b72; }
          .composegen .own0 { stroke: #4493f8; fill: #12243d; }
          .composegen .own1 { stroke: #3fb950; fill: #12261e; }
          .composegen .own2 { stroke: #39c5bb; fill: #0e2928; }
          .composegen .shared0 { stroke: #ab7df8; fill: #271c3d; }
          .composegen .shared1 { stroke: #d29922; fill: #2d230f; }
          .composegen .shared2 { stroke: #db61a2; fill: #33172a; }
        }

        """;
}
