using ComposeGen.EngineTests.Tools;
using ComposeGen.Topologies;

namespace ComposeGen.EngineTests.Topologies;

/// <summary>Two projects on one shared network, with everything that makes names hard to predict.</summary>
internal static class AwkwardProjects
{
    // Names that nobody has go to a server that refuses them at once.
    private const string One = """
        version: '2.4'
        x-service: &service {image: IMAGE, dns: 127.0.0.1, stop_grace_period: 0s}
        services:
          asks:
            <<: *service
            networks: [alpha, shared, inside]
          web:
            <<: *service
            networks: {alpha: {aliases: [both, Site]}}
          api:
            <<: *service
            scale: 2
            networks: {inside: {aliases: [both, api-alias]}, alpha: {}}
          named:
            <<: *service
            container_name: PREFIX-boss
            hostname: chief
            networks: {shared: {aliases: [one, both]}}
          side:
            image: IMAGE
            network_mode: service:named
            depends_on: [named]
          linked:
            <<: *service
            links: ["api:backend", web]
            networks: [alpha]
          lone:
            <<: *service
            networks: {lonely: {aliases: [both, web]}}
          none:
            image: IMAGE
            network_mode: none
        networks:
          shared: {external: true, name: PREFIX-shared}
          alpha: {ipam: {config: [{subnet: POOL.16/28}]}}
          inside: {internal: true, ipam: {config: [{subnet: POOL.32/28}]}}
          lonely: {internal: true, ipam: {config: [{subnet: POOL.48/28}]}}
        """;

    private const string Two = """
        version: '2.4'
        x-service: &service {image: IMAGE, dns: 127.0.0.1, stop_grace_period: 0s}
        services:
          asks:
            <<: *service
          named:
            <<: *service
            networks: {default: {aliases: [two, ONE]}}
          hosted:
            image: IMAGE
            network_mode: host
          far:
            image: IMAGE
            network_mode: container:PREFIX-boss
          bridged:
            <<: *service
            network_mode: bridge
          by_mode:
            <<: *service
            hostname: guest
            network_mode: PREFIX-shared
        networks:
          default: {external: true, name: PREFIX-shared}
        """;

    /// <summary>The projects, with names and addresses of a test's own.</summary>
    public static IReadOnlyList<Project> With(EnginePrefix prefix, char separator) =>
    [
        new Project($"{prefix.Text}-one", Fill(One, prefix)) { Separator = separator },
        new Project($"{prefix.Text}-two", Fill(Two, prefix)) { Separator = separator },
    ];

    /// <summary>Reads a file after what stands for a test's own names and addresses was put in.</summary>
    public static ComposeFile Fill(string text, EnginePrefix prefix) => ComposeFile.Parse(text
        .Replace("IMAGE", InstalledDocker.TestImage, StringComparison.Ordinal)
        .Replace("PREFIX", prefix.Text, StringComparison.Ordinal)
        .Replace("POOL", prefix.Pool[..prefix.Pool.LastIndexOf('.')], StringComparison.Ordinal)).FileOrThrow();
}
