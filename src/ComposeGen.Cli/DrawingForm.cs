namespace ComposeGen.Cli;

/// <summary>What <c>composegen graph</c> draws in.</summary>
internal enum DrawingForm
{
    /// <summary>A Mermaid flowchart.</summary>
    Mermaid,

    /// <summary>A graph for Graphviz.</summary>
    Dot,

    /// <summary>A picture.</summary>
    Svg,
}
