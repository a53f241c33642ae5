using ComposeGen.Shapes;
using static ComposeGen.Shapes.ComposeFormats;

namespace ComposeGen.Formats;

/// <summary>A value that equals the default, where the target has no key for it.</summary>
internal sealed class StatedDefault<TNode>(
    ComposeFormats formats, Func<ComposeFile, IEnumerable<TNode>> nodes, Func<TNode, bool> isDefault, Action<TNode> clear)
        : Equivalence
    where TNode : ComposeNode
{
    public override void Apply(ComposeFile file, ComposeFormats target)
    {
        if (!Lacks(target, formats))
        {
            return;
        }

        foreach (var node in nodes(file).Where(isDefault))
        {
            clear(node);
        }
    }
}

/// <summary>Values that equal the default.</summary>
internal static class StatedDefaults
{
    public static IReadOnlyList<Equivalence> All { get; } =
    [
        OfService(Spec, x => x.Attach?.Value == true, x => x.Attach = null),
        OfService(Spec, x => x.UseApiSocket?.Value == false, x => x.UseApiSocket = null),
        OfService(Spec, x => x.PullPolicy?.Value == PullPolicy.Missing && x.Build is null, x => x.PullPolicy = null),
        OfService(Spec, x => x.Profiles is { Count: 0 }, x => x.Profiles = null),
        OfService(From2_2 | V3_8 | Spec, x => x.Init?.Value == false, x => x.Init = null),
        OfService(From2_1 | Spec, x => x.OomKillDisable?.Value == false, x => x.OomKillDisable = null),
        OfService(V3_8 | Spec, x => x.Configs is { Count: 0 }, x => x.Configs = null),
        OfService(V3_8 | Spec, x => x.Secrets is { Count: 0 }, x => x.Secrets = null),
        new StatedDefault<ServiceDependency>(Spec, Dependencies, x => x.Required?.Value == true, x => x.Required = null),
        new StatedDefault<ServiceDependency>(Spec, Dependencies, x => x.Restart?.Value == false, x => x.Restart = null),
        new StatedDefault<EnvFile>(Spec, EnvFiles, x => x.Required?.Value == true, x => x.Required = null),
        OfNetwork(From2_1 | Spec, x => x.EnableIpv6?.Value == false, x => x.EnableIpv6 = null),
        OfNetwork(Spec, x => x.EnableIpv4?.Value == true, x => x.EnableIpv4 = null),
    ];

    private static StatedDefault<Service> OfService(ComposeFormats formats, Func<Service, bool> isDefault,
        Action<Service> clear) =>
        new(formats, file => file.Services.Values, isDefault, clear);

    private static StatedDefault<CreatedNetwork> OfNetwork(ComposeFormats formats, Func<CreatedNetwork, bool> isDefault,
        Action<CreatedNetwork> clear) =>
        new(formats, file => file.Networks.Values.OfType<CreatedNetwork>(), isDefault, clear);

    private static IEnumerable<ServiceDependency> Dependencies(ComposeFile file) =>
        file.Services.Values.SelectMany(service => service.DependsOn?.Values ?? Enumerable.Empty<ServiceDependency>());

    private static IEnumerable<EnvFile> EnvFiles(ComposeFile file) =>
        file.Services.Values.SelectMany(service => service.EnvFile ?? []);
}

/// <summary>A repeated list value: Compose v2 uses it once, and the other tools refuse it.</summary>
internal sealed class RepeatedItem : ServiceEquivalence
{
    protected override void Apply(Service service, ComposeFormats target)
    {
        if (!Lacks(target, Spec))
        {
            return;
        }

        service.CapAdd = Once(service.CapAdd);
        service.CapDrop = Once(service.CapDrop);
        service.Devices = Once(service.Devices);
        service.Dns = Once(service.Dns);
        service.DnsOpt = Once(service.DnsOpt);
        service.DnsSearch = Once(service.DnsSearch);
        service.Expose = Once(service.Expose);
        service.ExternalLinks = Once(service.ExternalLinks);
        service.ExtraHosts = Once(service.ExtraHosts);
        service.GroupAdd = Once(service.GroupAdd);
        service.Links = Once(service.Links);
        service.Ports = Once(service.Ports);
        service.SecurityOpt = Once(service.SecurityOpt);
        service.Tmpfs = Once(service.Tmpfs);
        service.Volumes = Once(service.Volumes);
        service.VolumesFrom = Once(service.VolumesFrom);
        if (service.Build is { } build)
        {
            build.CacheFrom = Once(build.CacheFrom);
        }

        foreach (var attachment in service.Attachments.Values)
        {
            attachment.Aliases = Once(attachment.Aliases);
        }
    }

    private static List<T>? Once<T>(IList<T>? items) => items?.Distinct().ToList();
}
