namespace ComposeGen.Cli.Running;

/// <summary>How a docker command ended, and what it said.</summary>
internal sealed record DockerOutcome(int ExitCode, string Output, string Error)
{
    private static readonly string[] Noise = ["`version` is obsolete", "external.name is deprecated"];

    /// <summary>What a command would end with that has nothing to do.</summary>
    public static DockerOutcome Good { get; } = new(0, "", "");

    public bool IsGood => ExitCode == 0;

    public IEnumerable<string> Lines => Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.TrimEnd('\r'));

    /// <summary>Everything that it printed, but for warnings that the user of a generated file can do nothing about.</summary>
    public string Said => string.Join('\n', $"{Error}{Output}".TrimEnd().Split('\n').Where(line => !Noise.Any(line.Contains)));
}
