namespace ComposeGen.EngineTests.Drawings;

/// <summary>A test that needs Graphviz; where it is missing the test is skipped, and says so.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class FactWithGraphvizAttribute : FactAttribute
{
    public FactWithGraphvizAttribute() => Skip = DrawingTools.WhyNoGraphviz;
}
