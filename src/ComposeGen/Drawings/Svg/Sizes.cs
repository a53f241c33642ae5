namespace ComposeGen.Drawings;

/// <summary>The measures of a picture, in pixels.</summary>
internal static class Sizes
{
    public const int Margin = 16;
    public const int Padding = 14;
    public const int TitleFont = 14;
    public const int NameFont = 13;
    public const int NoteFont = 11;
    public const int TitleHeight = 36;
    public const int Line = 15;
    public const int Bar = 22;
    public const int BarGap = 10;
    public const int Lane = 10;
    public const int Column = 12;
    public const int Row = 18;

    /// <summary>How far the boxes of further projects look out behind a folded one.</summary>
    public const int Stack = 8;

    /// <summary>About how high the bars, wires and labels are round a service.</summary>
    public const int AroundServices = 100;

    /// <summary>How wide a row of services may be at any rate.</summary>
    public const int ServicesWidth = 900;

    /// <summary>How wide a row of projects may be at any rate.</summary>
    public const int ProjectsWidth = 1000;

    public static int BarLabel(DrawnNetwork network) => TextWidth.Of(network.Label, NoteFont) + (2 * Padding);
}
