namespace ComposeGen.Drawings;

/// <summary>A drawing as an SVG picture: rows of projects, and below each row the shared networks that it is on.</summary>
internal sealed class SvgPicture
{
    private readonly Drawing _drawing;
    private readonly SvgCanvas _canvas = new();
    private readonly List<List<ProjectBox>> _rows;
    private readonly Dictionary<int, int> _trunks;
    private readonly int _barsLeft;
    private readonly int _left;
    private readonly int _right;

    private SvgPicture(Drawing drawing)
    {
        _drawing = drawing;
        var shared = SharedOf(drawing);
        _rows = Rows.Of(
            [.. drawing.Projects.Select(project => new ProjectBox(project))],
            box => (box.OuterWidth + Sizes.Margin, box.OuterHeight + (4 * Sizes.Margin)),
            Sizes.ProjectsWidth);
        _trunks = _rows.Count < 2 ? [] : shared.Select((network, index) => (network, Sizes.Margin + (index * Sizes.Column) + (Sizes.Column / 2))).ToDictionary();
        _barsLeft = Sizes.Margin + (_trunks.Count * Sizes.Column);

        // Wires to a bar pass over those above it, but not over their labels.
        _left = _barsLeft + shared.SkipLast(1).Select(network => Sizes.BarLabel(drawing.Shared[network])).DefaultIfEmpty(0).Max();
        _right = Math.Max(
            _left + _rows.Select(WidthOf).DefaultIfEmpty(0).Max(),
            _barsLeft + shared.Select(network => Sizes.BarLabel(drawing.Shared[network])).DefaultIfEmpty(0).Max());
    }

    public static string Of(Drawing drawing) => new SvgPicture(drawing).Draw();

    private static List<int> SharedOf(Drawing drawing) => [.. Enumerable.Range(0, drawing.Shared.Count)];

    private static int WidthOf(List<ProjectBox> row) => row.Sum(box => box.OuterWidth) + ((row.Count - 1) * Sizes.Margin);

    private string Draw()
    {
        var bars = new List<SharedBars>();
        var y = Sizes.Margin;
        foreach (var row in _rows)
        {
            var height = row.Max(box => box.OuterHeight);
            var below = new SharedBars(Draw(row, y), y + height + (2 * Sizes.Margin));
            below.Draw(_canvas, _drawing.Shared, _barsLeft, _right);
            bars.Add(below);
            y = (below.Tops.Count > 0 ? below.Bottom : y + height) + (2 * Sizes.Margin);
        }

        DrawTrunks(bars);
        return _canvas.ToSvg(_right + Sizes.Margin, Math.Max(y - Sizes.Margin, 2 * Sizes.Margin), DrawingText.TitleOf(_drawing), DrawingText.DescriptionOf(_drawing));
    }

    private List<ProjectExit> Draw(List<ProjectBox> row, int y)
    {
        var exits = new List<ProjectExit>();
        var x = _left;
        foreach (var box in row)
        {
            exits.AddRange(box.Draw(_canvas, x, y));
            x += box.OuterWidth + Sizes.Margin;
        }

        return exits;
    }

    private void DrawTrunks(List<SharedBars> bars)
    {
        foreach (var (shared, x) in _trunks)
        {
            var ends = bars.Where(row => row.Tops.ContainsKey(shared)).Select(row => row.Tops[shared] + (Sizes.Bar / 2)).ToList();
            if (ends.Count > 1)
            {
                _canvas.Wire(SharedBars.ColourOf(shared), x, ends[0], ends[^1]);
                ends.ForEach(y => _canvas.Wire(SharedBars.ColourOf(shared), x, y, y, _barsLeft));
            }
        }
    }
}
