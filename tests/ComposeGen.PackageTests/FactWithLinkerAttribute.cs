namespace ComposeGen.PackageTests;

/// <summary>A test that compiles native code. It is skipped, with the reason, if there is no linker.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class FactWithLinkerAttribute : FactAttribute
{
    public FactWithLinkerAttribute() => Skip = NativeLinker.WhyNot;
}
