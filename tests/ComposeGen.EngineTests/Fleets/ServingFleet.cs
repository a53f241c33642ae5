using ComposeGen.EngineTests.Commands;
using ComposeGen.EngineTests.Tools;
using ComposeGen.Fleets;
using ComposeGen.Topologies;

namespace ComposeGen.EngineTests.Fleets;

/// <summary>
/// The article's fleet, in which every service serves its own name over HTTP, and every exit has a configuration file with the
/// addresses of all other nodes' entries. What is left of it on the engine goes when it is disposed.
/// </summary>
internal sealed class ServingFleet : IAsyncDisposable
{
    public const string Entry = "service_entry";
    public const string Exit = "service_out";
    public const string Inner = "service_3";
    public const int InnerPort = 80;

    private const int EntryPort = 443;
    private const string Peers = "/etc/peers.conf";

    // The wget of busybox breaks down over a time limit of its own. A line of the file is an address and the node that should
    // answer there.
    private const string AskPeers = """
        while read -r address node; do
          [ "$address" = '#' ] && continue
          printf '%s %s\n' "$node" "$(timeout 5 wget -q -O - "http://$address/id")"
        done </etc/peers.conf
        """;

    private readonly FleetLayout _layout;
    private readonly ComposeChoice _tool;
    private readonly TemporaryFolder _folder = new();

    public ServingFleet(FleetLayout layout, ComposeChoice tool)
    {
        _layout = layout;
        _tool = tool;
    }

    public EnginePrefix Prefix { get; } = new();

    public string Output => _folder["out"];

    public FleetPlan Plan(int slaves) => Plan(new FleetShape(slaves));

    /// <summary>Plans the fleet; networks of an earlier plan in the output folder keep their subnets.</summary>
    public FleetPlan Plan(FleetShape shape) => Fleet.Create(Prefix.Text, fleet =>
    {
        // They would take most of the pool otherwise.
        var inout = fleet.SharedNetwork("inout", network => network.Subnet(Subnet.Parse(Prefix.Part(0))));
        var back = shape.HasBackNetwork
            ? fleet.SharedNetwork("back", network => network.Subnet(Subnet.Parse(Prefix.Part(1))))
            : null;
        fleet.Layout(_layout)
            .Subnets(FleetAddresses.FromPool(Subnet.Parse(Prefix.UpperHalf)))
            .Node("master", node => Node(node, inout, null, [Entry, "service_2", Inner]), kind => kind.Entry(Entry))
            .Nodes("slave", shape.Slaves, Slave, kind => kind
                .Entry(Entry).Exit(Exit).ConfigurationFile(Exit, Peers, exit => $"# {shape.Heading}\n{AddressesOfPeers(exit)}"));
        if (shape.HasWorkers)
        {
            fleet.Nodes("worker", 2, node => Node(node, inout, null, [Entry, Inner]), kind => kind.Entry(Entry));
        }

        if (_tool.IsSwarm)
        {
            fleet.Target(ComposeFormat.V3_8);
        }

        ComposeFile Slave(FleetNode node) => Node(
            node, inout, back, [Entry, Exit, Inner, .. shape.Others], node.Index == 1 ? shape.FirstSubnet : null);
    }).Plan(FleetManifest.TryLoad(Output));

    /// <summary>Who reaches whom, when the fleet's tool runs a plan.</summary>
    public Topology TopologyOf(FleetPlan plan) => Topology.Of(plan.Topology.Projects.Select(project =>
        new Project(project.Name, project.File)
        {
            ConnectsLater = project.ConnectsLater,
            IsStack = project.IsStack,
            Separator = _tool.Separator,
        }));

    /// <summary>Runs <c>composegen up</c>, <c>down</c> or <c>status</c>.</summary>
    public Task<CommandOutcome> ComposegenAsync(string command, params string[] options) => CommandLine.RunAsync(
        "dotnet",
        [Path.Combine(AppContext.BaseDirectory, "ComposeGen.Cli.dll"), command, Output, .. options],
        environment: _tool.Environment);

    public async Task UpAsync() => (await RunAsync("up.sh")).Succeeded();

    /// <summary>Runs <c>down.sh</c>, after which nothing is left.</summary>
    public async Task DownAsync() => await Prefix.ShouldBeGoneAsync(await RunAsync("down.sh"));

    /// <summary>Has the compose tool run a service with another image than the plan's.</summary>
    public Task<CommandOutcome> ReplaceImageAsync(string project, string service, string image)
    {
        var planned = FleetManifest.Load(Output).Projects.Single(each => each.Name == project);
        string[] values = planned.EnvironmentFile is { } file ? ["--env-file", file] : [];
        _folder.Write("other-image.yml", $"services: {{{service}: {{image: {image}}}}}\n");
        return CommandLine.RunAsync(
            "sh",
            [
                "-c", $"{_tool.Command} \"$@\"", "sh",
                "-p", project, .. values, "-f", planned.File, "-f", "../other-image.yml", "up", "-d", "--no-deps", service,
            ],
            Output,
            _tool.Environment);
    }

    /// <summary>What answers at the addresses in the configuration file of an exit, by the node that should.</summary>
    public async Task<IReadOnlyDictionary<string, string>> AnswersAsync(string node)
    {
        var exit = await ContainerAsync(node, Exit);
        var outcome = (await exit.ExecAsync("sh", "-c", AskPeers)).Succeeded();
        return outcome.Lines.Select(line => line.Split(' ', 2))
            .ToDictionary(parts => parts[0], parts => parts[1], StringComparer.Ordinal);
    }

    /// <summary>Who answers at a name; nothing when nobody does.</summary>
    public static async Task<string> AskAsync(FleetContainer from, string name) =>
        (await from.ExecAsync("timeout", "3", "wget", "-q", "-O", "-", $"http://{name}:{InnerPort}/id")).Output.Trim();

    /// <summary>The container of a service of a node, whatever the layout calls them.</summary>
    public async Task<FleetContainer> ContainerAsync(string node, string service)
    {
        var (project, name) = _layout == FleetLayout.Flat
            ? (Prefix.Text, $"{node}-{service}")
            : ($"{Prefix.Text}-{node}", service);
        var list = await DockerCli.RunAsync(
            "ps", "--no-trunc", "--quiet", "--filter", $"label=com.docker.compose.project={project}", "--filter",
            $"label=com.docker.compose.service={name}");
        return new FleetContainer((await DockerCli.InspectAsync(list.Succeeded().Lines)).Single());
    }

    /// <summary>The containers that run: their names, or those of a Swarm's services, their ids, and when they started.</summary>
    public async Task<IReadOnlyList<string>> StartsAsync() =>
    [
        .. from container in await DockerCli.InspectAsync(await Prefix.RunningContainersAsync())
           let name = container["Config"]!["Labels"]!["com.docker.swarm.service.name"] ?? container["Name"]
           let start = $"{name} {container["Id"]} {container["State"]!["StartedAt"]}"
           orderby start
           select start,
    ];

    public async ValueTask DisposeAsync()
    {
        if (_tool.IsSwarm)
        {
            await Stacks.RemoveAsync(Prefix);
        }

        await Prefix.DisposeAsync();
        _tool.Dispose();
        _folder.Dispose();
    }

    private static string AddressesOfPeers(ConfigurationContext exit) =>
        string.Concat(exit.Peers.Select(peer => $"{exit.AddressOf(peer.Name)} {peer.Name}\n"));

    // A name server that is not there knows no name, wherever the test runs. A kernel without IPVS resolves the addresses of a
    // Swarm's services, and leads nowhere.
    private ComposeFile Node(
        FleetNode node,
        SharedNetwork inout,
        SharedNetwork? back,
        IEnumerable<string> services,
        string? subnet = null) => Compose.File(file =>
    {
        file.Network(inout);
        var inside = file.Network("internal", network =>
        {
            if (subnet is not null)
            {
                network.Subnet(Subnet.Parse(subnet));
            }
        });
        foreach (var name in services)
        {
            var port = name == Entry ? EntryPort : InnerPort;
            file.Service(name, service =>
            {
                service.Image("composegen-test")
                    .StopSignal("SIGKILL")
                    .Dns("127.0.0.1")
                    .Expose(port)
                    .Command("sh", "-c", $"mkdir -p /www && echo {node.Name}/{name} >/www/id && exec httpd -f -p {port} -h /www")
                    .On(inside);
                if (name == Inner && back is not null)
                {
                    service.On(back);
                }

                if (_tool.IsSwarm)
                {
                    service.Deploy(deploy => deploy.EndpointMode("dnsrr"));
                }
            });
        }
    });

    private Task<CommandOutcome> RunAsync(string script) =>
        CommandLine.RunAsync("sh", [Path.Combine("out", script)], _folder.Path, _tool.Environment);
}
