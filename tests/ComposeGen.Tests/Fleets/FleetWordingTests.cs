using ComposeGen.Fleets;
using static VerifyXunit.Verifier;

namespace ComposeGen.Tests.Fleets;

/// <summary>All that is said of fleets that cannot be, word for word, with the path of each place.</summary>
public sealed class FleetWordingTests
{
    private const string Everything = """
        services:
          web:
            image: nginx
            build: .
            cgroup_parent: a
            container_name: web
            depends_on: {db: {condition: service_healthy}, silent: {condition: service_started}}
            devices: [/dev/null]
            domainname: example.com
            expose: [80]
            external_links: [other]
            ipc: host
            links: [db]
            mac_address: 02:00:00:00:00:01
            pid: host
            privileged: true
            security_opt: ["label=disable"]
            shm_size: 64m
            userns_mode: host
            networks:
              inside: {ipv4_address: 10.5.0.7, ipv6_address: "fd00::7"}
              six: {ipv6_address: "fd00::8"}
          db: {image: postgres, network_mode: host}
          silent: {image: postgres, network_mode: none, depends_on: [db]}
          odd: {image: postgres, network_mode: bridge}
          built: {build: .}
        networks:
          inside: {ipam: {config: [{subnet: 10.5.0.0/24}, {subnet: "fd00::/125"}]}}
          six: {enable_ipv6: true, ipam: {config: [{subnet: "fd00::8/125"}]}}
        """;

    private const string Resources = """
        services:
          web:
            image: nginx
            build: {context: ., secrets: [key]}
            configs: [settings, {source: outside, target: /etc/outside}]
            secrets: [key, {source: vault, target: door}]
            volumes: ["data:/data", "shared:/shared", "named:/named"]
            models: [language]
            networks: {default: {ipv4_address: 10.9.0.5}, six: {ipv6_address: "fd00::8"}}
        networks:
          default: {ipam: {config: [{subnet: 10.9.0.0/24}]}}
          six: {enable_ipv6: true, ipam: {config: [{subnet: "fd00::/64"}]}}
        volumes: {data: , shared: {external: true}, named: {external: true, name: other}}
        configs: {settings: {content: a}, outside: {external: true}}
        secrets: {key: {environment: KEY}, vault: {external: true}}
        models: {language: {model: ai/some}}
        include: [other.yml]
        """;

    [Fact]
    public Task What_a_swarm_cannot_run() => Verify(
        string.Concat(new[] { FleetLayout.PerNode, FleetLayout.Connect, FleetLayout.Template }.Select(layout =>
            Told($"{layout}", fleet =>
        {
            fleet.Target(ComposeFormat.V3_8).Layout(layout).SharedNetwork("narrow", network => network.Driver("macvlan"));
            fleet.SharedNetwork("outside", network => network.External());
            fleet.Nodes("slave", 1, _ => ComposeFile.Parse(Everything, "web.yml").FileOrThrow());
        }))),
        "txt");

    [Fact]
    public Task What_no_layout_supports() => Verify(
        string.Concat(Enum.GetValues<FleetLayout>().Select(layout => Told($"{layout}", fleet => fleet.Layout(layout).Nodes(
            "slave", 2, _ => ComposeFile.Parse(Resources, "web.yml").FileOrThrow(), kind =>
                kind.Placement("node.role == worker"))))),
        "txt");

    [Fact]
    public Task What_is_not_there() => Verify(
        string.Concat(
            Told("entries", fleet => fleet.Entry("entry").Exit("exit")
                .Nodes("slave", 2, _ => Web(), kind => kind.Entry("door").Exit("web").Exit("window"))),
            Told("creator", fleet =>
            {
                fleet.SharedNetwork("inout", network => network.CreatedBy("slave1"));
                fleet.Node("master", _ => Web());
                fleet.Nodes("slave", 2, _ => Web());
            })),
        "txt");

    private static ComposeFile Web() =>
        ComposeFile.Parse("services: {web: {image: nginx, networks: [inout]}}\nnetworks: {inout: {external: true}}\n", "web.yml")
        .FileOrThrow();

    private static string Told(string name, Action<FleetBuilder> configure) =>
        $"{name}\n" + string.Concat(
            Fleet.Create("demo", configure).Plan().Diagnostics.Select(found => $"    {found.Path}: {found}\n"));
}
