using System.Globalization;

namespace ComposeGen.Drawings;

/// <summary>A project of a drawing, or several that are equal but for their number.</summary>
/// <param name="Name">Its name; the first and the last one, for several.</param>
/// <param name="Networks">The networks that it has for itself.</param>
/// <param name="Services">Its services.</param>
/// <param name="Gaps">Its dependencies that lead nowhere.</param>
internal sealed record DrawnProject(
    string Name, IReadOnlyList<DrawnNetwork> Networks, IReadOnlyList<DrawnService> Services, IReadOnlyList<DrawnGap> Gaps)
{
    /// <summary>How many projects it stands for.</summary>
    public int Count { get; init; } = 1;

    public string Title => Count == 1 ? Name : string.Create(CultureInfo.InvariantCulture, $"{Name} × {Count}");
}
