namespace ComposeGen.Drawings;

/// <summary>
/// A row of services. From the top: the bars of the project's networks, labels, the boxes, labels, and lanes for horizontal
/// wires. Labels are beside the wires that begin there, and no other wire crosses them.
/// </summary>
internal sealed class ServiceRow
{
    private readonly Dictionary<WireTarget, int> _bars;
    private readonly Dictionary<WireTarget, int> _lanes;
    private readonly int _boxTop;
    private readonly int _boxHeight;
    private readonly int _lanesTop;

    public ServiceRow(IReadOnlyList<ServiceColumn> columns, Func<WireTarget, bool> hasLane)
    {
        Columns = columns;
        var above = columns.SelectMany(column => column.Above).ToList();
        var below = columns.SelectMany(column => column.Below).ToList();
        _bars = Places(above.Select(slot => slot.Target).OrderBy(target => target.Network));
        _lanes = Places(
            below.Select(slot => slot.Target).Where(hasLane).OrderBy(target => target.Network).ThenBy(target => target.Gap));
        _boxTop = (_bars.Count * (Sizes.Bar + Sizes.BarGap)) - (_bars.Count > 0 ? Sizes.BarGap : 0) + WireSlot.LabelHeight(above);
        _boxHeight = columns.Max(column => column.Height);
        _lanesTop = _boxTop + _boxHeight + WireSlot.LabelHeight(below);
    }

    public IReadOnlyList<ServiceColumn> Columns { get; }

    /// <summary>The wires below the services, each with this row.</summary>
    public IEnumerable<(ServiceRow Row, WireSlot Slot)> Ends =>
        Columns.SelectMany(column => column.Below).Select(slot => (Row: this, Slot: slot));

    /// <summary>The project's networks of the services in the row, from the top.</summary>
    public IReadOnlyCollection<WireTarget> Bars => _bars.Keys;

    /// <summary>The targets of the wires in the lanes.</summary>
    public IReadOnlyCollection<WireTarget> Lanes => _lanes.Keys;

    public int Top { get; private set; }

    public int BoxTop => Top + _boxTop;

    public int BoxBottom => BoxTop + _boxHeight;

    public int Bottom => Top + _lanesTop + (_lanes.Count * Sizes.Lane);

    /// <summary>The right end of the services.</summary>
    public int Right { get; private set; }

    public int BarTop(WireTarget network) => Top + (_bars[network] * (Sizes.Bar + Sizes.BarGap));

    public int LaneY(WireTarget target) => Top + _lanesTop + (_lanes[target] * Sizes.Lane) + (Sizes.Lane / 2);

    /// <summary>Places the services side by side.</summary>
    public void PlaceAt(int x, int top)
    {
        Top = top;
        foreach (var column in Columns)
        {
            column.PlaceAt(x);
            Right = x + column.Width;
            x = Right + Sizes.Padding;
        }
    }

    /// <summary>Draws the boxes and labels.</summary>
    public void Draw(SvgCanvas canvas)
    {
        foreach (var column in Columns)
        {
            column.Draw(canvas, BoxTop, _boxHeight);
            foreach (var slot in column.Above)
            {
                DrawLabels(canvas, slot, BoxTop - (slot.Labels.Count * Sizes.Line) + Sizes.Line - 9);
            }

            foreach (var slot in column.Below)
            {
                DrawLabels(canvas, slot, BoxBottom + Sizes.Line + 1);
            }
        }
    }

    private static void DrawLabels(SvgCanvas canvas, WireSlot slot, int baseline)
    {
        for (var index = 0; index < slot.Labels.Count; index++)
        {
            canvas.Text(slot.Target.Gap < 0 ? "note" : "code", slot.LabelX, baseline + (index * Sizes.Line), slot.Labels[index]);
        }
    }

    private static Dictionary<WireTarget, int> Places(IEnumerable<WireTarget> targets) =>
        targets.Distinct().Select((target, index) => (target, index)).ToDictionary();
}

/// <summary>The box of a service, with the wires to its project's networks above, and all others below.</summary>
internal sealed class ServiceColumn
{
    private readonly List<string> _lines;

    public ServiceColumn(DrawnService service, IReadOnlyList<WireSlot> above, IReadOnlyList<WireSlot> below)
    {
        _lines = [.. service.Lines];
        Above = above;
        Below = below;
        var text = _lines.Select((line, index) => TextWidth.Of(line, index == 0 ? Sizes.NameFont : Sizes.NoteFont)).Max();
        Width = Math.Max(text + (2 * Sizes.Padding), Math.Max(WireSlot.WidthOf(above), WireSlot.WidthOf(below)));
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
