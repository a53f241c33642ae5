using System.ComponentModel;
using System.Globalization;
using System.Text;
using CliWrap;

namespace ComposeGen.Cli.Running;

/// <summary>The docker command and a compose tool, run in a fleet's folder.</summary>
internal sealed class Docker
{
    private const string Program = "docker";

    // An engine that is busy takes its time to stop what it began.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    private static readonly TimeSpan LongestAnswer = TimeSpan.FromMinutes(1);

    private readonly string _folder;
    private readonly string[] _compose;

    private Docker(string folder, string[] compose) => (_folder, _compose) = (folder, compose);

    /// <summary>The docker command without a compose tool.</summary>
    public static Docker Alone(string folder) => new(folder, []);

    /// <summary>
    /// Finds the compose tool as the scripts do: <c>COMPOSE</c>, else <c>docker compose</c>, else <c>docker-compose</c>.
    /// </summary>
    /// <exception cref="DockerException">There is none.</exception>
    public static async Task<Docker> FindAsync(string folder, CancellationToken cancellation)
    {
        if (WordsOf("COMPOSE") is { Length: > 0 } chosen)
        {
            return new Docker(folder, chosen);
        }

        foreach (var compose in new string[][] { [Program, "compose"], ["docker-compose"] })
        {
            var docker = new Docker(folder, compose);
            if (await docker.AnswersAsync(cancellation))
            {
                return docker;
            }
        }

        throw new DockerException(
            "neither 'docker compose' nor 'docker-compose' is here. Install one of them, or name another in COMPOSE.");
    }

    /// <summary>Runs docker, whatever its exit code.</summary>
    public Task<DockerOutcome> RunAsync(IEnumerable<string> arguments, CancellationToken cancellation) =>
        ExecuteAsync(Program, arguments, new Dictionary<string, string?>(StringComparer.Ordinal), cancellation);

    /// <summary>Runs docker, and answers with the lines that it prints.</summary>
    /// <exception cref="DockerException">It refused, or gave no answer.</exception>
    public async Task<IReadOnlyList<string>> AskAsync(IEnumerable<string> arguments, CancellationToken cancellation)
    {
        // Docker itself would wait forever for a daemon that hangs.
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        limit.CancelAfter(LongestAnswer);
        try
        {
            var outcome = await RunAsync(arguments, limit.Token);
            return outcome.IsGood ? [.. outcome.Lines] : throw new DockerException($"docker said no:\n{outcome.Said}");
        }
        catch (OperationCanceledException exception) when (!cancellation.IsCancellationRequested)
        {
            var seconds = LongestAnswer.TotalSeconds.ToString(CultureInfo.InvariantCulture);
            throw new DockerException($"docker gave no answer for {seconds} s. Is its daemon running?", exception);
        }
    }

    /// <summary>Resumes those of some containers that are paused.</summary>
    public async Task<DockerOutcome> ResumeAsync(IEnumerable<EngineContainer> containers, CancellationToken cancellation)
    {
        var paused = containers.Where(container => container.IsPaused).Select(container => container.Id).ToList();
        return paused.Count == 0 ? DockerOutcome.Good : await RunAsync(["unpause", .. paused], cancellation);
    }

    /// <summary>Runs the compose tool, whatever its exit code.</summary>
    /// <param name="arguments">Its arguments.</param>
    /// <param name="hidden">Variables of this process that it does not get.</param>
    /// <param name="cancellation">Asks it to stop, and ends it when it does not.</param>
    public Task<DockerOutcome> ComposeAsync(
        IEnumerable<string> arguments, IEnumerable<string> hidden, CancellationToken cancellation)
    {
        var environment = hidden.Distinct(StringComparer.Ordinal)
            .ToDictionary(name => name, _ => (string?)null, StringComparer.Ordinal);
        return ExecuteAsync(_compose[0], [.. _compose[1..], .. arguments], environment, cancellation);
    }

    /// <summary>The words of an environment variable.</summary>
    public static string[] WordsOf(string variable) =>
        (Environment.GetEnvironmentVariable(variable) ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);

    private async Task<bool> AnswersAsync(CancellationToken cancellation)
    {
        try
        {
            return (await ComposeAsync(["version"], [], cancellation)).IsGood;
        }
        catch (DockerException)
        {
            return false;
        }
    }

    private async Task<DockerOutcome> ExecuteAsync(
        string program,
        IEnumerable<string> arguments,
        IReadOnlyDictionary<string, string?> environment,
        CancellationToken cancellation)
    {
        var (output, error) = (new StringBuilder(), new StringBuilder());
        var command = CliWrap.Cli.Wrap(program)
            .WithArguments(arguments)
            .WithWorkingDirectory(_folder)
            .WithEnvironmentVariables(environment)
            .WithStandardOutputPipe(PipeTarget.ToStringBuilder(output, Encoding.UTF8))
            .WithStandardErrorPipe(PipeTarget.ToStringBuilder(error, Encoding.UTF8))
            .WithValidation(CommandResultValidation.None);
        using var force = new CancellationTokenSource();
        await using var patience = cancellation.Register(() => force.CancelAfter(Patience));
        try
        {
            var result = await command.ExecuteAsync(force.Token, cancellation);
            return new DockerOutcome(result.ExitCode, output.ToString(), error.ToString());
        }
        catch (Win32Exception exception)
        {
            throw new DockerException($"there is no '{program}' here. Install it, or put it on the PATH.", exception);
        }
    }
}
