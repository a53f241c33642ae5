namespace ComposeGen.EngineTests.Tools;

/// <summary>The test image under another name, while it is needed.</summary>
internal sealed class OtherImage(EnginePrefix prefix) : IAsyncDisposable
{
    public string Name { get; } = $"{prefix.Text}-other";

    public async Task TagAsync() => (await DockerCli.RunAsync("tag", InstalledDocker.TestImage, Name)).Succeeded();

    public async ValueTask DisposeAsync() => await DockerCli.RunAsync("rmi", "--force", Name);
}
