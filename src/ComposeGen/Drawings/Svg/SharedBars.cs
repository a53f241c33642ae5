namespace ComposeGen.Drawings;

/// <summary>The bars of shared networks below a row of projects.</summary>
internal sealed class SharedBars
{
    private readonly IReadOnlyList<ProjectExit> _exits;
    private readonly Dictionary<int, int> _tops;

    /// <summary>Bars below a row of projects.</summary>
    /// <param name="exits">The wires that come from the projects.</param>
    /// <param name="top">Where the first bar is.</param>
    public SharedBars(IReadOnlyList<ProjectExit> exits, int top)
    {
        _exits = exits;
        _tops = exits.Select(exit => exit.Shared).Distinct().Order().Select((shared, index) => (shared, top + (index * (Sizes.Bar + Sizes.BarGap)))).ToDictionary();
        Bottom = top + HeightOf(_tops.Count);
    }

    public int Bottom { get; }

    public IReadOnlyDictionary<int, int> Tops => _tops;

    public static string ColourOf(int shared) => $"shared{(char)('0' + (shared % SvgTheme.SharedColours))}";

    public void Draw(SvgCanvas canvas, IReadOnlyList<DrawnNetwork> networks, int left, int right)
    {
        foreach (var (shared, top) in _tops)
        {
            canvas.Box(ColourOf(shared), left, top, right - left, Sizes.Bar);
            canvas.Text("label", left + Sizes.Padding, top + 15, networks[shared].Label);
        }

        foreach (var exit in _exits)
        {
            canvas.Wire(ColourOf(exit.Shared), exit.X, exit.Bottom, _tops[exit.Shared]);
            canvas.Dot(ColourOf(exit.Shared), exit.X, _tops[exit.Shared]);
        }
    }

    private static int HeightOf(int bars) => bars == 0 ? 0 : (bars * (Sizes.Bar + Sizes.BarGap)) - Sizes.BarGap;
}
