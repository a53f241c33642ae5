using ComposeGen.EngineTests.Commands;

namespace ComposeGen.EngineTests.Fleets;

/// <summary>The tool that runs a fleet: the only compose tool that an environment has, or a Swarm.</summary>
internal sealed class ComposeChoice : IDisposable
{
    private const string Absent = "#!/bin/sh\nexit 127\n";

    private readonly TemporaryFolder _inFront = new();

    private ComposeChoice(string name, string script)
    {
        var path = _inFront.Write(name, script);
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }

        Environment = new Dictionary<string, string?>(StringComparer.Ordinal)
        {
            ["PATH"] = $"{_inFront.Path}:{SearchPath}",
            ["COMPOSE"] = null,
        };
    }

    public IReadOnlyDictionary<string, string?> Environment { get; }

    /// <summary>Whether the fleet is for a Swarm, which no compose tool runs.</summary>
    public bool IsSwarm { get; private init; }

    /// <summary>How a shell calls the compose tool.</summary>
    public string Command { get; private init; } = "docker compose";

    /// <summary>What the tool writes between project, service and number in the names of containers.</summary>
    public char Separator { get; private init; } = '-';

    private static string SearchPath => System.Environment.GetEnvironmentVariable("PATH") ?? "";

    /// <summary>Only <c>docker compose</c> is there.</summary>
    public static ComposeChoice ComposeV2() => new("docker-compose", Absent);

    /// <summary>Only <c>docker-compose</c> is there: docker knows no compose command.</summary>
    public static ComposeChoice DockerCompose() => new("docker", $"""
        #!/bin/sh
        if [ "$1" = compose ]; then
          echo "docker: 'compose' is not a docker command." >&2
          exit 1
        fi
        PATH='{SearchPath}'
        exec docker "$@"

        """)
    {
        Command = "docker-compose",
        Separator = '_',
    };

    /// <summary>The engine's Swarm.</summary>
    public static ComposeChoice Swarm() => new("docker-compose", Absent) { IsSwarm = true };

    public void Dispose() => _inFront.Dispose();
}
