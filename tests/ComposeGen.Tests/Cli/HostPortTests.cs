using System.Globalization;
using System.Net;
using System.Net.Sockets;
using ComposeGen.Fleets;
using ComposeGen.Tests.Fleets;

namespace ComposeGen.Tests.Cli;

/// <summary>
/// <c>composegen up</c> where something else has a port of the host, with a docker that only logs its arguments.
/// </summary>
[Trait(TestCategory.Name, TestCategory.Slow)]
public sealed class HostPortTests
{
    private const string Program = "a program on this machine";

    /// <summary>
    /// What listens, what is published, and whether the engine of this machine refuses it: seen with programs and
    /// <c>docker run --publish</c>, for TCP and for UDP. A program on all IPv6 addresses may listen on IPv4, too, or not.
    /// </summary>
    private static readonly (string Listening, string? Published, bool IsTaken)[] Pairs =
    [
        ("127.0.0.1", null, true), ("127.0.0.1", "127.0.0.1", true), ("127.0.0.1", "0.0.0.0", true),
        ("127.0.0.1", "127.0.0.2", false), ("127.0.0.1", "::1", false),
        ("0.0.0.0", null, true), ("0.0.0.0", "127.0.0.1", true), ("0.0.0.0", "0.0.0.0", true), ("0.0.0.0", "::1", false),
        ("::1", null, true), ("::1", "127.0.0.1", false), ("::1", "0.0.0.0", false), ("::1", "::1", true),
        ("::", null, true), ("::", "127.0.0.1", false), ("::", "::1", true),
    ];

    [Theory]
    [InlineData("tcp", true)]
    [InlineData("tcp", false)]
    [InlineData("udp", true)]
    [InlineData("udp", false)]
    public void A_port_that_a_program_holds_is_in_the_way(string protocol, bool isTaken)
    {
        var programs = new Dictionary<int, Socket>();
        var ports = new List<PortMapping>();
        foreach (var pair in Pairs.Where(pair => pair.IsTaken == isTaken))
        {
            // On another address, the system may choose the same port again.
            Socket program;
            do
            {
                program = Listen(IPAddress.Parse(pair.Listening), protocol);
            }
            while (!programs.TryAdd(PortOf(program), program));

            ports.Add(new PortMapping(PortOf(program), 80, pair.Published, protocol));
        }

        using var docker = Of(ports);
        var run = docker.Composegen("up out");
        foreach (var program in programs.Values)
        {
            program.Dispose();
        }

        ShouldBe(run, [.. programs.Keys.Where(_ => isTaken).Select(port => Refusal($"{port}/{protocol}", Program))]);
        Started(docker).Should().Be(!isTaken);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_port_that_a_container_of_others_publishes_is_in_the_way(bool isTaken)
    {
        var pairs = Pairs.Where(pair => pair.IsTaken == isTaken).Select((pair, index) => (pair, Port: 8080 + index)).ToList();
        using var docker = Of(pairs.ConvertAll(each => new PortMapping(each.Port, 80, each.pair.Published)));
        docker.HasContainersOf("mine", pairs.Select(each => Publisher($"db{each.Port}", each.Port, each.pair.Listening)));

        ShouldBe(docker.Composegen("up out"),
            [.. pairs.Where(_ => isTaken).Select(each => Refusal($"{each.Port}/tcp", $"the container 'db{each.Port}-db-1'"))]);
    }

    [Theory]
    [InlineData(0, 2, 0, 2, true)]
    [InlineData(-2, 0, 0, 2, true)]
    [InlineData(-1, 1, 0, 0, false)]
    [InlineData(1, 2, 0, 1, false)]
    public void A_range_needs_each_port_when_the_container_has_as_many(
        int first, int last, int target, int lastTarget, bool isTaken)
    {
        using var program = Listen(IPAddress.Loopback, "tcp");
        var port = PortOf(program);
        using var docker = Publishing(port + first, port + last, 80 + target, 80 + lastTarget);

        var run = docker.Composegen("up out");
        (run.ExitCode == 3).Should().Be(isTaken);
        run.Error.Contains($"the port {port}/tcp of the host", StringComparison.Ordinal).Should().Be(isTaken);
    }

    [Fact]
    public void Docker_listens_for_what_its_containers_publish()
    {
        using var proxy = Listen(IPAddress.Any, "tcp");
        var port = PortOf(proxy);
        using var docker = Publishing(port, port, 80, 80);
        docker.HasContainers(Publisher("one", port, "0.0.0.0") with { Networks = "one_default" });

        ShouldBe(docker.Composegen("up out"));
    }

    [Fact]
    public void A_container_that_does_not_run_publishes_nothing()
    {
        using var program = Listen(IPAddress.Any, "tcp");
        var port = PortOf(program);
        using var docker = Publishing(port, port, 80, 80);
        docker.HasContainersOf("mine", Publisher("db", port, "0.0.0.0") with { Status = "Exited (1)" });

        ShouldBe(docker.Composegen("up out"), Refusal($"{port}/tcp", Program));
    }

    [Theory]
    [InlineData("tcp://build:2375")]
    [InlineData("ssh://me@build")]
    [InlineData("http://localhost:2375")]
    public void Programs_of_this_machine_are_not_in_the_way_of_an_engine_elsewhere(string endpoint)
    {
        using var program = Listen(IPAddress.Any, "tcp");
        using var docker = Publishing(PortOf(program), PortOf(program), 80, 80);
        docker["FAKE_ENDPOINT"] = endpoint;

        ShouldBe(docker.Composegen("up out"));
    }

    [Theory]
    [InlineData("host")]
    [InlineData("none")]
    public void A_service_without_a_network_publishes_nothing(string mode)
    {
        using var program = Listen(IPAddress.Any, "tcp");
        using var docker = Of([new PortMapping(PortOf(program), 80)], service => service.Networking = new NetworkMode(mode));

        ShouldBe(docker.Composegen("up out"));
    }

    [Fact]
    public void Ports_are_not_listed_when_none_are_published()
    {
        using var docker = new FakeDocker(folder => Demo.Fleet(1).Plan().WriteTo(folder));
        docker.Composegen("up out").ExitCode.Should().Be(0);
        docker.TakeLog().Should().NotContainMatch("docker [[]context[]]*").And.NotContainMatch("docker [[]info[]]*");
    }

    private static FakeDocker Publishing(int first, int last, int target, int lastTarget) =>
        Of([new PortMapping(new PortRange(first, last), new PortRange(target, lastTarget))]);

    private static FakeDocker Of(IEnumerable<PortMapping> ports, Action<Service>? more = null) => new(folder => Fleet
        .Create(fleet => fleet.Node("one", _ => ComposeGen.Compose.File(file => file.Service(
            "web", service => service.Image("nginx").Configure(s => s.Ports = [.. ports]).Configure(more ?? (_ => { }))))))
        .Plan().WriteTo(folder));

    private static FakeDocker.Container Publisher(string project, int port, string address) =>
        new(project, project == "one" ? "web" : "db", $"of-{project}", "Up 2 seconds", "bridge")
        {
            Published = new IPEndPoint(IPAddress.Parse(address), port),
        };

    private static Socket Listen(IPAddress address, string protocol)
    {
        var socket = protocol == "tcp"
            ? new Socket(address.AddressFamily, SocketType.Stream, ProtocolType.Tcp)
            : new Socket(address.AddressFamily, SocketType.Dgram, ProtocolType.Udp);
        socket.Bind(new IPEndPoint(address, 0));
        if (protocol == "tcp")
        {
            socket.Listen();
        }

        return socket;
    }

    private static int PortOf(Socket program) => ((IPEndPoint)program.LocalEndPoint!).Port;

    private static string Refusal(string port, string owner) => string.Create(
        CultureInfo.InvariantCulture,
        $"composegen: error: the port {port} of the host, which one/web publishes, is taken by {owner}. ")
        + "Stop that, or publish another port.\n";

    private static void ShouldBe(CliRun run, params string[] refusals) =>
        (run.ExitCode, run.Error).Should().Be((refusals.Length == 0 ? 0 : 3, string.Concat(refusals)));

    private static bool Started(FakeDocker docker) =>
        docker.TakeLog().Any(line => line.EndsWith("[up] [-d]", StringComparison.Ordinal));
}
