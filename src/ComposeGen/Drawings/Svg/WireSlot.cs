namespace ComposeGen.Drawings;

/// <summary>The place at a service's edge where a wire begins, with the labels beside it.</summary>
/// <param name="Target">What the wire leads to: the place of a network, or a gap.</param>
/// <param name="Labels">The labels.</param>
internal sealed record WireSlot(WireTarget Target, IReadOnlyList<string> Labels)
{
    private const int LabelDistance = 5;

    public int Width { get; } = (2 * LabelDistance) + (Labels.Count == 0 ? LabelDistance : Labels.Max(label => TextWidth.Of(label, Sizes.NoteFont)) + LabelDistance);

    /// <summary>Where the wire is, from the left of what holds the slot.</summary>
    public int X { get; private set; }

    public int LabelX => X + LabelDistance;

    /// <summary>Puts slots side by side in the middle of a width.</summary>
    public static void Place(IReadOnlyList<WireSlot> slots, int left, int width)
    {
        var x = left + ((width - WidthOf(slots)) / 2);
        foreach (var slot in slots)
        {
            // Without labels the wire is in the slot's middle.
            slot.X = x + (slot.Labels.Count == 0 ? slot.Width / 2 : LabelDistance);
            x += slot.Width;
        }
    }

    public static int WidthOf(IReadOnlyList<WireSlot> slots) => slots.Sum(slot => slot.Width);

    /// <summary>The height that labels of slots side by side need, with or without wires to others below.</summary>
    public static int LabelHeight(IEnumerable<WireSlot> slots) =>
        slots.Select(slot => slot.Labels.Count).DefaultIfEmpty(-1).Max() is var lines and >= 0 ? (lines * Sizes.Line) + Sizes.Padding : 0;
}
