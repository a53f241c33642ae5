using ComposeGen.EngineTests.Tools;

namespace ComposeGen.EngineTests.Fleets;

/// <summary>A master and ten slaves that run while the tests of a class do; nothing where the engine is missing.</summary>
public sealed class FleetOfEleven : IAsyncLifetime
{
    private FleetOnEngine? _fleet;

    internal FleetOnEngine Fleet => _fleet ?? throw new InvalidOperationException("The engine is missing.");

    public async Task InitializeAsync()
    {
        if (InstalledDocker.WhyNot(DockerPart.Engine, DockerPart.ComposeV2) is null)
        {
            _fleet = await FleetOnEngine.GenerateAsync(slaves: 10, ComposeChoice.ComposeV2());
            await _fleet.UpAsync();
        }
    }

    public async Task DisposeAsync()
    {
        if (_fleet is not null)
        {
            await _fleet.DisposeAsync();
        }
    }
}
