using ComposeGen.Fleets;
using ComposeGen.Testing.Running;

namespace ComposeGen.Testing;

/// <summary>Starts fleets and compose files on the engine that the docker command uses.</summary>
public static class Starting
{
    private const string DefaultName = "compose";

    private const string Node = "project";

    /// <summary>
    /// Starts a fleet under unique names and free subnets, and waits until it is ready. What earlier processes left behind is
    /// removed first.
    /// </summary>
    /// <param name="plan">The fleet.</param>
    /// <param name="options">The options; the defaults if <see langword="null"/>.</param>
    /// <param name="cancellationToken">Stops the start, and removes what it created.</param>
    /// <returns>The fleet, which runs until it is disposed.</returns>
    /// <exception cref="ArgumentException">The fleet is for a Swarm, or a name is not legal.</exception>
    /// <exception cref="ComposeException">The plan has errors; the exception holds the findings.</exception>
    /// <exception cref="DockerException">
    /// Docker is missing or failed, or the fleet is not ready in time. Nothing is left of it.
    /// </exception>
    public static async Task<RunningFleet> StartAsync(
        this FleetPlan plan, StartOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(plan);
        return await Run.StartAsync(
            plan.Fleet, options ?? new StartOptions(), isSingle: false, run => new RunningFleet(run), cancellationToken);
    }

    /// <summary>
    /// Starts a compose file under unique names and free subnets, and waits until it is ready. What earlier processes left behind
    /// is removed first. Its external networks and volumes must exist.
    /// </summary>
    /// <param name="file">The file.</param>
    /// <param name="options">The options; the defaults if <see langword="null"/>.</param>
    /// <param name="cancellationToken">Stops the start, and removes what it created.</param>
    /// <returns>The project, which runs until it is disposed.</returns>
    /// <exception cref="ArgumentException">The file is for a Swarm, or a name is not legal.</exception>
    /// <exception cref="ComposeException">The file has errors; the exception holds the findings.</exception>
    /// <exception cref="DockerException">
    /// Docker is missing or failed, or the project is not ready in time. Nothing is left of it.
    /// </exception>
    public static async Task<RunningProject> StartAsync(
        this ComposeFile file, StartOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(file);
        var own = file.Name?.Literal is { } name && Fleet.IsLegalName(name) ? name : DefaultName;
        var fleet = Fleet.Create(own, builder =>
        {
            foreach (var network in ExternalNetworks(file))
            {
                builder.SharedNetwork(network, shared => shared.External());
            }

            builder.Node(Node, _ => file);
        });
        return await Run.StartAsync(
            fleet, options ?? new StartOptions(), isSingle: true, run => new RunningProject(run), cancellationToken);
    }

    private static IEnumerable<string> ExternalNetworks(ComposeFile file) => file.Networks
        .Where(network => network.Value is ExternalNetwork)
        .Select(network => network.Value.Name?.Literal ?? network.Key)
        .Distinct(StringComparer.Ordinal);
}
