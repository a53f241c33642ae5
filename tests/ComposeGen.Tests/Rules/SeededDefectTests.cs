using ComposeGen.Topologies;

namespace ComposeGen.Tests.Rules;

/// <summary>
/// Files with one typical defect each: a rule finds it, and there is no other error.
/// </summary>
public sealed class SeededDefectTests
{
    private const string Ipam = "networks:\n  net: {ipam: {config: [{subnet: 10.5.0.0/24, gateway: 10.5.0.1}]}}\n";

    [Theory]
    [InlineData("an undefined network", "CG2002", "services:\n  web: {image: nginx, networks: [nowhere]}\n")]
    [InlineData(
        "a static address twice",
        "CG3003",
        "services:\n  web: {image: nginx, networks: {net: {ipv4_address: 10.5.0.9}}}\n"
            + "  api: {image: nginx, networks: {net: {ipv4_address: 10.5.0.9}}}\n"
            + Ipam)]
    [InlineData(
        "a static address outside its subnet",
        "CG3001",
        "services:\n  web: {image: nginx, networks: {net: {ipv4_address: 10.6.0.9}}}\n" + Ipam)]
    [InlineData(
        "a static address that is the gateway's",
        "CG3002",
        "services:\n  web: {image: nginx, networks: {net: {ipv4_address: 10.5.0.1}}}\n" + Ipam)]
    [InlineData(
        "overlapping subnets",
        "CG3005",
        "services:\n  web: {image: nginx, networks: [net, other]}\n"
            + Ipam + "  other: {ipam: {config: [{subnet: 10.5.0.128/25}]}}\n")]
    [InlineData(
        "an alias twice",
        "CG3101",
        "services:\n  web: {image: nginx, networks: {net: {aliases: [app]}}}\n"
            + "  api: {image: nginx, networks: {net: {aliases: [app]}}}\n"
            + Ipam)]
    [InlineData(
        "an alias that is another service's name",
        "CG3102",
        "services:\n  web: {image: nginx, networks: {net: {aliases: [api]}}}\n  api: {image: nginx, networks: [net]}\n" + Ipam)]
    [InlineData(
        "a host port twice",
        "CG3301",
        "services:\n  web: {image: nginx, ports: [\"8080:80\"]}\n  api: {image: nginx, ports: [\"8080:80\"]}\n")]
    [InlineData(
        "a host port in another's range",
        "CG3301",
        "services:\n  web: {image: nginx, ports: [\"8080-8089:80-89\"]}\n  api: {image: nginx, ports: [\"8085:80\"]}\n")]
    [InlineData(
        "a container name twice",
        "CG3104",
        "services:\n  web: {image: nginx, container_name: app}\n  api: {image: nginx, container_name: app}\n")]
    [InlineData(
        "a circle of depends_on",
        "CG2006",
        "services:\n  web: {image: nginx, depends_on: [api]}\n  api: {image: nginx, depends_on: [web]}\n")]
    [InlineData("an unknown service in depends_on", "CG2004", "services:\n  web: {image: nginx, depends_on: [nobody]}\n")]
    [InlineData("an undeclared volume", "CG2003", "services:\n  web: {image: nginx, volumes: [\"data:/data\"]}\n")]
    [InlineData(
        "network_mode and networks", "CG1105", "services:\n  web: {image: nginx, network_mode: host, networks: [net]}\n" + Ipam)]
    [InlineData(
        "an external network with a driver",
        "CG2010",
        "services:\n  web: {image: nginx, networks: [net]}\nnetworks:\n  net: {external: true, driver: bridge}\n")]
    [InlineData("host port 80800", "CG1103", "services:\n  web: {image: nginx, ports: [\"80800:80\"]}\n")]
    [InlineData("an unknown key", "CG1101", "services:\n  web: {image: nginx, helthcheck: {test: \"true\"}}\n")]
    [InlineData("an unused network", "CG2036", "services:\n  web: {image: nginx}\nnetworks:\n  net: {}\n")]
    [InlineData("an unused volume", "CG2036", "services:\n  web: {image: nginx}\nvolumes:\n  data: {}\n")]
    [InlineData(
        "depends_on without a common network",
        "CG3201",
        "services:\n  web: {image: nginx, depends_on: [api], networks: [net]}\n  api: {image: nginx}\n" + Ipam)]
    [InlineData(
        "service_healthy without a healthcheck",
        "CG2032",
        "services:\n  web: {image: nginx, depends_on: {api: {condition: service_healthy}}}\n  api: {image: nginx}\n")]
    [InlineData(
        "a container name for three containers",
        "CG2011",
        "services:\n  web: {image: nginx, container_name: app, deploy: {replicas: 3}}\n")]
    [InlineData(
        "two mounts at one place",
        "CG2017",
        "version: '2.4'\nservices:\n  web: {image: nginx, volumes: [\"./a:/data\", \"./b:/data/\"]}\n")]
    [InlineData(
        "an alias with a blank",
        "CG2025",
        "services:\n  web: {image: nginx, networks: {net: {aliases: [\"my app!\"]}}}\n" + Ipam)]
    [InlineData("22:22 without quotes", "CG1107", "version: '2'\nservices:\n  web: {image: nginx, ports: [22:22]}\n")]
    [InlineData("neither image nor build", "CG2001", "services:\n  web: {user: root}\n")]
    [InlineData("a key twice in a 2.x file", "CG1004", "version: '2.4'\nservices:\n  web:\n    image: nginx\n    image: httpd\n")]
    [InlineData("a key twice", "CG1116", "services:\n  web:\n    image: nginx\n    image: httpd\n")]
    [InlineData("two escapes for a character", "CG1010", "services:\n  web:\n    image: nginx\n    user: \"\\ud83d\\uDE00\"\n")]
    [InlineData(
        "two long escapes for a character",
        "CG1010",
        "version: '3.8'\nservices:\n  web:\n    image: nginx\n    user: \"a\\U0000D83D\\U0000DE00\"\n")]
    [InlineData("two escapes in a key", "CG1010", "x-a: {\"\\ud83d\\ude00\": b}\nservices:\n  web:\n    image: nginx\n")]
    [InlineData(
        "two escapes for a character in a 2.x file",
        "CG1036",
        "version: '2.4'\nservices:\n  web:\n    image: nginx\n    user: \"\\ud83d\\ude00\"\n")]
    [InlineData("an escape for half of a character", "CG1002", "services:\n  web:\n    image: nginx\n    user: \"a\\ud83d\"\n")]
    [InlineData("halves in the wrong order", "CG1002", "services:\n  web:\n    image: nginx\n    user: \"\\ude00\\ud83d\"\n")]
    public void Every_defect_is_found(string defect, string code, string text)
    {
        var loaded = ComposeFile.Parse(text);

        loaded.Diagnostics.Concat(loaded.File.Validate())
            .Select(found => found.Code)
            .Distinct(StringComparer.Ordinal)
            .Should().Equal([code], defect);
    }

    [Fact]
    public void Every_collision_of_three_projects_on_one_network_is_found()
    {
        const string Text = """
            services:
              app:
                image: nginx
                container_name: app
                ports: ["127.0.0.1:8080:80"]
                networks: {fleet: {aliases: [node], ipv4_address: 10.5.0.10}}
            networks:
              fleet: {external: true}
            """;
        string[] names = ["one", "two", "three"];

        var found = Topology.Of(names.Select(name => new Project(name, ComposeFile.Parse(Text).FileOrThrow()))).Validate();

        found.Select(finding => finding.Code).Distinct(StringComparer.Ordinal).Should()
            .BeEquivalentTo("CG3003", "CG3101", "CG3103", "CG3104", "CG3301");
    }
}
