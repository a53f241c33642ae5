using ComposeGen.Fleets;

namespace ComposeGen.Testing.Running;

/// <summary>
/// Cuts the networks that nodes share. The containers of one side move to networks that nobody else is on, under the same names;
/// healing moves them back. The engine keeps all that is known of a cut, in the labels of these networks.
/// </summary>
internal sealed class NetworkCut(FleetFolder fleet, Docker docker)
{
    private const string NetworkLabel = FleetManifest.CutLabel;

    private const string SidesLabel = $"{NetworkLabel}.sides";

    private const string AddressesLabel = $"{NetworkLabel}.addresses";

    private const string Others = "all others";

    private const int DefaultPrefix = 24;

    private const int Attempts = 5;

    private const int Parallel = 4;

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(500);

    /// <summary>Returns the networks that exist because of a cut.</summary>
    public static IReadOnlyList<EngineNetwork> NetworksOf(FleetFolder fleet, EngineState state) =>
        [.. state.Networks.Values.Where(network => network.Label(NetworkLabel) is not null && fleet.Owns(network))];

    /// <summary>Returns the sides of a cut for a user; <see langword="null"/> when the network is not cut.</summary>
    public static string? Describe(FleetFolder fleet, EngineState state) =>
        NetworksOf(fleet, state).Select(network => network.Label(SidesLabel)).FirstOrDefault();

    /// <summary>Cuts every network that nodes of both sides are on.</summary>
    /// <param name="side">The nodes of one side.</param>
    /// <param name="from">
    /// The nodes of the other side; all others when <see langword="null"/>. Nodes of neither side still reach both.
    /// </param>
    /// <param name="cancellation">Stops the cut, and heals what was cut.</param>
    /// <returns>The sides, for a user.</returns>
    /// <exception cref="ArgumentException">
    /// A side is empty, or has a node that does not run, or that the other side has.
    /// </exception>
    /// <exception cref="DockerException">The network is cut already, nothing connects the sides, or docker failed.</exception>
    public async Task<string> CutAsync(
        IReadOnlyList<string> side, IReadOnlyList<string>? from, CancellationToken cancellation)
    {
        if (fleet.Manifest.IsForSwarm)
        {
            throw new DockerException("the services of a Swarm cannot be moved to other networks, so there is no cut.");
        }

        var state = await EngineState.LoadAsync(docker, fleet, images: [], cancellation);
        if (Describe(fleet, state) is { } earlier)
        {
            throw new DockerException($"the network is cut already: {earlier}. Heal it first.");
        }

        var containers = FleetContainers.Of(fleet, state);
        var one = containers.Nodes(side).ToHashSet(StringComparer.Ordinal);
        var other = from is null
            ? containers.All.Select(each => each.Node!).Except(one, StringComparer.Ordinal).ToHashSet(StringComparer.Ordinal)
            : containers.Nodes(from).ToHashSet(StringComparer.Ordinal);
        if (one.Count == 0 || other.Count == 0 || one.Overlaps(other))
        {
            throw new ArgumentException("Name different nodes on the two sides of a cut, at least one on each.", nameof(side));
        }

        var networks = Endpoints(containers)
            .GroupBy(endpoint => endpoint.Place.Network, StringComparer.Ordinal)
            .Where(network => Has(network, one) && Has(network, other))
            .ToList();
        if (networks.Count == 0)
        {
            throw new DockerException("no network connects the two sides.");
        }

        var sides = $"{string.Join(", ", one)} from {(from is null ? Others : string.Join(", ", other))}";
        try
        {
            foreach (var network in networks)
            {
                await CutAsync(state.Networks[network.Key], [.. network], one, other, sides, cancellation);
            }

            return sides;
        }
        catch
        {
            await HealAsync(CancellationToken.None);
            throw;
        }
    }

    /// <summary>Heals a cut: its containers get the names and addresses back that they had.</summary>
    /// <returns>The sides of the cut, for a user; <see langword="null"/> when the network was not cut.</returns>
    /// <exception cref="DockerException">Docker failed.</exception>
    public async Task<string?> HealAsync(CancellationToken cancellation)
    {
        var state = await EngineState.LoadAsync(docker, fleet, images: [], cancellation);
        var containers = FleetContainers.Of(fleet, state);
        foreach (var network in NetworksOf(fleet, state))
        {
            var home = network.Label(NetworkLabel)!;
            var addresses = AddressesOf(network);
            var places = Endpoints(containers)
                .Where(endpoint => endpoint.Place.Network == home)
                .ToLookup(endpoint => endpoint.Container.Id, endpoint => endpoint.Place, StringComparer.Ordinal);
            await EachAsync(
                state.Containers.Where(container => container.On(network.Name) is not null),
                async (container, stopping) =>
                {
                    if (container.On(home) is null && places[container.Id].FirstOrDefault() is { } place)
                    {
                        await ReturnAsync(container, place, addresses.GetValueOrDefault(container.Id), stopping);
                    }

                    await docker.DisconnectAsync(container, network.Name, stopping);
                },
                cancellation);
            await RemoveAsync(network.Name, cancellation);
        }

        return Describe(fleet, state);
    }

    private static bool Has(IEnumerable<Endpoint> network, HashSet<string> nodes) =>
        network.Any(endpoint => nodes.Contains(endpoint.Node));

    private async Task CutAsync(
        EngineNetwork network,
        IReadOnlyList<Endpoint> endpoints,
        HashSet<string> one,
        HashSet<string> other,
        string sides,
        CancellationToken cancellation)
    {
        var away = $"{network.Name}-cut";
        var moved = endpoints.Where(endpoint => one.Contains(endpoint.Node)).ToList();
        var prefix = network.Subnets.Where(subnet => !subnet.IsIPv6).Select(subnet => subnet.PrefixLength)
            .FirstOrDefault(DefaultPrefix);
        var subnet = await FreeSubnets.ChooseAsync(docker, prefix, cancellation);
        string[] labels =
        [
            $"{FleetManifest.FleetLabel}={fleet.Manifest.Fleet}",
            $"{NetworkLabel}={network.Name}",
            $"{SidesLabel}={sides}",
            $"{AddressesLabel}={string.Join(',', moved.Select(endpoint => AddressOf(endpoint)))}",
        ];
        string[] driver = network.Driver is { } name ? ["--driver", name] : [];
        string[] isolation = network.IsInternal ? ["--internal"] : [];
        await docker.RunAsync(
            [
                "network", "create", .. driver, .. isolation, "--subnet", subnet.ToString(),
                .. labels.SelectMany(label => new[] { "--label", label }), "--", away,
            ],
            cancellation);
        await EachAsync(
            endpoints.Where(endpoint => !other.Contains(endpoint.Node)),
            async (endpoint, stopping) =>
            {
                await docker.ConnectAsync(
                    endpoint.Container, endpoint.Place with { Network = away, Address = null }, stopping);
                if (one.Contains(endpoint.Node))
                {
                    await docker.DisconnectAsync(endpoint.Container, network.Name, stopping);
                }
            },
            cancellation);
    }

    // The address that the engine chose before is free unless another container took it since.
    private async Task ReturnAsync(
        EngineContainer container, PlannedPlace place, string? address, CancellationToken cancellation)
    {
        if (place.Address is null && address is not null)
        {
            try
            {
                await docker.ConnectAsync(container, place with { Address = address }, cancellation);
                return;
            }
            catch (DockerException)
            {
                // Or the network has a subnet that the engine chose, in which addresses cannot be asked for.
            }
        }

        await docker.ConnectAsync(container, place, cancellation);
    }

    // A busy engine releases endpoints a moment after their containers left.
    private async Task RemoveAsync(string network, CancellationToken cancellation)
    {
        for (var attempt = 1; ; attempt++)
        {
            var outcome = await docker.TryAsync(["network", "rm", "--", network], cancellation);
            if (outcome.IsGood)
            {
                return;
            }

            if (attempt == Attempts)
            {
                outcome.ThrowOnFailure();
            }

            await Task.Delay(Pause, cancellation);
        }
    }

    private IEnumerable<Endpoint> Endpoints(FleetContainers containers) =>
        from placed in containers.All
        let plan = fleet.Plan(fleet.Project(placed.Container.Project!))
        let service = plan.Services.GetValueOrDefault(placed.Container.Service)
        where service is not null
        from place in service.Places
        select new Endpoint(placed.Container, placed.Node!, place);

    private static string AddressOf(Endpoint endpoint) =>
        $"{endpoint.Container.Id}={endpoint.Container.On(endpoint.Place.Network)?.IPAddress}";

    private static Dictionary<string, string> AddressesOf(EngineNetwork network) => (network.Label(AddressesLabel) ?? "")
        .Split(',')
        .Select(address => address.Split('='))
        .Where(address => address is [_, { Length: > 0 }])
        .ToDictionary(address => address[0], address => address[1], StringComparer.Ordinal);

    private static Task EachAsync<T>(
        IEnumerable<T> values, Func<T, CancellationToken, ValueTask> act, CancellationToken cancellation) =>
        System.Threading.Tasks.Parallel.ForEachAsync(
            values, new ParallelOptions { MaxDegreeOfParallelism = Parallel, CancellationToken = cancellation }, act);

    /// <summary>A container's place on a network.</summary>
    private sealed record Endpoint(EngineContainer Container, string Node, PlannedPlace Place);
}
