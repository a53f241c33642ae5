namespace ComposeGen.Tests.Fleets;

/// <summary>A theory that needs <c>shellcheck</c>. It is skipped, with the reason, if it is missing.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class ShellcheckTheoryAttribute : TheoryAttribute
{
    public ShellcheckTheoryAttribute() =>
        Skip = FakeDocker.Find("shellcheck") is null ? "shellcheck is not installed (apt-get install shellcheck)" : null;
}
