namespace ComposeGen.Testing.Running;

/// <summary>The outcome for a project.</summary>
/// <param name="Label">The name of its node or project.</param>
/// <param name="Failure">What docker printed when it failed; <see langword="null"/> when it did not.</param>
internal sealed record ProjectOutcome(string Label, string? Failure);

/// <summary>Shows the progress of a run.</summary>
internal interface IRunView
{
    /// <summary>Shows work on projects while it runs.</summary>
    /// <param name="title">The title.</param>
    /// <param name="count">The number of projects.</param>
    /// <param name="work">The work, which reports each project that is done.</param>
    Task ShowAsync(string title, int count, Func<Action<ProjectOutcome>, Task> work);
}
