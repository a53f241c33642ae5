namespace ComposeGen.Drawings;

/// <summary>
/// The box of a project: rows of services. A network or gap of several rows uses a trunk at the left. From a single row, wires to
/// shared networks go straight down.
/// </summary>
internal sealed class ProjectBox
{
    private readonly DrawnProject _project;
    private readonly List<ServiceRow> _rows;
    private readonly Dictionary<WireTarget, int> _trunks;
    private readonly int _barsLeft;

    public ProjectBox(DrawnProject project)
    {
        _project = project;
        _rows = RowsOf(project);
        _trunks = Trunks();
        _barsLeft = Sizes.Padding + (_trunks.Count * Sizes.Column);
        PlaceRows();
    }

    /// <summary>The shared networks that its services are on, by their positions.</summary>
    public IEnumerable<int> SharedNetworks =>
        from service in _project.Services
        from attachment in service.Attachments
        where Drawing.IsShared(_project, attachment)
        select attachment.Network - _project.Networks.Count;

    public int Width { get; private set; }

    public int Height { get; private set; }

    /// <summary>The width of the box, with those behind it.</summary>
    public int OuterWidth => Width + Stack;

    public int OuterHeight => Height + Stack;

    private int Stack => _project.Count > 1 ? Sizes.Stack : 0;

    private int Right => Width - Sizes.Padding;

    /// <summary>Draws the box, and returns where wires leave it.</summary>
    public IReadOnlyList<ProjectExit> Draw(SvgCanvas canvas, int x, int y)
    {
        canvas.MoveTo(x, y + Stack);
        for (var behind = Stack; behind >= 0; behind -= Sizes.Stack / 2)
        {
            canvas.Back(behind == 0 ? "project" : "project behind", behind, -behind, Width, Height);
        }

        canvas.Text("title", Sizes.Padding, 24, _project.Title);
        foreach (var row in _rows)
        {
            row.Draw(canvas);
            DrawBars(canvas, row);
        }

        DrawTrunksOfBars(canvas);
        DrawGaps(canvas);
        var exits = DrawExits(canvas);
        canvas.MoveTo(0, 0);
        return [.. exits.Select(exit => exit with { X = exit.X + x, Bottom = y + OuterHeight })];
    }

    private static string ColourOf(WireTarget network) => $"own{(char)('0' + (network.Network % SvgTheme.OwnColours))}";

    private static List<ServiceRow> RowsOf(DrawnProject project)
    {
        var (outgoing, incoming) = (Indexed(gap => gap.From), Indexed(gap => gap.To));
        var columns = project.Services.Select((_, index) =>
            ColumnOf(
                project, index, outgoing[index].Select(gap => (gap, true)).Concat(incoming[index].Select(gap => (gap, false)))));
        var rows = Rows.Of(
            [.. columns], column => (column.Width + Sizes.Padding, column.Height + Sizes.AroundServices), Sizes.ServicesWidth);
        return [.. rows.Select(row => new ServiceRow(row, target => target.Gap >= 0 || rows.Count > 1))];

        ILookup<int, int> Indexed(Func<DrawnGap, int> place) =>
            Enumerable.Range(0, project.Gaps.Count).ToLookup(index => place(project.Gaps[index]));
    }

    private static ServiceColumn ColumnOf(DrawnProject project, int index, IEnumerable<(int Gap, bool IsFrom)> gaps)
    {
        var service = project.Services[index];
        var wires = service.Attachments.ToLookup(
            attachment => Drawing.IsShared(project, attachment),
            attachment => new WireSlot(WireTarget.OfNetwork(attachment.Network), attachment.Aliases));
        var ends = gaps.Select(gap => new WireSlot(WireTarget.OfGap(gap.Gap), gap.IsFrom ? project.Gaps[gap.Gap].Codes : []));
        return new ServiceColumn(service, [.. wires[false]], [.. wires[true], .. ends]);
    }

    // Only wires to shared networks leave the box; with several rows, each network has one exit.
    private Dictionary<WireTarget, int> Trunks() => _rows
        .SelectMany(row => row.Bars.Concat(row.Lanes))
        .GroupBy(target => target)
        .Where(rows => rows.Skip(1).Any() || rows.Key.Network >= _project.Networks.Count)
        .Select((rows, index) => (rows.Key, Sizes.Padding + (index * Sizes.Column) + (Sizes.Column / 2)))
        .ToDictionary();

    // Wires to a bar cross the bars below it, but not their labels.
    private void PlaceRows()
    {
        var labels = _rows
            .SelectMany(row => row.Bars.Skip(1))
            .Select(bar => Sizes.BarLabel(_project.Networks[bar.Network]))
            .DefaultIfEmpty(0)
            .Max();
        var y = Sizes.TitleHeight;
        var right = Math.Max(
            Sizes.Padding + TextWidth.Of(_project.Title, Sizes.TitleFont),
            _project.Networks.Select(network => _barsLeft + Sizes.BarLabel(network)).DefaultIfEmpty(0).Max());
        foreach (var row in _rows)
        {
            row.PlaceAt(_barsLeft + Math.Max(labels, row.Bars.Count > 0 ? Sizes.Padding : 0), y);
            y = row.Bottom + Sizes.Row;
            right = Math.Max(right, row.Right + (row.Bars.Count > 0 ? Sizes.Padding : 0));
        }

        Width = right + Sizes.Padding;
        Height = _rows.Count == 0 ? y : y - Sizes.Row + Sizes.Padding;
    }

    private void DrawBars(SvgCanvas canvas, ServiceRow row)
    {
        foreach (var network in row.Bars)
        {
            var top = row.BarTop(network);
            canvas.Box(ColourOf(network), _barsLeft, top, Right - _barsLeft, Sizes.Bar);
            canvas.Text("label", _barsLeft + Sizes.Padding, top + 15, _project.Networks[network.Network].Label);
        }

        foreach (var slot in row.Columns.SelectMany(column => column.Above))
        {
            var bottom = row.BarTop(slot.Target) + Sizes.Bar;
            canvas.Wire(ColourOf(slot.Target), slot.X, row.BoxTop, bottom);
            canvas.Dot(ColourOf(slot.Target), slot.X, bottom);
        }
    }

    private void DrawTrunksOfBars(SvgCanvas canvas)
    {
        foreach (var (network, x) in _trunks.Where(trunk => trunk.Key.Gap < 0 && trunk.Key.Network < _project.Networks.Count))
        {
            var bars = _rows
                .Where(row => row.Bars.Contains(network))
                .Select(row => row.BarTop(network) + (Sizes.Bar / 2))
                .ToList();
            canvas.Wire(ColourOf(network), x, bars[0], bars[^1]);
            bars.ForEach(y => canvas.Wire(ColourOf(network), x, y, y, _barsLeft));
        }
    }

    private void DrawGaps(SvgCanvas canvas)
    {
        var ends = _rows.SelectMany(row => row.Ends).Where(end => end.Slot.Target.Gap >= 0);
        foreach (var gap in ends.GroupBy(end => end.Slot.Target).OrderBy(gap => gap.Key.Gap))
        {
            // Only the start of a gap has labels.
            var (from, to) = (gap.Single(end => end.Slot.Labels.Count > 0), gap.Single(end => end.Slot.Labels.Count == 0));
            var (lane, end) = (from.Row.LaneY(gap.Key), to.Row.BoxBottom + SvgCanvas.ArrowHeight);
            if (_trunks.TryGetValue(gap.Key, out var trunk))
            {
                canvas.Wire("gap", from.Slot.X, from.Row.BoxBottom, lane, trunk, to.Row.LaneY(gap.Key), to.Slot.X, end);
            }
            else
            {
                canvas.Wire("gap", from.Slot.X, from.Row.BoxBottom, lane, to.Slot.X, end);
            }

            canvas.ArrowHead(to.Slot.X, to.Row.BoxBottom);
        }
    }

    private List<ProjectExit> DrawExits(SvgCanvas canvas)
    {
        var exits = new List<ProjectExit>();
        foreach (var (network, ends) in Exits())
        {
            var shared = network.Network - _project.Networks.Count;
            var colour = SharedBars.ColourOf(shared);
            if (!_trunks.TryGetValue(network, out var trunk))
            {
                ends.ForEach(end => canvas.Wire(colour, end.Slot.X, end.Row.BoxBottom, Height));
                exits.AddRange(ends.Select(end => new ProjectExit(shared, end.Slot.X, 0)));
                continue;
            }

            ends.ForEach(end => canvas.Wire(colour, end.Slot.X, end.Row.BoxBottom, end.Row.LaneY(network), trunk));
            canvas.Wire(colour, trunk, ends[0].Row.LaneY(network), Height);
            exits.Add(new ProjectExit(shared, trunk, 0));
        }

        return exits;
    }

    private IEnumerable<(WireTarget Network, List<(ServiceRow Row, WireSlot Slot)> Ends)> Exits() => _rows
        .SelectMany(row => row.Ends)
        .Where(end => end.Slot.Target.Gap < 0)
        .GroupBy(end => end.Slot.Target)
        .OrderBy(ends => ends.Key.Network)
        .Select(ends => (ends.Key, ends.ToList()));
}
