using Xunit;

namespace FleetTests;

/// <summary>An election in a fleet whose network is cut.</summary>
public sealed class ElectionTests(ElectionFleet election) : IClassFixture<ElectionFleet>
{
    [Fact]
    public async Task Most_nodes_elect_another_leader_while_the_first_is_cut_off()
    {
        await election.AssertLeaderAsync("master", Election.Nodes);

        await using (await election.Fleet.CutAsync(["master"]))
        {
            await election.AssertLeaderAsync("slave1", "slave1", "slave2", "slave3");
            await election.AssertLeaderAsync("nobody", "master");
        }

        await election.AssertLeaderAsync("master", Election.Nodes);
    }

    [Fact]
    public async Task Two_halves_have_no_leader()
    {
        await using (await election.Fleet.CutAsync(["slave1", "slave2"], from: ["master", "slave3"]))
        {
            await election.AssertLeaderAsync("nobody", Election.Nodes);
        }

        await election.AssertLeaderAsync("master", Election.Nodes);
    }
}
