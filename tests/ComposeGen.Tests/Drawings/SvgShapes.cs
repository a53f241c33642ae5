using System.Globalization;
using System.Xml.Linq;

namespace ComposeGen.Tests.Drawings;

/// <summary>The shapes of a picture, read from its SVG as a browser does.</summary>
internal sealed class SvgShapes
{
    private static readonly string[] Known = ["svg", "title", "desc", "style", "rect", "path", "circle", "text"];

    private static readonly XNamespace Svg = "http://www.w3.org/2000/svg";

    public SvgShapes(string svg)
    {
        Root = XDocument.Parse(svg, LoadOptions.PreserveWhitespace).Root!;
        Root.DescendantsAndSelf()
            .Should().OnlyContain(element => element.Name.Namespace == Svg && Known.Contains(element.Name.LocalName));
        var (width, height) = (Number(Root, "width"), Number(Root, "height"));
        Root.Attribute("viewBox")!.Value.Should().Be(string.Create(CultureInfo.InvariantCulture, $"0 0 {width} {height}"));
        Page = new Box("page", "", 0, 0, width, height);
        Boxes = [.. Root.Elements(Svg + "rect").Where(rect => Style(rect) != "page").Select(BoxOf)];
        Texts = [.. Root.Elements(Svg + "text").Select(TextOf)];
        Wires = [.. Root.Elements(Svg + "path").Where(
            path => Style(path).StartsWith("wire ", StringComparison.Ordinal)).SelectMany(SegmentsOf)];
        Dots = [.. Root.Elements(Svg + "circle").Select(
            dot => new Box(Style(dot), "", Number(dot, "cx") - 3, Number(dot, "cy") - 3, 6, 6))];
    }

    public XElement Root { get; }

    public Box Page { get; }

    public IReadOnlyList<Box> Boxes { get; }

    public IReadOnlyList<Box> Texts { get; }

    /// <summary>The straight parts of all wires, as boxes without a width.</summary>
    public IReadOnlyList<Box> Wires { get; }

    public IReadOnlyList<Box> Dots { get; }

    public string Title => Root.Element(Svg + "title")!.Value;

    public string Description => Root.Element(Svg + "desc")!.Value;

    private static string Style(XElement element) => element.Attribute("class")!.Value;

    private static double Number(XElement element, string name) =>
        double.Parse(element.Attribute(name)!.Value, CultureInfo.InvariantCulture);

    private static Box BoxOf(XElement rect) =>
        new(Style(rect), "", Number(rect, "x"), Number(rect, "y"), Number(rect, "width"), Number(rect, "height"));

    private static Box TextOf(XElement text)
    {
        var size = Style(text) switch { "title" => 14, "name" => 13, _ => 11 };
        var width = BoldText.Width(text.Value) * size;
        var left = Number(text, "x") - (text.Attribute("text-anchor")?.Value == "middle" ? width / 2 : 0);
        return new Box(Style(text), text.Value, left, Number(text, "y") - (0.8 * size), width, size);
    }

    // M x y, then V y and H x in turn.
    private static IEnumerable<Box> SegmentsOf(XElement path)
    {
        var steps = path
            .Attribute("d")!.Value
            .Replace("V", " V ", StringComparison.Ordinal)
            .Replace("H", " H ", StringComparison.Ordinal)
            .TrimStart('M')
            .Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var (x, y) = (Of(steps[0]), Of(steps[1]));
        for (var index = 2; index < steps.Length; index += 2)
        {
            var (nextX, nextY) = steps[index] == "V" ? (x, Of(steps[index + 1])) : (Of(steps[index + 1]), y);
            yield return new Box(
                Style(path), "", Math.Min(x, nextX), Math.Min(y, nextY), Math.Abs(nextX - x), Math.Abs(nextY - y));
            (x, y) = (nextX, nextY);
        }

        static double Of(string number) => double.Parse(number, CultureInfo.InvariantCulture);
    }
}
