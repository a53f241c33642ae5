using ComposeGen.EngineTests.Tools;

namespace ComposeGen.EngineTests.Fleets;

/// <summary>What can happen to the containers of a fleet that runs.</summary>
internal sealed class Disturbances(ServingFleet fleet, Random random) : IAsyncDisposable
{
    private const int AtATime = 10;

    private readonly OtherImage _image = new(fleet.Prefix);

    private IReadOnlyList<Func<DisturbedContainer, Task>> Kinds =>
    [
        container => RunAsync("stop", container.Id),
        container => RunAsync("kill", container.Id),
        container => RunAsync("pause", container.Id),
        container => RunAsync("rm", "--force", container.Id),
        container => RunAsync("network", "disconnect", OneOf(container), container.Id),
        container => ReconnectAsync(container),
        container => ReconnectAsync(container, "--alias", "stranger"),
        ConnectElsewhereAsync,
        ReplaceImageAsync,
    ];

    /// <summary>Disturbs some containers, each in one way.</summary>
    /// <param name="running">The containers that run.</param>
    /// <returns>Those that were disturbed.</returns>
    public async Task<IReadOnlyList<DisturbedContainer>> InflictAsync(IReadOnlyList<DisturbedContainer> running)
    {
        var containers = running.OrderBy(container => container.Place, StringComparer.Ordinal).ToArray();
        random.Shuffle(containers);
        var disturbed = containers[..Math.Min(AtATime, containers.Length - 1)];
        var first = random.Next(Kinds.Count);
        foreach (var (number, container) in disturbed.Index())
        {
            await Kinds[(first + number) % Kinds.Count](container);
        }

        return disturbed;
    }

    public ValueTask DisposeAsync() => _image.DisposeAsync();

    private static async Task RunAsync(params string[] arguments) => (await DockerCli.RunAsync(arguments)).Succeeded();

    private string OneOf(DisturbedContainer container)
    {
        var networks = container.Networks.Split(' ');
        return networks[random.Next(networks.Length)];
    }

    private async Task ReconnectAsync(DisturbedContainer container, params string[] options)
    {
        var network = OneOf(container);
        await RunAsync("network", "disconnect", network, container.Id);
        await RunAsync(["network", "connect", .. options, network, container.Id]);
    }

    // To a network of the fleet that it should not be on. In the flat layout, some are on all.
    private async Task ConnectElsewhereAsync(DisturbedContainer container)
    {
        var networks = (await DockerCli.InspectAsync(await fleet.Prefix.NetworksAsync()))
            .Select(network => network["Name"]!.GetValue<string>())
            .Except(container.Networks.Split(' '), StringComparer.Ordinal).ToList();
        await (networks.Count == 0
            ? RunAsync("pause", container.Id)
            : RunAsync("network", "connect", networks[random.Next(networks.Count)], container.Id));
    }

    private async Task ReplaceImageAsync(DisturbedContainer container)
    {
        await _image.TagAsync();
        (await fleet.ReplaceImageAsync(container.Project, container.Service, _image.Name)).Succeeded();
    }
}
