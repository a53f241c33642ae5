namespace ComposeGen.Drawings;

/// <summary>Puts what stands side by side into rows, as many as needed and each about as wide as the others.</summary>
internal static class Rows
{
    // As wide as high, or rather more.
    private const double Shape = 1.8;

    /// <summary>Rows that grow with what they hold, so that the whole is neither a tower nor a line.</summary>
    /// <param name="items">The items.</param>
    /// <param name="sizeOf">The room that an item takes, with the distance to the next ones.</param>
    /// <param name="widest">How wide a row may be at any rate.</param>
    public static List<List<T>> Of<T>(IReadOnlyList<T> items, Func<T, (int Width, int Height)> sizeOf, int widest)
    {
        var sizes = items.Select(sizeOf).ToList();
        var most = Math.Max(widest, (int)Math.Sqrt(Shape * sizes.Sum(size => (double)size.Width * size.Height)));
        var rows = Fill(sizes, most).Count;

        // The narrowest that makes no more rows makes them alike.
        var least = 0;
        while (least < most)
        {
            var middle = (least + most) / 2;
            (least, most) = Fill(sizes, middle).Count > rows ? (middle + 1, most) : (least, middle);
        }

        return [.. Fill(sizes, most).Select(row => items.Skip(row.Start).Take(row.Count).ToList())];
    }

    // A row has one item at least.
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
