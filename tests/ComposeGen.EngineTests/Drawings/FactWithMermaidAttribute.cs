namespace ComposeGen.EngineTests.Drawings;

/// <summary>A test that needs Mermaid; where it is missing the test is skipped, and says so.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class FactWithMermaidAttribute : FactAttribute
{
    public FactWithMermaidAttribute() => Skip = DrawingTools.WhyNoMermaid;
}
