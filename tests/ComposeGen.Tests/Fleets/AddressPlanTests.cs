using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;
using ComposeGen.Diagnostics;
using ComposeGen.Fleets;
using CsCheck;

namespace ComposeGen.Tests.Fleets;

public sealed partial class AddressPlanTests
{
    private static readonly Gen<FleetShape> AnyFleet = Gen.Select(
        Gen.Select(Gen.Bool, Gen.Int[1, 12], Gen.Int[1, 40], Gen.Int[0, 3], Gen.Int[0, 2], Gen.Bool)
            .Select((replicated, count, services, networks, shared, own) =>
                new KindShape(replicated, count, services, networks, shared, own))
            .Array[1, 3],
        Gen.Int[0, 2]).Select((kinds, declared) => new FleetShape(kinds, declared));

    [Fact]
    public void Subnets_lie_in_the_pool_and_apart_and_hold_their_containers() => AnyFleet.Sample(shape =>
    {
        var plan = shape.Describe().Plan();
        var networks = Networks(plan).ToList();

        plan.Diagnostics.Where(found => found.Severity == DiagnosticSeverity.Error).Should().BeEmpty();
        networks.Should().OnlyContain(network => FleetAddresses.DefaultPool.Contains(network.Network.Subnet!.Value.Address));
        networks.Should().OnlyContain(network => network.Network.Subnet!.Value.Usable >= network.Network.Endpoints);
        foreach (var (first, second) in networks.Zip(networks.Skip(1)))
        {
            first.Network.Subnet!.Value.Overlaps(second.Network.Subnet!.Value).Should().BeFalse();
        }
    });

    [Fact]
    public void Subnets_stay_where_they_are_when_nodes_are_added() => Gen.Select(AnyFleet, Gen.Int[1, 30]).Sample((shape, more) =>
    {
        var large = Networks(shape.Grown(more).Describe().Plan())
            .ToDictionary(network => network.Name, network => network.Network.Subnet, StringComparer.Ordinal);

        Networks(shape.Describe().Plan()).Should().OnlyContain(network => large[network.Name] == network.Network.Subnet);
    });

    [Fact]
    public void An_exhausted_pool_names_the_smallest_one_that_suffices() =>
        Gen.Select(AnyFleet, Gen.Int[14, 30]).Sample((shape, prefix) =>
    {
        if (Needed(shape, prefix) is { } needed)
        {
            needed.Should().BeLessThan(prefix);
            Needed(shape, needed).Should().BeNull("the pool suffices that was asked for");
            Needed(shape, needed + 1).Should().Be(needed, "half of it does not");
        }
    });

    [Fact]
    public void No_pool_holds_what_is_larger_than_all_addresses()
    {
        var findings = new FleetFindings(Fleet.Create(fleet => fleet.Node("one", _ => new ComposeFile())));
        var allocator = new PoolAllocator(Subnet.Parse("10.192.0.0/11"), []);
        allocator.CutFixed(1).Should().BeNull();
        allocator.CutFixed(1).Should().BeNull();
        allocator.CutFixed(28).Should().BeNull();
        allocator.ReportExhaustion(findings, isLocked: false);

        findings.ToList().Single().Message.Should()
            .Be("The address pool 10.192.0.0/11 is too small for the fleet, and no pool is large enough. Plan fewer nodes.");
    }

    [Theory]
    [InlineData(29, 0)]
    [InlineData(30, 1)]
    public void The_engine_has_thirty_networks(int slaves, int findings)
    {
        // One shared network, and one of each slave.
        var fleet = Fleet.Create(f =>
            f.Subnets(FleetAddresses.FromEngine).Nodes("slave", slaves, _ => OneService(SharedNetwork.Named("inout"))));
        var plan = fleet.Plan();

        plan.Networks.Should().Be(slaves + 1);
        plan.Diagnostics.Where(found => found.Severity == DiagnosticSeverity.Error).Should().HaveCount(findings);
        Networks(plan).Should().OnlyContain(network => network.Network.Subnet == null);
    }

    [Fact]
    public void The_engine_gets_no_subnet_to_use()
    {
        var file = Demo.Files(Demo.Fleet(2, more: f => f.Subnets(FleetAddresses.FromEngine)));

        file["slave1/docker-compose.yml"].Should().NotContain("ipam");
        file["up.sh"].Should().Contain("network 'inout' --driver bridge --label 'composegen.fleet=fleet'\n");
    }

    [Fact]
    public void A_scaled_service_has_room_for_all_its_containers()
    {
        var plan = Fleet.Create(fleet => fleet.Node("a", _ => Compose.File(file =>
            file.Service("web", web => web.Image("nginx").Configure(service => service.Scale = 20))))).Plan();

        plan.Diagnostics.Should().BeEmpty();
        plan.Containers.Should().Be(20);
        plan.Projects[0].Networks.Single().Subnet!.Value.PrefixLength.Should().Be(26);
    }

    [Fact]
    public void A_network_of_the_files_own_subnet_keeps_it()
    {
        var fleet = Fleet.Create(f => f.Nodes("slave", 2, node => Compose.File(file =>
        {
            var inside = file.Network("inside", network => network.Subnet(Subnet.Parse($"10.9.{node.Index}.0/24")));
            file.Service("web", service => service.Image("nginx").On(inside));
        })));
        var plan = fleet.Plan();

        plan.Diagnostics.Where(found => found.Severity == DiagnosticSeverity.Error).Should().BeEmpty();
        plan.Projects.Select(project => project.Networks.Single().Subnet).Should()
            .Equal(Subnet.Parse("10.9.1.0/24"), Subnet.Parse("10.9.2.0/24"));
    }

    [Fact]
    public void A_pool_is_ipv4()
    {
        Refusal.Of<ArgumentException>("pool", () => FleetAddresses.FromPool(Subnet.Parse("fd00::/48")));
        Refusal.Of<ArgumentNullException>("addresses", () => Fleet.Create(f => f.Subnets(null!)));
    }

    [Fact]
    public void A_pool_may_be_written_with_any_address_in_it() =>
        FleetAddresses.FromPool(Subnet.Parse("10.9.8.7/16")).Pool.Should().Be(Subnet.Parse("10.9.0.0/16"));

    private static FleetAddresses Pool(int prefix) => FleetAddresses.FromPool(new Subnet(new IPAddress([10, 192, 0, 0]), prefix));

    private static ComposeFile OneService(SharedNetwork shared) => Compose.File(file =>
    {
        var inside = file.Network("inside");
        file.Service("web", service => service.Image("nginx").On(inside).On(shared));
    });

    // In the order of addresses, so that only neighbours can overlap.
    private static IEnumerable<(string Name, PlannedNetwork Network)> Networks(FleetPlan plan) => plan.SharedNetworks
        .Select(network => (network.Name, network))
        .Concat(plan.Projects.SelectMany(project =>
            project.Networks.Select(network => ($"{project.Node!.Name}/{network.Key}", network))))
        .OrderBy(network => network.network.Subnet is { } subnet ? AddressText.ToBits(subnet.Address) : 0);

    private static int? Needed(FleetShape shape, int prefix)
    {
        var diagnostics = shape.Describe(Pool(prefix))
            .Plan().Diagnostics.Where(found => found.Severity == DiagnosticSeverity.Error).ToList();
        return diagnostics.Count == 0
            ? null
            : int.Parse(NeededPrefix().Match(diagnostics.Single().Message).Groups["prefix"].Value, CultureInfo.InvariantCulture);
    }

    [GeneratedRegex(@"it needs a /(?<prefix>\d+)\.", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex NeededPrefix();

    private sealed record FleetShape(IReadOnlyList<KindShape> Kinds, int Declared)
    {
        public FleetShape Grown(int more) =>
            this with
            {
                Kinds = [.. Kinds.Select((kind, index) => kind.Replicated
                ? kind with { Count = kind.Count + (more % (index + 2)) } : kind)]
            };

        public Fleet Describe(FleetAddresses? addresses = null) => Fleet.Create(fleet =>
        {
            fleet.Subnets(addresses ?? FleetAddresses.FromPool(FleetAddresses.DefaultPool));
            for (var number = 0; number < Declared; number++)
            {
                fleet.SharedNetwork($"shared{number}");
            }

            for (var number = 0; number < Kinds.Count; number++)
            {
                var kind = Kinds[number];
                var name = $"kind-{(char)('a' + number)}";
                _ = kind.Replicated ? fleet.Nodes(name, kind.Count, kind.File) : fleet.Node(name, kind.File);
            }
        });

        public override string ToString() => $"{Declared} declared, {string.Join(", ", Kinds)}";
    }

    private sealed record KindShape(bool Replicated, int Count, int Services, int Networks, int Shared, bool HasOwnShared)
    {
        public ComposeFile File(FleetNode node) => Compose.File(file =>
        {
            List<NetworkReference> networks = [.. Enumerable.Range(0, Networks).Select(number => file.Network($"net{number}"))];
            for (var number = 0; number < Services; number++)
            {
                var service = file.Service($"service{number}", s => s.Image("nginx"));

                // The first service is on every network; of the others some name none, and are on the default one.
                var attached = number == 0
                    ? networks.Concat(SharedNetworks(node))
                    : networks.Where((_, index) => number % (index + 2) == 0);
                foreach (var network in attached)
                {
                    service.On(network);
                }
            }
        });

        private IEnumerable<NetworkReference> SharedNetworks(FleetNode node) => Enumerable.Range(0, Shared)
            .Select(number => SharedNetwork.Named($"shared{number}"))
            .Concat(HasOwnShared ? [SharedNetwork.Named($"{node.Name}-out", "out")] : Array.Empty<SharedNetwork>());
    }
}
