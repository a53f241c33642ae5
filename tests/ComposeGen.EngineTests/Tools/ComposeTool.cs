using ComposeGen.EngineTests.Commands;

namespace ComposeGen.EngineTests.Tools;

/// <summary>One of the programs that read compose files.</summary>
internal sealed class ComposeTool
{
    private readonly string _program;
    private readonly string[] _first;
    private readonly Func<string, string[]> _config;

    private ComposeTool(string program, string[] first, Func<string, string[]>? config = null)
    {
        _program = program;
        _first = first;
        _config = config ?? (file => ["-f", file, "config"]);
    }

    /// <summary>docker-compose 1.29, which reads YAML 1.1.</summary>
    public static ComposeTool DockerCompose { get; } = new("docker-compose", []);

    /// <summary>
    /// docker-compose 1.29 when it heeds <c>deploy</c>, and prints it as the settings of the service that it is.
    /// </summary>
    public static ComposeTool DockerComposeWithDeploy { get; } = new("docker-compose", ["--compatibility"]);

    /// <summary>Compose v2, which reads YAML 1.2; without the docker command before it, which takes as long again.</summary>
    public static ComposeTool ComposeV2 { get; } = InstalledDocker.ComposePlugin is { } plugin
        ? new(plugin, [])
        : new("docker", ["compose"]);

    /// <summary>The part of the Docker CLI that reads 3.8.</summary>
    public static ComposeTool Stack { get; } = new("docker", ["stack"], file => ["config", "-c", file]);

    /// <summary>Runs it in a folder.</summary>
    public Task<CommandOutcome> RunAsync(TemporaryFolder folder, params ReadOnlySpan<string> arguments) =>
        CommandLine.RunAsync(_program, [.. _first, .. arguments], folder.Path);

    /// <summary>What the tool reads in a file of the folder.</summary>
    public Task<CommandOutcome> ConfigAsync(TemporaryFolder folder, string file, params ReadOnlySpan<string> options) =>
        RunAsync(folder, [.. _config(file), .. options]);
}
