using ComposeGen.Drawings;
using ComposeGen.Topologies;

namespace ComposeGen;

/// <summary>Draws topologies.</summary>
public static class TopologyDrawing
{
    /// <summary>
    /// Returns a Mermaid flowchart: a subgraph for each project with its services and networks, shared networks outside of them,
    /// aliases on the edges, and a dashed red arrow from a service to one on which it depends but which it cannot reach, with the
    /// codes of the findings. Variables are kept.
    /// </summary>
    /// <param name="topology">The topology.</param>
    /// <param name="similar">How projects are drawn that differ only in the number of their names.</param>
    /// <returns>The text, which is the same for the same topology. By default, Mermaid draws at most 500 edges.</returns>
    /// <seealso href="https://mermaid.js.org/syntax/flowchart.html">Mermaid, Flowcharts</seealso>
    public static string ToMermaid(this Topology topology, SimilarProjects similar = SimilarProjects.Fold) =>
        MermaidText.Of(Drawing.Of(topology, similar));

    /// <summary>
    /// Returns a directed graph for Graphviz's <c>dot</c> with the content of <see cref="ToMermaid"/>; a project is a cluster.
    /// </summary>
    /// <param name="topology">The topology.</param>
    /// <param name="similar">How projects are drawn that differ only in the number of their names.</param>
    /// <returns>The text, which is the same for the same topology.</returns>
    /// <seealso href="https://graphviz.org/doc/info/lang.html">Graphviz, DOT Language</seealso>
    public static string ToDot(this Topology topology, SimilarProjects similar = SimilarProjects.Fold) =>
        DotText.Of(Drawing.Of(topology, similar));

    /// <summary>
    /// Returns a self-contained picture with the content of <see cref="ToMermaid"/>, in which networks are bars. It has a title,
    /// a description, and colours for light and dark themes.
    /// </summary>
    /// <param name="topology">The topology.</param>
    /// <param name="similar">How projects are drawn that differ only in the number of their names.</param>
    /// <returns>The SVG document, which is the same for the same topology.</returns>
    public static string ToSvg(this Topology topology, SimilarProjects similar = SimilarProjects.Fold) =>
        SvgPicture.Of(Drawing.Of(topology, similar));
}
