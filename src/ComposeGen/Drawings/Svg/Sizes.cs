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

    /// <summary>The offset of the boxes behind a folded project.</summary>
    public const int Stack = 8;

    /// <summary>The approximate height of the bars, wires and labels around a service.</summary>
    public const int AroundServices = 100;

    /// <summary>The width that a row of services may always have.</summary>
    public const int ServicesWidth = 900;

    /// <summary>The width that a row of projects may always have.</summary>
    public const int ProjectsWidth = 1000;

    public static int BarLabel(DrawnNetwork network) => TextWidth.Of(network.Label, NoteFont) + (2 * Padding);
}

/// <summary>The maximum width of a text in the usual sans-serif fonts.</summary>
internal static class TextWidth
{
    private const string Narrow = "iIjlftr.,:;'`|!()[]{}/\\- ·";
    private const string Wide = "mwMW@%#+<>=~^&";

    /// <summary>Returns the width in pixels.</summary>
    /// <param name="text">The text.</param>
    /// <param name="size">The size of its font in pixels.</param>
    public static int Of(string text, int size) => ((text.Sum(OfThousand) * size) + 999) / 1000;

    // In thousandths of the font size: the width of bold letters in DejaVu Sans, the widest of the usual fonts.
    private static int OfThousand(char character) => character switch
    {
        _ when Narrow.Contains(character, StringComparison.Ordinal) => 500,
        _ when Wide.Contains(character, StringComparison.Ordinal) => 1110,
        >= 'A' and <= 'Z' => 850,
        _ when char.IsAscii(character) => 720,
        _ => 1250,
    };
}

/// <summary>Distributes shapes over rows of about the same width.</summary>
internal static class Rows
{
    // The ratio of width to height.
    private const double Shape = 1.8;

    /// <summary>Returns rows whose width grows with the number of items, to keep the shape of the picture.</summary>
    /// <param name="items">The items.</param>
    /// <param name="sizeOf">The size of an item, with the distance to the next ones.</param>
    /// <param name="widest">The width that a row may always have.</param>
    public static List<List<T>> Of<T>(IReadOnlyList<T> items, Func<T, (int Width, int Height)> sizeOf, int widest)
    {
        var sizes = items.Select(sizeOf).ToList();
        var most = Math.Max(widest, (int)Math.Sqrt(Shape * sizes.Sum(size => (double)size.Width * size.Height)));
        var rows = Fill(sizes, most).Count;

        // The minimum width with the same number of rows makes them similar.
        var least = 0;
        while (least < most)
        {
            var middle = (least + most) / 2;
            (least, most) = Fill(sizes, middle).Count > rows ? (middle + 1, most) : (least, middle);
        }

        return [.. Fill(sizes, most).Select(row => items.Skip(row.Start).Take(row.Count).ToList())];
    }

    // A row has at least one item.
    private static List<(int Start, int Count)> Fill(List<(int Width, int Height)> sizes, int widest)
    {
        var rows = new List<(int Start, int Count)>();
        var width = 0;
        for (var index = 0; index < sizes.Count; index++)
        {
            if (rows.Count == 0 || width + sizes[index].Width > widest)
            {
                rows.Add((index, 0));
                width = 0;
            }

            rows[^1] = (rows[^1].Start, rows[^1].Count + 1);
            width += sizes[index].Width;
        }

        return rows;
    }
}
