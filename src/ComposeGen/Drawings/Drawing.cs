using System.Globalization;
using System.Text;
using ComposeGen.Topologies;

namespace ComposeGen.Drawings;

/// <summary>The content of a drawing of a topology, for all formats.</summary>
/// <param name="Projects">The projects.</param>
/// <param name="Shared">The networks that do not belong to a single project.</param>
internal sealed record Drawing(IReadOnlyList<DrawnProject> Projects, IReadOnlyList<DrawnNetwork> Shared)
{
    /// <summary>Creates the drawing of a topology.</summary>
    /// <param name="topology">The topology.</param>
    /// <param name="similar">How projects are drawn that differ only in the number of their names.</param>
    public static Drawing Of(Topology topology, SimilarProjects similar)
    {
        ArgumentNullException.ThrowIfNull(topology);
        var drawing = new DrawingBuilder(topology).Build();
        return similar == SimilarProjects.Expand ? drawing : drawing with { Projects = Folding.Of(drawing.Projects) };
    }

    /// <summary>Returns the network of an attachment.</summary>
    public DrawnNetwork NetworkOf(DrawnProject project, DrawnAttachment attachment) =>
        IsShared(project, attachment)
            ? Shared[attachment.Network - project.Networks.Count]
            : project.Networks[attachment.Network];

    public static bool IsShared(DrawnProject project, DrawnAttachment attachment) => attachment.Network >= project.Networks.Count;
}

/// <summary>A project of a drawing, or several that differ only in their number.</summary>
/// <param name="Name">Its name, or the first and the last name of several.</param>
/// <param name="Networks">Its own networks.</param>
/// <param name="Services">Its services.</param>
/// <param name="Gaps">Its unreachable dependencies.</param>
internal sealed record DrawnProject(
    string Name, IReadOnlyList<DrawnNetwork> Networks, IReadOnlyList<DrawnService> Services, IReadOnlyList<DrawnGap> Gaps)
{
    /// <summary>The number of projects.</summary>
    public int Count { get; init; } = 1;

    public string Title => Count == 1 ? Name : string.Create(CultureInfo.InvariantCulture, $"{Name} × {Count}");
}

/// <summary>A network of a drawing.</summary>
/// <param name="Name">Its key in the project that owns it, or its name in the engine.</param>
/// <param name="IsExternal">Whether no project creates it.</param>
/// <param name="IsInternal">Whether it is internal.</param>
internal sealed record DrawnNetwork(string Name, bool IsExternal, bool IsInternal)
{
    /// <summary>The name, and whether the network is external or internal.</summary>
    public string Label => (IsExternal, IsInternal) switch
    {
        (true, _) => $"{Name} · external",
        (_, true) => $"{Name} · internal: true",
        _ => Name,
    };
}

/// <summary>A service of a drawing.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Containers">The number of its containers.</param>
/// <param name="Mode">Its network mode, if it has one.</param>
/// <param name="Ports">The ports that it publishes.</param>
/// <param name="Attachments">Its places on networks, in the order of the networks.</param>
internal sealed record DrawnService(
    string Name, int Containers, string? Mode, IReadOnlyList<string> Ports, IReadOnlyList<DrawnAttachment> Attachments)
{
    /// <summary>The text in its box.</summary>
    public IEnumerable<string> Lines =>
    [
        Containers == 1 ? Name : string.Create(CultureInfo.InvariantCulture, $"{Name} × {Containers}"),
        .. Mode is null ? Ports : Ports.Prepend($"network: {Mode}"),
    ];
}

/// <summary>A service's place on a network.</summary>
/// <param name="Network">The network's position among those of the project, followed by the shared ones.</param>
/// <param name="Aliases">The names that the file gives the service there.</param>
internal sealed record DrawnAttachment(int Network, IReadOnlyList<string> Aliases);

/// <summary>A dependency of a service on another that it cannot reach.</summary>
/// <param name="From">The position of the dependent service.</param>
/// <param name="To">The position of the other service.</param>
/// <param name="Codes">The codes of the findings.</param>
internal sealed record DrawnGap(int From, int To, IReadOnlyList<string> Codes);

/// <summary>Text for one line in every format: invisible characters become U+FFFD.</summary>
internal static class PlainText
{
    public static string Of(string text)
    {
        var plain = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            plain.Append(IsShown(rune) ? rune : Rune.ReplacementChar);
        }

        return plain.ToString();
    }

    // A lone surrogate is U+FFFD already. XML does not allow U+FFFE and U+FFFF, which are not assigned.
    private static bool IsShown(Rune rune) => Rune.GetUnicodeCategory(rune) is not (
        UnicodeCategory.Control
        or UnicodeCategory.Format
        or UnicodeCategory.LineSeparator
        or UnicodeCategory.ParagraphSeparator
        or UnicodeCategory.OtherNotAssigned);
}
