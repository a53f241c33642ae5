using ComposeGen.EngineTests.Tools;
using ComposeGen.Topologies;

namespace ComposeGen.EngineTests.Topologies;

/// <summary>Two stacks on one shared network, with everything that makes names hard to predict on a Swarm.</summary>
internal static class AwkwardStacks
{
    // Names that nobody has go to a server that refuses them at once.
    private const string One = """
        version: '3.8'
        x-service: &service {image: IMAGE, dns: 127.0.0.1, stop_grace_period: 0s}
        services:
          asks:
            <<: *service
            networks: [alpha, shared]
          web:
            <<: *service
            hostname: web
            networks: {alpha: {aliases: [both, Site]}}
            deploy: {replicas: 2}
          robin:
            <<: *service
            hostname: bird
            networks: {alpha: {aliases: [both]}}
            deploy: {endpoint_mode: dnsrr, replicas: 2}
          named:
            <<: *service
            container_name: PREFIX-boss
            hostname: chief
            links: ["web:backend"]
            depends_on: [web]
            networks: {shared: {aliases: [one, both]}, alpha: {}}
          everywhere:
            <<: *service
            networks: [alpha]
            deploy: {mode: global}
          nowhere:
            <<: *service
            networks: [alpha]
            deploy: {replicas: 0}
          by_mode:
            <<: *service
            network_mode: none
        networks:
          shared: {external: true, name: PREFIX-shared}
          alpha: {ipam: {config: [{subnet: POOL.32/27}]}}
          default: {ipam: {config: [{subnet: POOL.64/28}]}}
        """;

    private const string Two = """
        version: '3.8'
        x-service: &service {image: IMAGE, dns: 127.0.0.1, stop_grace_period: 0s}
        services:
          asks:
            <<: *service
          named:
            <<: *service
            networks: {default: {aliases: [two, ONE]}}
          lone:
            <<: *service
            networks: {lonely: {aliases: [both, web]}}
        networks:
          default: {external: true, name: PREFIX-shared}
          lonely: {internal: true, ipam: {config: [{subnet: POOL.96/28}]}}
        """;

    /// <summary>The projects, with names and addresses of a test's own.</summary>
    public static IReadOnlyList<Project> With(EnginePrefix prefix) =>
    [
        new Project($"{prefix.Text}-one", AwkwardProjects.Fill(One, prefix)) { IsStack = true },
        new Project($"{prefix.Text}-two", AwkwardProjects.Fill(Two, prefix)) { IsStack = true },
    ];
}
