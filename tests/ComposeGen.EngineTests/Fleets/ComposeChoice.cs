using ComposeGen.EngineTests.Commands;

namespace ComposeGen.EngineTests.Fleets;

/// <summary>The environment of a fleet's scripts in which they find one of the compose tools, and not the other.</summary>
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

        """);

    public void Dispose() => _inFront.Dispose();
}
