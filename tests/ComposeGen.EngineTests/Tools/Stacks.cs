namespace ComposeGen.EngineTests.Tools;

/// <summary>What a test's stacks left on the engine, by the prefix of their names.</summary>
internal static class Stacks
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    /// <summary>The names of services.</summary>
    public static Task<IReadOnlyList<string>> ServicesAsync(EnginePrefix prefix) => NamesAsync(prefix, "service", "ls");

    /// <summary>The names of configs.</summary>
    public static Task<IReadOnlyList<string>> ConfigsAsync(EnginePrefix prefix) => NamesAsync(prefix, "config", "ls");

    /// <summary>Removes all of it, and waits until the containers have ended, without which no network goes.</summary>
    public static async Task RemoveAsync(EnginePrefix prefix)
    {
        foreach (var service in await ServicesAsync(prefix))
        {
            await DockerCli.RunAsync("service", "rm", service);
        }

        foreach (var config in await ConfigsAsync(prefix))
        {
            await DockerCli.RunAsync("config", "rm", config);
        }

        for (var attempt = 0; attempt < 60 && (await prefix.ContainersAsync()).Count > 0; attempt++)
        {
            await Task.Delay(Pause);
        }
    }

    private static async Task<IReadOnlyList<string>> NamesAsync(EnginePrefix prefix, params string[] list)
    {
        var outcome = (await DockerCli.RunAsync([.. list, "--format", "{{.Name}}"])).Succeeded();
        return [.. outcome.Lines.Where(name => name.StartsWith(prefix.Text, StringComparison.Ordinal))];
    }
}
