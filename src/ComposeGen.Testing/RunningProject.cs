using ComposeGen.Testing.Running;

namespace ComposeGen.Testing;

/// <summary>A compose file that runs until it is disposed. Its project, networks and subnets are its own.</summary>
public sealed class RunningProject : RunningServices
{
    internal RunningProject(Run run)
        : base(run)
    {
    }

    /// <summary>The name of the project, which no other has.</summary>
    public string Name => Run.Plan.Projects[0].Name;
}
