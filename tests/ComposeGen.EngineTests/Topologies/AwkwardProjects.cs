using ComposeGen.EngineTests.Tools;
using ComposeGen.Topologies;

namespace ComposeGen.EngineTests.Topologies;

/// <summary>Two projects on one shared network, with everything in them that makes names hard to tell.</summary>
internal sealed class AwkwardProjects(string prefix, string pool, char separator)
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

    public IReadOnlyList<(string Project, string Text)> Files { get; } =
    [
        ($"{prefix}-one", Fill(One, prefix, pool)),
        ($"{prefix}-two", Fill(Two, prefix, pool)),
    ];

    public Topology Topology => Topology.Of(Files.Select(file => new Project(file.Project, ComposeFile.Parse(file.Text).FileOrThrow()) { Separator = separator }));

    private static string Fill(string text, string prefix, string pool) => text
        .Replace("IMAGE", InstalledDocker.TestImage, StringComparison.Ordinal)
        .Replace("PREFIX", prefix, StringComparison.Ordinal)
        .Replace("POOL", pool[..pool.LastIndexOf('.')], StringComparison.Ordinal);
}
