namespace ComposeGen.Tests.Drawings;

/// <summary>A rectangle of a picture.</summary>
internal sealed record Box(string Style, string Text, double X, double Y, double Width, double Height)
{
    private double Right => X + Width;

    private double Bottom => Y + Height;

    /// <summary>Whether both overlap; boxes that only touch do not.</summary>
    public bool Overlaps(Box other) => X < other.Right && other.X < Right && Y < other.Bottom && other.Y < Bottom;

    public bool IsWithin(Box other) => X >= other.X && Y >= other.Y && Right <= other.Right && Bottom <= other.Bottom;
}
