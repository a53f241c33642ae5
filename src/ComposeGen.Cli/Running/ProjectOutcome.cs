namespace ComposeGen.Cli.Running;

/// <summary>What became of a project.</summary>
/// <param name="Label">What its user calls it.</param>
/// <param name="Failure">What docker said when it failed; <see langword="null"/> when it did not.</param>
internal sealed record ProjectOutcome(string Label, string? Failure);
