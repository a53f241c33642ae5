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
    private const string VolumeNames = """{{.Name}} {{.Name}}""";

    public EnginePrefix()
    {
        var random = Guid.NewGuid().ToByteArray();
        Text = $"cg-{Convert.ToHexStringLower(random.AsSpan(0, 4))}";
        Pool = string.Create(CultureInfo.InvariantCulture, $"10.{176 + (random[4] % 16)}.{16 * (random[5] % 16)}.0/20");
    }

    public string Text { get; }

    /// <summary>
    /// Addresses that hardly anyone else has: one of 256 blocks outside the default pool, in which a fleet of the developer's own
    /// may run. An engine that lost track of an endpoint never gives the network of an earlier run free again.
    /// </summary>
    public string Pool { get; }

    /// <summary>One of sixteen parts of the pool.</summary>
    public string Part(int index) => Block(index, prefixLength: 24);

    /// <summary>Another pool of the same size.</summary>
    public string OtherPool => Block(Pool.EndsWith(".240.0/20", StringComparison.Ordinal) ? -16 : 16, prefixLength: 20);

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
