using ComposeGen.EngineTests.Commands;

namespace ComposeGen.EngineTests.Tools;

/// <summary>One of the two programs that read compose files.</summary>
internal sealed class ComposeTool
{
    private readonly string _program;
    private readonly string[] _first;

    private ComposeTool(string program, params string[] first)
    {
        _program = program;
        _first = first;
    }

    /// <summary>docker-compose 1.29, which reads YAML 1.1.</summary>
    public static ComposeTool DockerCompose { get; } = new("docker-compose");

    /// <summary>Compose v2, which reads YAML 1.2.</summary>
    public static ComposeTool ComposeV2 { get; } = new("docker", "compose");

    /// <summary>Runs it in a folder.</summary>
    public Task<CommandOutcome> RunAsync(TemporaryFolder folder, params ReadOnlySpan<string> arguments) =>
        CommandLine.RunAsync(_program, [.. _first, .. arguments], folder.Path);

    /// <summary>What it understands a file of the folder to say.</summary>
    public Task<CommandOutcome> ConfigAsync(TemporaryFolder folder, string file, params ReadOnlySpan<string> options) =>
        RunAsync(folder, ["-f", file, "config", .. options]);
}
