using ComposeGen.EngineTests.Commands;
using ComposeGen.EngineTests.Tools;

namespace ComposeGen.EngineTests.Checks;

/// <summary>
/// A test that compiles the command to native code, and compares it with parts of Docker; skipped where it lacks one.
/// </summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class FactWithNativeToolAttribute : FactAttribute
{
    public FactWithNativeToolAttribute(params DockerPart[] parts)
    {
        Parts = parts;
        Skip = NativeLinker.WhyNot ?? InstalledDocker.WhyNot(parts);
    }

    public IReadOnlyList<DockerPart> Parts { get; }
}
