namespace ComposeGen.Projects;

/// <summary>A file as it was read.</summary>
/// <param name="Text">What it contains; <see langword="null"/> when it cannot be read.</param>
/// <param name="Problem">Why it cannot be read; <see langword="null"/> when it can.</param>
/// <param name="IsMissing">Whether nothing exists under its path.</param>
internal sealed record FileText(string? Text, string? Problem, bool IsMissing);
