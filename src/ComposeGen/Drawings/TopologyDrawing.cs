using ComposeGen.Drawings;
using ComposeGen.Topologies;

namespace ComposeGen;

/// <summary>Draws topologies.</summary>
public static class TopologyDrawing
{
    /// <summary>
    /// A Mermaid flowchart: a subgraph for each project with its services and networks, the networks that projects share outside,
    /// aliases on the edges, and a dashed red arrow from a service to one that it depends on and cannot reach, with the codes of
    /// the findings. Variables stand as the file has them.
    /// </summary>
    /// <param name="topology">The topology.</param>
    /// <param name="expand">
    /// Whether each project is drawn. Otherwise, four and more that are equal but for the number at the end of their names are
    /// drawn as one.
    /// </param>
    /// <returns>The text, always the same for the same topology. Mermaid itself draws no more than 500 edges unless configured.</returns>
    /// <seealso href="https://mermaid.js.org/syntax/flowchart.html">Mermaid, Flowcharts</seealso>
    public static string ToMermaid(this Topology topology, bool expand = false) => MermaidText.Of(Drawing.Of(topology, expand));

    /// <summary>
    /// A directed graph for Graphviz's <c>dot</c>, which shows the same as <see cref="ToMermaid"/> does; a project is a cluster.
    /// </summary>
    /// <param name="topology">The topology.</param>
    /// <param name="expand">
    /// Whether each project is drawn. Otherwise, four and more that are equal but for the number at the end of their names are
    /// drawn as one.
    /// </param>
    /// <returns>The text, always the same for the same topology.</returns>
    /// <seealso href="https://graphviz.org/doc/info/lang.html">Graphviz, DOT Language</seealso>
    public static string ToDot(this Topology topology, bool expand = false) => DotText.Of(Drawing.Of(topology, expand));

    /// <summary>
    /// A picture that needs nothing else: no program, no font, no script. It shows the same as <see cref="ToMermaid"/> does, with
    /// networks as bars; it has a title and a description in words, and colours for light and dark.
    /// </summary>
    /// <param name="topology">The topology.</param>
    /// <param name="expand">
    /// Whether each project is drawn. Otherwise, four and more that are equal but for the number at the end of their names are
    /// drawn as one.
    /// </param>
    /// <returns>The SVG document, always the same for the same topology.</returns>
    public static string ToSvg(this Topology topology, bool expand = false) => SvgPicture.Of(Drawing.Of(topology, expand));
}
