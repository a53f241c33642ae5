using ComposeGen.Topologies;

namespace ComposeGen.Drawings;

/// <summary>What a drawing of a topology shows, whatever its format.</summary>
/// <param name="Projects">The projects.</param>
/// <param name="Shared">The networks that do not belong to one project alone.</param>
internal sealed record Drawing(IReadOnlyList<DrawnProject> Projects, IReadOnlyList<DrawnNetwork> Shared)
{
    /// <summary>What a drawing shows.</summary>
    /// <param name="topology">The topology.</param>
    /// <param name="isExpanded">Whether projects that are equal but for their number are drawn each.</param>
    public static Drawing Of(Topology topology, bool isExpanded)
    {
        var drawing = new DrawingBuilder(topology).Build();
        return isExpanded ? drawing : drawing with { Projects = Folding.Of(drawing.Projects) };
    }

    /// <summary>The network of an attachment.</summary>
    public DrawnNetwork NetworkOf(DrawnProject project, DrawnAttachment attachment) =>
        IsShared(project, attachment) ? Shared[attachment.Network - project.Networks.Count] : project.Networks[attachment.Network];

    public static bool IsShared(DrawnProject project, DrawnAttachment attachment) => attachment.Network >= project.Networks.Count;
}
