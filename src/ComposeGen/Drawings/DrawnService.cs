using System.Globalization;

namespace ComposeGen.Drawings;

/// <summary>A service of a drawing.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Containers">How many containers run it.</param>
/// <param name="Mode">Its network mode, if it has one.</param>
/// <param name="Ports">The ports that it publishes.</param>
/// <param name="Attachments">The networks that it is on, in their order.</param>
internal sealed record DrawnService(
    string Name, int Containers, string? Mode, IReadOnlyList<string> Ports, IReadOnlyList<DrawnAttachment> Attachments)
{
    /// <summary>What stands in its box.</summary>
    public IEnumerable<string> Lines =>
    [
        Containers == 1 ? Name : string.Create(CultureInfo.InvariantCulture, $"{Name} × {Containers}"),
        .. Mode is null ? Ports : Ports.Prepend($"network: {Mode}"),
    ];
}
