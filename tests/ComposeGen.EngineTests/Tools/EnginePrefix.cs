namespace ComposeGen.EngineTests.Tools;

/// <summary>
/// What the names of one test begin with on the engine. Containers, networks and volumes with such names go when it is
/// disposed, so nothing remains of a test that failed.
/// </summary>
internal sealed class EnginePrefix : IAsyncDisposable
{
    private const string ContainerNames = """{{.ID}} {{.Names}}""";
    private const string NetworkNames = """{{.ID}} {{.Name}}""";
    private const string VolumeNames = """{{.Name}} {{.Name}}""";

    public string Text { get; } = $"cg-{Guid.NewGuid().ToString("N")[..8]}";

    /// <summary>The ids of containers, whether they run or not.</summary>
    public Task<IReadOnlyList<string>> ContainersAsync() => IdsAsync("ps", "--all", "--no-trunc", "--format", ContainerNames);

    /// <summary>The ids of containers that run.</summary>
    public Task<IReadOnlyList<string>> RunningContainersAsync() => IdsAsync("ps", "--no-trunc", "--format", ContainerNames);

    /// <summary>The ids of networks.</summary>
    public Task<IReadOnlyList<string>> NetworksAsync() => IdsAsync("network", "ls", "--no-trunc", "--format", NetworkNames);

    public async ValueTask DisposeAsync()
    {
        await RemoveAsync(["rm", "--force", "--volumes"], await ContainersAsync());
        await RemoveAsync(["network", "rm"], await NetworksAsync());
        await RemoveAsync(["volume", "rm"], await IdsAsync("volume", "ls", "--format", VolumeNames));
    }

    private static async Task RemoveAsync(string[] command, IReadOnlyList<string> ids)
    {
        if (ids.Count > 0)
        {
            (await DockerCli.RunAsync([.. command, .. ids])).Succeeded();
        }
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
