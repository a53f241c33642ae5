using System.Runtime.InteropServices;

namespace ComposeGen.Drawings;

/// <summary>The target of a wire of a project.</summary>
/// <param name="Network">The position of a network, as in attachments; -1 for a gap.</param>
/// <param name="Gap">The position of a gap in the project; -1 for a network.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct WireTarget(int Network, int Gap)
{
    public static WireTarget OfNetwork(int network) => new(network, -1);

    public static WireTarget OfGap(int gap) => new(-1, gap);
}

/// <summary>The place at the edge of a service where a wire begins, with the labels beside it.</summary>
/// <param name="Target">The target of the wire.</param>
/// <param name="Labels">The labels.</param>
internal sealed record WireSlot(WireTarget Target, IReadOnlyList<string> Labels)
{
    private const int LabelDistance = 5;

    public int Width { get; } = (2 * LabelDistance) + (Labels.Count == 0 ? LabelDistance : Labels.Max(
        label => TextWidth.Of(label, Sizes.NoteFont)) + LabelDistance);

    /// <summary>The position of the wire, from the left of the row.</summary>
    public int X { get; private set; }

    public int LabelX => X + LabelDistance;

    /// <summary>Places slots side by side, centred in a width.</summary>
    public static void Place(IReadOnlyList<WireSlot> slots, int left, int width)
    {
        var x = left + ((width - WidthOf(slots)) / 2);
        foreach (var slot in slots)
        {
            // Without labels, the wire is in the middle of the slot.
            slot.X = x + (slot.Labels.Count == 0 ? slot.Width / 2 : LabelDistance);
            x += slot.Width;
        }
    }

    public static int WidthOf(IReadOnlyList<WireSlot> slots) => slots.Sum(slot => slot.Width);

    /// <summary>Returns the height of the labels of slots side by side.</summary>
    public static int LabelHeight(IEnumerable<WireSlot> slots) =>
        slots.Select(slot => slot.Labels.Count).DefaultIfEmpty(-1).Max() is var lines and >= 0
            ? (lines * Sizes.Line) + Sizes.Padding
            : 0;
}

/// <summary>The place where a wire to a shared network leaves the box of a project.</summary>
/// <param name="Shared">The position of the network among the shared ones.</param>
/// <param name="X">The position, from the left of the picture.</param>
/// <param name="Bottom">The bottom of the project's box.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct ProjectExit(int Shared, int X, int Bottom);

/// <summary>
/// The shared networks below a row of projects. Each network is one bar, below the last row that uses it; in the rows above, its
/// wires join in a lane to the trunk.
/// </summary>
internal sealed class SharedBars
{
    private readonly IReadOnlyList<ProjectExit> _exits;
    private readonly Dictionary<int, int> _lanes = [];
    private readonly Dictionary<int, int> _tops = [];

    /// <summary>Creates the lanes and bars below a row of projects.</summary>
    /// <param name="exits">The wires from the projects.</param>
    /// <param name="later">The networks that rows below use, too.</param>
    /// <param name="top">The position of the first lane or bar.</param>
    public SharedBars(IReadOnlyList<ProjectExit> exits, IReadOnlySet<int> later, int top)
    {
        _exits = exits;
        Bottom = top;
        var networks = exits.Select(exit => exit.Shared).Distinct().Order().ToLookup(later.Contains);
        foreach (var shared in networks[true])
        {
            _lanes.Add(shared, Bottom + (Sizes.Lane / 2));
            Bottom += Sizes.Lane;
        }

        foreach (var shared in networks[false])
        {
            _tops.Add(shared, Bottom);
            Bottom += Sizes.Bar + Sizes.BarGap;
        }
    }

    public int Bottom { get; }

    public bool IsEmpty => _exits.Count == 0;

    /// <summary>Where the trunk of a network begins or ends, if the row uses the network.</summary>
    public int? EndOf(int shared) =>
        _lanes.TryGetValue(shared, out var lane) ? lane : _tops.TryGetValue(shared, out var top) ? top + (Sizes.Bar / 2) : null;

    public static string ColourOf(int shared) => $"shared{(char)('0' + (shared % SvgTheme.SharedColours))}";

    public void Draw(
        SvgCanvas canvas, IReadOnlyList<DrawnNetwork> networks, IReadOnlyDictionary<int, int> trunks, int left, int right)
    {
        foreach (var (shared, top) in _tops)
        {
            canvas.Box(ColourOf(shared), left, top, right - left, Sizes.Bar);
            canvas.Text("label", left + Sizes.Padding, top + 15, networks[shared].Label);
        }

        foreach (var exit in _exits)
        {
            if (_lanes.TryGetValue(exit.Shared, out var lane))
            {
                canvas.Wire(ColourOf(exit.Shared), exit.X, exit.Bottom, lane, trunks[exit.Shared]);
                canvas.Dot(ColourOf(exit.Shared), exit.X, lane);
                continue;
            }

            canvas.Wire(ColourOf(exit.Shared), exit.X, exit.Bottom, _tops[exit.Shared]);
            canvas.Dot(ColourOf(exit.Shared), exit.X, _tops[exit.Shared]);
        }
    }
}
