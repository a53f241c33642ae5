using ComposeGen.EngineTests.Commands;
using ComposeGen.EngineTests.Tools;
using ComposeGen.Fleets;

namespace ComposeGen.EngineTests.Fleets;

/// <summary>
/// The article's fleet, in which every service serves its own name over HTTP, and every exit has a configuration file with the addresses of
/// all other nodes' entries. What is left of it on the engine goes when it is disposed.
/// </summary>
internal sealed class ServingFleet : IAsyncDisposable
{
    public const string Entry = "service_entry";
    public const string Exit = "service_out";
    public const string Inner = "service_3";
    public const int InnerPort = 80;

    private const int EntryPort = 443;
    private const string Peers = "/etc/peers.conf";

    // The wget of busybox breaks down over a time limit of its own. A line of the file is an address and the node that should answer there.
    private const string AskPeers = """
        while read -r address node; do
          printf '%s %s\n' "$node" "$(timeout 5 wget -q -O - "http://$address/id")"
        done </etc/peers.conf
        """;

    private static readonly TimeSpan TenMinutes = TimeSpan.FromMinutes(10);

    private readonly FleetLayout _layout;
    private readonly ComposeChoice _compose;
    private readonly TemporaryFolder _folder = new();

    public ServingFleet(FleetLayout layout, ComposeChoice compose)
    {
        _layout = layout;
        _compose = compose;
    }

    public EnginePrefix Prefix { get; } = new();

    public string Output => _folder["out"];

    public FleetPlan Plan(int slaves) => Fleet.Create(Prefix.Text, fleet =>
    {
        var inout = SharedNetwork.Named("inout");
        fleet.Layout(_layout)
            .Subnets(FleetAddresses.FromPool(Subnet.Parse(Prefix.Pool)))
            .Node("master", node => Node(node, inout, [Entry, "service_2", Inner]), kind => kind.Entry(Entry))
            .Nodes("slave", slaves, node => Node(node, inout, [Entry, Exit, Inner, "service_4", "service_5"]), kind => kind
                .Entry(Entry).Exit(Exit).ConfigurationFile(Exit, Peers, AddressesOfPeers));
    }).Plan();

    public async Task UpAsync() => (await RunAsync("up.sh")).Succeeded();

    /// <summary>Runs <c>down.sh</c>, after which nothing is left.</summary>
    public async Task DownAsync() => await Prefix.ShouldBeGoneAsync(await RunAsync("down.sh"));

    /// <summary>What answers at the addresses in the configuration file of an exit, by the node that should.</summary>
    public async Task<IReadOnlyDictionary<string, string>> AnswersAsync(string node)
    {
        var exit = await ContainerAsync(node, Exit);
        var outcome = (await exit.ExecAsync("sh", "-c", AskPeers)).Succeeded();
        return outcome.Lines.Select(line => line.Split(' ', 2)).ToDictionary(parts => parts[0], parts => parts[1], StringComparer.Ordinal);
    }

    /// <summary>Who answers at a name; nothing when nobody does.</summary>
    public static async Task<string> AskAsync(FleetContainer from, string name) =>
        (await from.ExecAsync("timeout", "3", "wget", "-q", "-O", "-", $"http://{name}:{InnerPort}/id")).Output.Trim();

    /// <summary>The container of a service of a node, whatever the layout calls them.</summary>
    public async Task<FleetContainer> ContainerAsync(string node, string service)
    {
        var (project, name) = _layout == FleetLayout.Flat ? (Prefix.Text, $"{node}-{service}") : ($"{Prefix.Text}-{node}", service);
        var list = await DockerCli.RunAsync(
            "ps", "--no-trunc", "--quiet", "--filter", $"label=com.docker.compose.project={project}", "--filter", $"label=com.docker.compose.service={name}");
        return new FleetContainer((await DockerCli.InspectAsync(list.Succeeded().Lines)).Single());
    }

    /// <summary>The containers that run, by the time at which they started.</summary>
    public async Task<IReadOnlyList<string>> StartsAsync() =>
        [.. (await DockerCli.InspectAsync(await Prefix.RunningContainersAsync())).Select(container => $"{container["Name"]} {container["Id"]} {container["State"]!["StartedAt"]}").Order(StringComparer.Ordinal)];

    public async ValueTask DisposeAsync()
    {
        await Prefix.DisposeAsync();
        _compose.Dispose();
        _folder.Dispose();
    }

    private static string AddressesOfPeers(ConfigurationContext exit) =>
        string.Concat(exit.Peers.Select(peer => $"{exit.AddressOf(peer.Name)} {peer.Name}\n"));

    private static ComposeFile Node(FleetNode node, SharedNetwork inout, IEnumerable<string> services) => Compose.File(file =>
    {
        file.Network(inout);
        var inside = file.Network("internal");
        foreach (var name in services)
        {
            var port = name == Entry ? EntryPort : InnerPort;
            file.Service(name, service => service
                .Image("composegen-test")
                .StopSignal("SIGKILL")
                .Expose(port)
                .Command("sh", "-c", $"mkdir -p /www && echo {node.Name}/{name} >/www/id && exec httpd -f -p {port} -h /www")
                .On(inside));
        }
    });

    private Task<CommandOutcome> RunAsync(string script) =>
        CommandLine.RunAsync("sh", [Path.Combine("out", script)], _folder.Path, _compose.Environment, TenMinutes);
}
