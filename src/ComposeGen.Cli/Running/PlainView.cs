namespace ComposeGen.Cli.Running;

/// <summary>Prints a line a project: for files, pipes, and terminals that can do no more.</summary>
internal sealed class PlainView(TextWriter output, TextWriter error, string done) : IRunView
{
    private readonly Lock _lock = new();

    public Task ShowAsync(string title, int count, Func<Action<ProjectOutcome>, Task> work) => work(Tell);

    private void Tell(ProjectOutcome project)
    {
        lock (_lock)
        {
            if (project.Failure is null)
            {
                output.WriteLine($"{project.Label} is {done}");
            }
            else
            {
                error.Write($"{project.Label} failed:\n{project.Failure}\n");
            }
        }
    }
}
