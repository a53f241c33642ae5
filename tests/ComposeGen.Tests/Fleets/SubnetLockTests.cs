using ComposeGen.Fleets;

namespace ComposeGen.Tests.Fleets;

/// <summary>What a fleet's folder holds stays where it is, whatever is added.</summary>
public sealed class SubnetLockTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Networks_keep_their_subnets_when_kinds_and_shared_networks_are_added()
    {
        var before = Subnets(Of(slaves: 2).Plan());
        Of(slaves: 2).Plan().WriteTo(_folder["out"]);

        var plan = Of(slaves: 4, services: 6, withMore: true).Plan(FleetManifest.TryLoad(_folder["out"]));
        var after = Subnets(plan);

        plan.HasErrors.Should().BeFalse();
        after.Should().Contain(before);
        var subnets = after.Values.ToList();
        subnets.Should().OnlyContain(subnet => subnets.Count(other => other.Overlaps(subnet)) == 1,
            "each overlaps with itself alone");
    }

    [Fact]
    public void A_node_has_the_same_subnets_however_many_there_are()
    {
        Of(slaves: 2).Plan().WriteTo(_folder["out"]);
        var earlier = FleetManifest.TryLoad(_folder["out"]);

        Subnets(Of(slaves: 9, withMore: true).Plan(earlier)).Should()
            .Contain(Subnets(Of(slaves: 3, withMore: true).Plan(earlier)));
    }

    [Fact]
    public void A_network_that_no_longer_has_room_moves_alone()
    {
        Of(slaves: 2).Plan().WriteTo(_folder["out"]);

        var grown = Subnets(Of(slaves: 2, services: 20).Plan(FleetManifest.TryLoad(_folder["out"])));

        var before = Subnets(Of(slaves: 2).Plan());
        grown.Where(network => before[network.Key] != network.Value).Select(network => network.Key)
            .Should().Equal("slave1_default", "slave2_default");
    }

    [Fact]
    public void Another_pool_counts_for_more_than_the_folder()
    {
        Of(slaves: 2).Plan().WriteTo(_folder["out"]);
        var pool = Subnet.Parse("10.64.0.0/16");

        var plan = Of(slaves: 2, pool: pool).Plan(FleetManifest.TryLoad(_folder["out"]));

        Subnets(plan).Values.Should().OnlyContain(subnet => pool.Overlaps(subnet));
        FleetManifest.TryLoad(_folder["nowhere"]).Should().BeNull();
    }

    [Fact]
    public void A_pool_that_kept_subnets_fill_can_be_planned_again()
    {
        var pool = Subnet.Parse("10.64.0.0/20");
        Of(slaves: 2, pool: pool).Plan().WriteTo(_folder["out"]);
        var larger = Of(slaves: 2000, pool: pool);

        larger.Plan(FleetManifest.TryLoad(_folder["out"])).Diagnostics.Single().Message.Should()
            .EndWith("; --replan gives them new ones.");
        larger.Plan().Diagnostics.Single().Message.Should().EndWith("plan fewer nodes.", "nothing is kept");
    }

    private static Fleet Of(int slaves, int services = 2, bool withMore = false, Subnet? pool = null) => Fleet.Create(fleet =>
    {
        fleet.Subnets(FleetAddresses.FromPool(pool ?? FleetAddresses.DefaultPool));
        if (withMore)
        {
            fleet.SharedNetwork("another");
            fleet.Nodes("zone", 2, _ => Node(3));
        }

        fleet.SharedNetwork("inout");
        fleet.Node("master", _ => Node(2));
        fleet.Nodes("slave", slaves, _ => Node(services));
    });

    private static ComposeFile Node(int services) => Compose.File(file =>
    {
        for (var number = 1; number <= services; number++)
        {
            file.Service($"service_{number}", service => service.Image("nginx"));
        }
    });

    private static Dictionary<string, Subnet> Subnets(FleetPlan plan) => plan.SharedNetworks
        .Concat(plan.Projects.SelectMany(project => project.Networks))
        .ToDictionary(network => network.Name, network => network.Subnet!.Value, StringComparer.Ordinal);
}
