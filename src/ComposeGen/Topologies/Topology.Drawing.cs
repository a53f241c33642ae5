using ComposeGen.Drawings;

namespace ComposeGen.Topologies;

// How a topology is drawn.
public sealed partial class Topology
{
    /// <summary>
    /// A Mermaid flowchart: a subgraph for each project with its services and networks, the networks that projects share outside,
    /// aliases on the edges, and a dashed red arrow from a service to one that it depends on and cannot reach, with the codes of
    /// the findings. Variables stand as the file has them.
    /// </summary>
    /// <param name="expand">
    /// Whether each project is drawn. Otherwise, four and more that are equal but for the number at the end of their names are
    /// drawn as one.
    /// </param>
    /// <returns>The text, always the same for the same topology. Mermaid itself draws no more than 500 edges unless configured.</returns>
    /// <seealso href="https://mermaid.js.org/syntax/flowchart.html">Mermaid, Flowcharts</seealso>
    public string ToMermaid(bool expand = false) => MermaidText.Of(Drawing.Of(this, expand));

    /// <summary>A directed graph for Graphviz's <c>dot</c>, which shows the same as <see cref="ToMermaid"/> does; a project is a cluster.</summary>
    /// <param name="expand">
    /// Whether each project is drawn. Otherwise, four and more that are equal but for the number at the end of their names are
    /// drawn as one.
    /// </param>
    /// <returns>The text, always the same for the same topology.</returns>
    /// <seealso href="https://graphviz.org/doc/info/lang.html">Graphviz, DOT Language</seealso>
    public string ToDot(bool expand = false) => DotText.Of(Drawing.Of(this, expand));

    /// <summary>
    /// A picture that needs nothing else: no program, no font, no script. It shows the same as <see cref="ToMermaid"/> does, with
    /// networks as bars; it has a title and a description in words, and colours for light and dark.
    /// </summary>
    /// <param name="expand">
    /// Whether each project is drawn. Otherwise, four and more that are equal but for the number at the end of their names are
    /// drawn as one.
    /// </param>
    /// <returns>The SVG document, always the same for the same topology.</returns>
    public string ToSvg(bool expand = false) => SvgPicture.Of(Drawing.Of(this, expand));
}
