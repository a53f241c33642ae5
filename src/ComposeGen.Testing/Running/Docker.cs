using System.Collections;
using System.ComponentModel;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using CliWrap;
using CliWrap.EventStream;

namespace ComposeGen.Testing.Running;

/// <summary>The docker command and a compose tool, run in a fleet's folder.</summary>
internal sealed class Docker
{
    private const string Program = "docker";

    // A busy engine needs time to stop what it began.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    private static readonly TimeSpan LongestAnswer = TimeSpan.FromMinutes(1);

    private readonly string _folder;
    private readonly string[] _compose;

    private Docker(string folder, string[] compose) => (_folder, _compose) = (folder, compose);

    /// <summary>Returns the docker command without a compose tool.</summary>
    public static Docker WithoutCompose(string folder) => new(folder, []);

    /// <summary>Returns the docker command with a compose tool, which need not exist.</summary>
    public static Docker With(string folder, string[] compose) => new(folder, compose);

    /// <summary>
    /// Finds the compose tool as the scripts do: <c>COMPOSE</c>, else <c>docker compose</c>, else <c>docker-compose</c>.
    /// </summary>
    /// <exception cref="DockerException">There is none.</exception>
    public static async Task<Docker> FindAsync(string folder, CancellationToken cancellation)
    {
        if (WordsOf("COMPOSE") is { Length: > 0 } chosen)
        {
            return With(folder, chosen);
        }

        foreach (var compose in new string[][] { [Program, "compose"], ["docker-compose"] })
        {
            var docker = new Docker(folder, compose);
            if (await docker.HasComposeAsync(cancellation))
            {
                return docker;
            }
        }

        throw new DockerException(
            "neither 'docker compose' nor 'docker-compose' is here. Install one of them, or name another in COMPOSE.");
    }

    /// <summary>Runs docker and returns what it printed, whatever its exit code.</summary>
    public Task<DockerOutcome> TryAsync(IEnumerable<string> arguments, CancellationToken cancellation) =>
        ExecuteAsync(Program, arguments, [], cancellation);

    /// <summary>Runs docker.</summary>
    /// <exception cref="DockerException">It failed.</exception>
    public async Task RunAsync(IEnumerable<string> arguments, CancellationToken cancellation) =>
        (await TryAsync(arguments, cancellation)).ThrowOnFailure();

    /// <summary>Runs docker and returns the lines that it prints.</summary>
    /// <exception cref="DockerException">It failed, or did not answer.</exception>
    public async Task<IReadOnlyList<string>> AskAsync(IEnumerable<string> arguments, CancellationToken cancellation)
    {
        // Docker itself would wait forever for a daemon that hangs.
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        limit.CancelAfter(LongestAnswer);
        try
        {
            var outcome = await TryAsync(arguments, limit.Token);
            return outcome.IsGood ? [.. outcome.Lines] : throw new DockerException($"docker said no:\n{outcome.Text}");
        }
        catch (OperationCanceledException exception) when (!cancellation.IsCancellationRequested)
        {
            var seconds = LongestAnswer.TotalSeconds.ToString(CultureInfo.InvariantCulture);
            throw new DockerException($"docker gave no answer for {seconds} s. Is its daemon running?", exception);
        }
    }

    /// <summary>Runs docker and returns the lines that it prints while it runs, whatever its exit code.</summary>
    public async IAsyncEnumerable<DockerLine> ListenAsync(
        IEnumerable<string> arguments, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var command = Command(Program, arguments, []);
        await foreach (var happened in command.ListenAsync(Encoding.UTF8, cancellation))
        {
            if (happened is StandardOutputCommandEvent output)
            {
                yield return new DockerLine(output.Text, IsError: false);
            }
            else if (happened is StandardErrorCommandEvent error)
            {
                yield return new DockerLine(error.Text, IsError: true);
            }
        }
    }

    /// <summary>Connects a container to a network.</summary>
    /// <exception cref="DockerException">It failed.</exception>
    public Task ConnectAsync(EngineContainer container, PlannedPlace place, CancellationToken cancellation)
    {
        var names = place.Names.SelectMany(name => new[] { "--alias", name });
        string[] address = place.Address is { } fixedAddress ? ["--ip", fixedAddress] : [];
        return RunAsync(["network", "connect", .. names, .. address, "--", place.Network, container.Id], cancellation);
    }

    /// <summary>Disconnects a container from a network.</summary>
    /// <exception cref="DockerException">It failed.</exception>
    public Task DisconnectAsync(EngineContainer container, string network, CancellationToken cancellation) =>
        RunAsync(["network", "disconnect", "--", network, container.Id], cancellation);

    /// <summary>Resumes the paused ones of some containers.</summary>
    /// <exception cref="DockerException">It failed.</exception>
    public async Task ResumeAsync(IEnumerable<EngineContainer> containers, CancellationToken cancellation)
    {
        var paused = containers.Where(container => container.IsPaused).Select(container => container.Id).ToList();
        if (paused.Count > 0)
        {
            await RunAsync(["unpause", .. paused], cancellation);
        }
    }

    /// <summary>Runs the compose tool.</summary>
    /// <param name="arguments">Its arguments.</param>
    /// <param name="hidden">The variables of this process that it does not get.</param>
    /// <param name="cancellation">Asks it to stop, and kills it when it does not.</param>
    /// <exception cref="DockerException">It failed.</exception>
    public async Task ComposeAsync(IEnumerable<string> arguments, IEnumerable<string> hidden, CancellationToken cancellation) =>
        (await ExecuteAsync(_compose[0], [.. _compose[1..], .. arguments], hidden, cancellation)).ThrowOnFailure();

    /// <summary>Returns the environment variables of this process, which docker inherits.</summary>
    public static Dictionary<string, string> Variables() => Environment.GetEnvironmentVariables()
        .Cast<DictionaryEntry>()
        .ToDictionary(variable => (string)variable.Key, variable => (string?)variable.Value ?? "", StringComparer.Ordinal);

    /// <summary>The words of an environment variable.</summary>
    public static string[] WordsOf(string variable) =>
        (Environment.GetEnvironmentVariable(variable) ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);

    private async Task<bool> HasComposeAsync(CancellationToken cancellation)
    {
        try
        {
            await ComposeAsync(["version"], [], cancellation);
            return true;
        }
        catch (DockerException)
        {
            return false;
        }
    }

    private async Task<DockerOutcome> ExecuteAsync(
        string program, IEnumerable<string> arguments, IEnumerable<string> hidden, CancellationToken cancellation)
    {
        var (output, error) = (new StringBuilder(), new StringBuilder());
        var command = Command(program, arguments, hidden)
            .WithStandardOutputPipe(PipeTarget.ToStringBuilder(output, Encoding.UTF8))
            .WithStandardErrorPipe(PipeTarget.ToStringBuilder(error, Encoding.UTF8));
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

    private Command Command(string program, IEnumerable<string> arguments, IEnumerable<string> hidden) => CliWrap.Cli
        .Wrap(program)
        .WithArguments(arguments)
        .WithWorkingDirectory(_folder)
        .WithEnvironmentVariables(
            hidden.Distinct(StringComparer.Ordinal).ToDictionary(name => name, _ => (string?)null, StringComparer.Ordinal))
        .WithValidation(CommandResultValidation.None);
}

/// <summary>A line that docker prints.</summary>
internal readonly record struct DockerLine(string Text, bool IsError);

/// <summary>The exit code of a docker command, and what it printed.</summary>
internal sealed record DockerOutcome(int ExitCode, string Output, string Error)
{
    // Warnings that the user of a generated file cannot act on.
    private static readonly string[] Noise = ["`version` is obsolete", "external.name is deprecated"];

    public bool IsGood => ExitCode == 0;

    public IEnumerable<string> Lines =>
        Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.TrimEnd('\r'));

    /// <summary>Everything that it printed, without useless warnings.</summary>
    public string Text => string.Join('\n', $"{Error}{Output}".TrimEnd().Split('\n').Where(line => !Noise.Any(line.Contains)));

    /// <exception cref="DockerException">The command failed.</exception>
    public void ThrowOnFailure()
    {
        if (!IsGood)
        {
            throw new DockerException(Text);
        }
    }
}
