using ComposeGen.Tests.Fleets;

namespace ComposeGen.Tests.Cli;

/// <summary>A theory that needs a shell, and is skipped where it is missing.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class ShellTheoryAttribute : TheoryAttribute
{
    public ShellTheoryAttribute(string shell)
    {
        Shell = shell;
        Skip = FakeDocker.Find(shell) is null ? $"{shell} is not on the PATH" : null;
    }

    public string Shell { get; }
}
