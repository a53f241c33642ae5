using System.Collections.Concurrent;
using System.Globalization;
using ComposeGen.EngineTests.Commands;

namespace ComposeGen.EngineTests.Tools;

/// <summary>
/// What the names of one test begin with on the engine. Containers, networks and volumes with such names go when it is
/// disposed, so nothing remains of a test that failed.
/// </summary>
internal sealed class EnginePrefix : IAsyncDisposable
{
    private const int Attempts = 5;
    private const string ContainerNames = """{{.ID}} {{.Names}}""";
    private const string NetworkNames = """{{.ID}} {{.Name}}""";
    private const string Subnets = """{{range .IPAM.Config}}{{println .Subnet}}{{end}}""";
    private const string VolumeNames = """{{.Name}} {{.Name}}""";

    // Of this process, whose tests may choose at the same time.
    private static readonly ConcurrentDictionary<Subnet, EnginePrefix> Chosen = new();

    // Neighbours: the pool and the other one.
    private readonly Lazy<(Subnet Pool, Subnet Other)> _pools;

    public EnginePrefix() => _pools = new(() => Task.Run(FindPoolsAsync).GetAwaiter().GetResult());

    public string Text { get; } = $"cg-{Convert.ToHexStringLower(Guid.NewGuid().ToByteArray().AsSpan(0, 4))}";

    /// <summary>
    /// Addresses outside the default pool that no network of the engine has. Networks of earlier runs may remain: an engine that
    /// lost track of an endpoint does not remove its network.
    /// </summary>
    public string Pool => _pools.Value.Pool.ToString();

    /// <summary>Another pool of the same size.</summary>
    public string OtherPool => _pools.Value.Other.ToString();

    /// <summary>One of sixteen parts of the pool.</summary>
    public string Part(int index) => Block(index, prefixLength: 24);

    /// <summary>The second half of the pool.</summary>
    public string UpperHalf => Block(8, prefixLength: 21);

    /// <summary>The ids of containers, whether they run or not.</summary>
    public Task<IReadOnlyList<string>> ContainersAsync() => IdsAsync("ps", "--all", "--no-trunc", "--format", ContainerNames);

    /// <summary>The ids of containers that run.</summary>
    public Task<IReadOnlyList<string>> RunningContainersAsync() => IdsAsync("ps", "--no-trunc", "--format", ContainerNames);

    /// <summary>The ids of networks.</summary>
    public Task<IReadOnlyList<string>> NetworksAsync() => IdsAsync("network", "ls", "--no-trunc", "--format", NetworkNames);

    /// <summary>What took everything down did so: nothing is left, but for networks of which the engine lost track.</summary>
    public async Task ShouldBeGoneAsync(CommandOutcome down)
    {
        (await ContainersAsync()).Should().BeEmpty();
        var networks = await NetworksAsync();
        if (networks.Count == 0 || !await AreLostAsync(down, networks))
        {
            down.Succeeded();
            networks.Should().BeEmpty();
        }
    }

    /// <summary>What took some of it down succeeded, but for networks of which the engine lost track.</summary>
    public async Task ShouldHaveSucceededAsync(CommandOutcome outcome)
    {
        if (!IsRefusal(outcome) || !(await ContainersOnAsync(await NetworksAsync())).Contains("0", StringComparer.Ordinal))
        {
            outcome.Succeeded();
        }
    }

    public async ValueTask DisposeAsync()
    {
        await RemoveAsync(["rm", "--force", "--volumes"], await ContainersAsync());
        await RemoveAsync(["network", "rm"], await NetworksAsync());
        await RemoveAsync(["volume", "rm"], await IdsAsync("volume", "ls", "--format", VolumeNames));
    }

    private async Task<(Subnet Pool, Subnet Other)> FindPoolsAsync()
    {
        var networks = (await DockerCli.RunAsync("network", "ls", "--quiet")).Succeeded().Lines;
        var subnets = await DockerCli.RunAsync(["network", "inspect", "--format", Subnets, .. networks]);
        var taken = subnets.Lines.Where(line => line.Length > 0).Select(line => Subnet.Parse(line)).ToList();
        var blocks = Enumerable.Range(0, 128).Select(number => (First: PoolOf(2 * number), Second: PoolOf((2 * number) + 1)))
            .ToArray();
        Random.Shared.Shuffle(blocks);
        return blocks.First(block =>
            !taken.Exists(subnet => subnet.Overlaps(block.First) || subnet.Overlaps(block.Second))
            && Chosen.TryAdd(block.First, this));
    }

    private static Subnet PoolOf(int number) =>
        Subnet.Parse(string.Create(CultureInfo.InvariantCulture, $"10.{176 + (number / 16)}.{16 * (number % 16)}.0/20"));

    // A busy engine lets go of the endpoints of a removed container a moment later.
    private static async Task RemoveAsync(string[] command, IReadOnlyList<string> ids)
    {
        for (var attempt = 1; ids.Count > 0; attempt++)
        {
            var outcome = await DockerCli.RunAsync([.. command, .. ids]);
            if (outcome.ExitCode == 0 || (attempt == Attempts && await AreLostAsync(outcome, ids)))
            {
                return;
            }

            if (attempt == Attempts)
            {
                outcome.Succeeded();
            }

            await Task.Delay(TimeSpan.FromSeconds(2));
        }
    }

    // A busy engine may also lose track of an endpoint: then its network stays, empty, until the engine starts anew.
    private static async Task<bool> AreLostAsync(CommandOutcome outcome, IReadOnlyList<string> networks) =>
        IsRefusal(outcome) && (await ContainersOnAsync(networks)).All(count => count == "0");

    private static bool IsRefusal(CommandOutcome outcome) =>
        $"{outcome.Output}{outcome.Error}".Contains("has active endpoints", StringComparison.Ordinal);

    private static async Task<IEnumerable<string>> ContainersOnAsync(IReadOnlyList<string> networks) =>
        (await DockerCli.RunAsync(["network", "inspect", "--format", "{{len .Containers}}", .. networks])).Lines;

    private string Block(int offset, int prefixLength)
    {
        var bytes = Pool.Split('.');
        var third = int.Parse(bytes[2], CultureInfo.InvariantCulture) + offset;
        return string.Create(CultureInfo.InvariantCulture, $"{bytes[0]}.{bytes[1]}.{third}.0/{prefixLength}");
    }

    private async Task<IReadOnlyList<string>> IdsAsync(params string[] list)
    {
        var outcome = (await DockerCli.RunAsync(list)).Succeeded();
        return
        [
            .. outcome.Lines
                .Select(line => line.Split(' ', 2))
                .Where(idAndName => idAndName[1].StartsWith(Text, StringComparison.Ordinal))
                .Select(idAndName => idAndName[0]),
        ];
    }
}
