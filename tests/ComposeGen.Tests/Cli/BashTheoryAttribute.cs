using ComposeGen.Tests.Fleets;

namespace ComposeGen.Tests.Cli;

/// <summary>A theory that needs <c>bash</c>, and says so where it is missing.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class BashTheoryAttribute : TheoryAttribute
{
    public BashTheoryAttribute() => Skip = FakeDocker.Find("bash") is null ? "bash is not on the PATH" : null;
}
