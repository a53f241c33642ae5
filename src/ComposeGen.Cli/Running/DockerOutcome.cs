namespace ComposeGen.Cli.Running;

/// <summary>How a docker command ended, and what it said.</summary>
internal sealed record DockerOutcome(int ExitCode, string Output, string Error)
{
    public bool IsGood => ExitCode == 0;

    public IEnumerable<string> Lines => Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.TrimEnd('\r'));

    /// <summary>Everything it said, as a person would have seen it.</summary>
    public string Said => $"{Error}{Output}".TrimEnd();
}
