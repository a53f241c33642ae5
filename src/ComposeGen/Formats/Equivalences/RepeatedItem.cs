using ComposeGen.Shapes;
using static ComposeGen.Shapes.ComposeFormats;

namespace ComposeGen.Formats;

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
