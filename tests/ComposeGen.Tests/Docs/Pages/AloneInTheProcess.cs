namespace ComposeGen.Tests.Docs.Pages;

/// <summary>
/// Tests that set what all of a process has one of, such as the current directory; they run while no others do.
/// </summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class AloneInTheProcess
{
    public const string Name = "alone in the process";
}
