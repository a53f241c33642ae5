namespace ComposeGen.PackageTests;

/// <summary>A test that compiles native code; where nothing links that, the test is skipped, and says so.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class FactWithLinkerAttribute : FactAttribute
{
    public FactWithLinkerAttribute() => Skip = NativeLinker.WhyNot;
}
