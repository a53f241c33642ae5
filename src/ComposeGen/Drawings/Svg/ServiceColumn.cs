namespace ComposeGen.Drawings;

/// <summary>A service's box, with the wires to its project's networks above and all others below.</summary>
internal sealed class ServiceColumn
{
    private readonly List<string> _lines;

    public ServiceColumn(DrawnService service, IReadOnlyList<WireSlot> above, IReadOnlyList<WireSlot> below)
    {
        _lines = [.. service.Lines];
        Above = above;
        Below = below;
        var text = _lines.Select((line, index) => TextWidth.Of(line, index == 0 ? Sizes.NameFont : Sizes.NoteFont)).Max() + (2 * Sizes.Padding);
        Width = Math.Max(text, Math.Max(WireSlot.WidthOf(above), WireSlot.WidthOf(below)));
    }

    public IReadOnlyList<WireSlot> Above { get; }

    public IReadOnlyList<WireSlot> Below { get; }

    public int Width { get; }

    public int Height => (_lines.Count * Sizes.Line) + Sizes.Padding;

    public int X { get; private set; }

    public void PlaceAt(int x)
    {
        X = x;
        WireSlot.Place(Above, x, Width);
        WireSlot.Place(Below, x, Width);
    }

    public void Draw(SvgCanvas canvas, int y, int height)
    {
        canvas.Box("service", X, y, Width, height);
        var baseline = y + ((height - (_lines.Count * Sizes.Line)) / 2) + Sizes.Line - 4;
        for (var index = 0; index < _lines.Count; index++)
        {
            canvas.Centred(index == 0 ? "name" : "note", X + (Width / 2), baseline + (index * Sizes.Line), _lines[index]);
        }
    }
}
