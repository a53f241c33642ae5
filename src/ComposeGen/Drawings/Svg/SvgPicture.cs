using System.Text;

namespace ComposeGen.Drawings;

/// <summary>A drawing as an SVG picture: rows of projects, with shared networks below.</summary>
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
        _trunks = _rows.Count < 2
            ? []
            : shared
                .Select((network, index) => (network, Sizes.Margin + (index * Sizes.Column) + (Sizes.Column / 2)))
                .ToDictionary();
        _barsLeft = Sizes.Margin + (_trunks.Count * Sizes.Column);

        // Wires to a bar cross the bars above it, but not their labels.
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
            var later = _rows.Skip(bars.Count + 1).SelectMany(next => next).SelectMany(box => box.SharedNetworks).ToHashSet();
            var below = new SharedBars(Draw(row, y), later, y + height + Sizes.Margin);
            below.Draw(_canvas, _drawing.Shared, _trunks, _barsLeft, _right);
            bars.Add(below);
            y = (below.IsEmpty ? y + height : below.Bottom) + Sizes.Margin;
        }

        DrawTrunks(bars);
        return _canvas.ToSvg(
            _right + Sizes.Margin,
            Math.Max(y, 2 * Sizes.Margin),
            DrawingText.TitleOf(_drawing),
            DrawingText.DescriptionOf(_drawing));
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
            var ends = bars.Select(row => row.EndOf(shared)).OfType<int>().ToList();
            if (ends.Count > 1)
            {
                _canvas.Wire(SharedBars.ColourOf(shared), x, ends[0], ends[^1], _barsLeft);
            }
        }
    }
}

/// <summary>The description of a picture, for people who cannot see it.</summary>
internal static class DrawingText
{
    public static string TitleOf(Drawing drawing) =>
        $"Services and networks of {Listed(drawing.Projects.Select(project => project.Title), "no project")}";

    public static string DescriptionOf(Drawing drawing)
    {
        var text = new StringBuilder();
        foreach (var project in drawing.Projects)
        {
            var services = project.Services.Select(service => Describe(service, project, drawing));
            text.Append(null, $"{project.Title}: {Listed(services, "no services", "; ")}.\n");
            foreach (var gap in project.Gaps)
            {
                var (from, to) = (project.Services[gap.From].Name, project.Services[gap.To].Name);
                var codes = string.Join(", ", gap.Codes);
                text.Append(null, $"{from} wants to reach {to}, but they have no network in common ({codes}).\n");
            }
        }

        return text.ToString();
    }

    private static string Describe(DrawnService service, DrawnProject project, Drawing drawing)
    {
        var networks =
            from attachment in service.Attachments
            let aliases = attachment.Aliases.Count == 0 ? "" : $" as {string.Join(", ", attachment.Aliases)}"
            select $"{drawing.NetworkOf(project, attachment).Label}{aliases}";
        return $"{string.Join(", ", service.Lines)} on {Listed(networks, "no network", " and ")}";
    }

    private static string Listed(IEnumerable<string> items, string none, string separator = ", ") =>
        string.Join(separator, items) is { Length: > 0 } list ? list : none;
}
