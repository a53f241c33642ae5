namespace ComposeGen.EngineTests.Tools;

/// <summary>
/// A Swarm of this one engine, while the tests that need it run. One that is there already stays; one that was begun is left,
/// with the networks that come with it.
/// </summary>
public sealed class Swarm : IAsyncLifetime
{
    private const string Gateway = "docker_gwbridge";

    private bool _isOurs;
    private bool _hadGateway;

    public async Task InitializeAsync()
    {
        if (InstalledDocker.WhyNot(DockerPart.Engine, DockerPart.Stack) is not null
            || (await DockerCli.RunAsync("info", "--format", "{{.Swarm.LocalNodeState}}")).Output.Trim() == "active")
        {
            return;
        }

        _hadGateway = (await DockerCli.RunAsync("network", "inspect", Gateway)).ExitCode == 0;
        (await DockerCli.RunAsync("swarm", "init", "--advertise-addr", "127.0.0.1")).Succeeded();
        _isOurs = true;
    }

    public async Task DisposeAsync()
    {
        if (_isOurs)
        {
            (await DockerCli.RunAsync("swarm", "leave", "--force")).Succeeded();
            if (!_hadGateway)
            {
                await DockerCli.RunAsync("network", "rm", Gateway);
            }
        }
    }
}
