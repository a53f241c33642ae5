using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;
using System.Net;
using ComposeGen.Fleets;

namespace ComposeGen.Testing.Running;

/// <summary>A fleet that runs until it is disposed.</summary>
internal sealed class Run : IAsyncDisposable
{
    private const int Attempts = 5;

    private const int NameLength = 30;

    private readonly string _folder;
    private readonly bool _isSingle;
    private FleetFolder _fleet = null!;
    private FleetContainers _containers = new([]);
    private bool _isDisposed;

    private Run(string name, string folder, Docker docker, bool isSingle) =>
        (Name, _folder, Docker, _isSingle) = (name, folder, docker, isSingle);

    public string Name { get; }

    public FleetPlan Plan { get; private set; } = null!;

    public Docker Docker { get; }

    public FleetFolder Fleet => _fleet;

    /// <summary>Starts a fleet.</summary>
    /// <param name="fleet">The fleet.</param>
    /// <param name="options">The options.</param>
    /// <param name="isSingle">Whether it is the run of a single file.</param>
    /// <param name="create">Creates the public object, which disposes the run.</param>
    /// <param name="cancellation">Stops the start, and removes what it created.</param>
    [SuppressMessage("Reliability", "CA2000", Justification = "The created object disposes the run.")]
    public static async Task<T> StartAsync<T>(
        Fleet fleet, StartOptions options, bool isSingle, Func<Run, T> create, CancellationToken cancellation)
    {
        if (fleet.IsForSwarm)
        {
            throw new ArgumentException(
                "The fleet is for a Swarm. Leave out the target 3.8 to run it with Compose.", nameof(fleet));
        }

        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return create(await TryStartAsync(fleet, options, isSingle, cancellation));
            }
            catch (DockerException exception) when (attempt < Attempts && IsRace(exception))
            {
                // Another run chose the same free subnet.
            }
        }
    }

    /// <summary>Returns the containers of a node or service, as they were after the last change.</summary>
    public IReadOnlyList<PlacedContainer> At(string place)
    {
        ArgumentException.ThrowIfNullOrEmpty(place);
        ObjectDisposedException.ThrowIf(_isDisposed, this);
        return _containers.At(place);
    }

    /// <summary>Returns a node or service, to stop it or to disturb it.</summary>
    public RunningContainers Containers(string place)
    {
        _ = At(place);
        return new RunningContainers(this, place);
    }

    public async Task<ExecResult> ExecAsync(string service, IEnumerable<string> command, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(command);
        var outcome = await Docker.TryAsync(["exec", At(service)[0].Container.Id, .. command], cancellation);
        return new ExecResult(outcome.ExitCode, outcome.Output, outcome.Error);
    }

    public IPEndPoint HostPort(string service, int port, string protocol) =>
        ContainerPorts.OnHost(At(service)[0].Container, port, protocol) ?? throw new ArgumentException(
            $"'{service}' does not publish the port {port}/{protocol}. Add it to the service's ports.", nameof(port));

    public IAsyncEnumerable<LogLine> LogsAsync(string? place, bool follow, CancellationToken cancellation) =>
        ContainerLogs.ReadAsync(Docker, place is null ? _containers.All : At(place), follow, cancellation);

    public async Task SaveLogsAsync(string folder, CancellationToken cancellation)
    {
        ArgumentException.ThrowIfNullOrEmpty(folder);
        Directory.CreateDirectory(folder);
        foreach (var container in _containers.All)
        {
            var name = container.Container.Name.TrimStart('/')[(Name.Length + 1)..];
            await using var file = new StreamWriter(Path.Combine(folder, $"{name}.log"));
            // Output and errors arrive through two pipes.
            var lines = ContainerLogs.ReadAsync(Docker, [container], follow: false, cancellation);
            await foreach (var line in lines.OrderBy(line => line.Time).WithCancellation(cancellation))
            {
                await file.WriteLineAsync($"{line.Time:O} {line.Text}".AsMemory(), cancellation);
            }
        }
    }

    /// <summary>Cuts the networks between nodes.</summary>
    public async Task<Cut> CutAsync(
        IEnumerable<string> side, IEnumerable<string>? from, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(side);
        ObjectDisposedException.ThrowIf(_isDisposed, this);
        await new NetworkCut(_fleet, Docker).CutAsync([.. side], from?.ToList(), cancellation);
        await RefreshAsync(cancellation);
        return new Cut(this);
    }

    /// <summary>Heals the cut, unless everything is removed.</summary>
    public async Task HealAsync(CancellationToken cancellation)
    {
        if (!_isDisposed)
        {
            await new NetworkCut(_fleet, Docker).HealAsync(cancellation);
            await RefreshAsync(cancellation);
        }
    }

    /// <summary>Waits until a condition is met.</summary>
    public async Task WaitAsync(Ready ready, TimeSpan timeout, CancellationToken cancellation) =>
        _containers = await new Readiness(Docker, LoadAsync).WaitAsync(ready, timeout, cancellation);

    /// <summary>Asks the engine for the containers, which have other ports and addresses after a change.</summary>
    public async Task RefreshAsync(CancellationToken cancellation) => _containers = await LoadAsync(cancellation);

    public async ValueTask DisposeAsync()
    {
        if (!_isDisposed)
        {
            _isDisposed = true;
            await RunRemains.RemoveAsync(Docker, Name);
        }
    }

    private static async Task<Run> TryStartAsync(
        Fleet fleet, StartOptions options, bool isSingle, CancellationToken cancellation)
    {
        var name = NewName(options.Name ?? fleet.Name);
        var folder = RunRemains.CreateFolder(name);
        var docker = options.Compose is { } compose
            ? Docker.With(folder, compose.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            : await Docker.FindAsync(folder, cancellation);
        var run = new Run(name, folder, docker, isSingle);
        try
        {
            await RunRemains.RemoveLeftoversAsync(docker, cancellation);
            run.Plan = await new RunVariant(name, folder, options).PlanAsync(fleet, docker, cancellation);
            await run.Plan.WriteToAsync(folder, ForeignFiles.Replace, cancellation);
            await run.StartAsync(options, cancellation);
            return run;
        }
        catch
        {
            await run.DisposeAsync();
            throw;
        }
    }

    private async Task StartAsync(StartOptions options, CancellationToken cancellation)
    {
        _fleet = FleetFolder.Load(_folder);
        var view = new FailureView();
        var runner = new FleetRunner(_fleet, Docker, new ComposeProjects(_fleet, Docker), view, Environment.ProcessorCount);
        await runner.UpAsync(removeOrphans: false, cancellation);
        if (runner.Failed.Count > 0)
        {
            throw new DockerException([.. view.Failures, .. await BrokenAsync(cancellation)]);
        }

        await WaitAsync(options.Wait, options.Timeout, cancellation);
    }

    // Compose does not print why a container that others depend on is not healthy.
    private async Task<IReadOnlyList<string>> BrokenAsync(CancellationToken cancellation)
    {
        try
        {
            await WaitAsync(Ready.Healthy, TimeSpan.Zero, cancellation);
            return [];
        }
        catch (DockerException exception)
        {
            return exception.Problems;
        }
    }

    private async Task<FleetContainers> LoadAsync(CancellationToken cancellation) => FleetContainers.Of(
        _fleet, await EngineState.LoadAsync(Docker, _fleet, images: [], cancellation), _isSingle);

    private static bool IsRace(DockerException exception) =>
        exception.Message.Contains("overlaps with", StringComparison.Ordinal);

    private static string NewName(string start) =>
        $"{start[..Math.Min(start.Length, NameLength)]}-{Convert.ToHexStringLower(Guid.NewGuid().ToByteArray().AsSpan(0, 4))}";
}

/// <summary>Keeps what failed.</summary>
internal sealed class FailureView : IRunView
{
    private readonly ConcurrentQueue<string> _failures = new();

    public IEnumerable<string> Failures => _failures;

    public Task ShowAsync(string title, int count, Func<Action<ProjectOutcome>, Task> work) => work(project =>
    {
        if (project.Failure is { } failure)
        {
            _failures.Enqueue($"{project.Label} failed:\n{failure}");
        }
    });
}
