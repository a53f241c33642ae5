namespace ComposeGen.Model;

/// <summary>The value of an environment variable of the process that runs Compose. Compose Specification only.</summary>
/// <param name="name">The variable's name.</param>
public sealed class EnvironmentValue(ComposeText name) : FileSource
{
    /// <summary>The variable's name.</summary>
    public ComposeText Name { get; } = name;
}
