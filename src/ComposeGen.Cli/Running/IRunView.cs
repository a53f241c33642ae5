namespace ComposeGen.Cli.Running;

/// <summary>Shows how a run gets on.</summary>
internal interface IRunView
{
    /// <summary>Shows some work on projects while it is done.</summary>
    /// <param name="title">What is done to them.</param>
    /// <param name="count">How many there are.</param>
    /// <param name="work">Does it, and tells of each project that is done.</param>
    Task ShowAsync(string title, int count, Func<Action<ProjectOutcome>, Task> work);
}
