using System.Globalization;
using System.Xml.Linq;

namespace ComposeGen.Tests.Docs;

/// <summary>A rectangle of an SVG picture.</summary>
internal sealed record Rectangle(double X, double Y, double Width, double Height, double Radius, int Colour)
{
    public static Rectangle Of(XElement element) =>
        new(Number(element, "x"), Number(element, "y"), Number(element, "width"), Number(element, "height"),
            Number(element, "rx"), Convert.ToInt32(element.Attribute("fill")!.Value[1..], 16));

    /// <summary>Whether a point lies in it, and not beyond the curve of a corner.</summary>
    public bool Covers(double x, double y)
    {
        var (beyondX, beyondY) = (Beyond(x - X, Width), Beyond(y - Y, Height));
        return x >= X && x <= X + Width && y >= Y && y <= Y + Height && (beyondX * beyondX)
            + (beyondY * beyondY) <= Radius * Radius;
    }

    private double Beyond(double at, double length) => Math.Max(0, Math.Max(Radius - at, at - (length - Radius)));

    private static double Number(XElement element, string name) =>
        double.Parse(element.Attribute(name)?.Value ?? "0", CultureInfo.InvariantCulture);
}
