namespace ComposeGen.Tests.Drawings;

/// <summary>How wide text is in DejaVu Sans Bold, the widest of the fonts that browsers take, as a browser measured it.</summary>
internal static class BoldText
{
    private const int Others = 1250;

    // From the blank to the tilde, in thousandths.
    private static readonly int[] Ascii =
    [
        348, 456, 521, 838, 696, 1002, 872, 306, 457, 457, 523, 838, 380, 415, 380, 365, 696, 696, 696,
        696, 696, 696, 696, 696, 696, 696, 400, 400, 838, 838, 838, 580, 1000, 774, 762, 734, 830, 683,
        683, 821, 837, 372, 372, 775, 637, 995, 837, 850, 733, 850, 770, 720, 682, 812, 774, 1103, 771,
        724, 725, 457, 365, 457, 838, 500, 500, 675, 716, 593, 716, 678, 435, 716, 712, 343, 343, 665,
        343, 1042, 712, 687, 716, 716, 493, 595, 478, 712, 652, 924, 645, 652, 582, 712, 365, 712, 838,
    ];

    /// <summary>The width, where the font's size is 1.</summary>
    public static double Width(string text) =>
        text.Sum(character => character is >= ' ' and <= '~' ? Ascii[character - ' '] : Others) / 1000.0;
}
