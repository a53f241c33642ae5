using ComposeGen.Testing;
using Xunit;

namespace FleetTests;

/// <summary>The fleet of an election, which runs while the tests of a class do.</summary>
public sealed class ElectionFleet : IAsyncLifetime
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    public RunningFleet Fleet { get; private set; } = null!;

    public async Task InitializeAsync() =>
        Fleet = await Election.Plan().StartAsync(new StartOptions { Wait = Ready.Healthy, Timeout = TimeSpan.FromMinutes(1) });

    public async Task DisposeAsync() => await Fleet.DisposeAsync();

    /// <summary>Waits until nodes see a leader.</summary>
    public async Task AssertLeaderAsync(string leader, params string[] nodes)
    {
        using var patience = new CancellationTokenSource(Patience);
        foreach (var node in nodes)
        {
            while (await LeaderAsync(node) is var seen && seen != leader)
            {
                Assert.False(patience.IsCancellationRequested, $"{node} sees {seen} as leader, not {leader}.");
                await Task.Delay(100);
            }
        }
    }

    private async Task<string> LeaderAsync(string node) =>
        (await Fleet.ExecAsync($"{node}/voter", "cat", "/leader")).Output.Trim();
}
