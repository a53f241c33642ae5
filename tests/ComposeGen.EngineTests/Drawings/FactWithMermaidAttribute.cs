namespace ComposeGen.EngineTests.Drawings;

/// <summary>A test that needs Mermaid. It is skipped, with the reason, if Mermaid is missing.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class FactWithMermaidAttribute : FactAttribute
{
    public FactWithMermaidAttribute() => Skip = DrawingTools.WhyNoMermaid;
}
