namespace ComposeGen.EngineTests.Drawings;

/// <summary>A test that needs Graphviz. It is skipped, with the reason, if Graphviz is missing.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class FactWithGraphvizAttribute : FactAttribute
{
    public FactWithGraphvizAttribute() => Skip = DrawingTools.WhyNoGraphviz;
}
