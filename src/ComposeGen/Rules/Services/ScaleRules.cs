using ComposeGen.Diagnostics;

namespace ComposeGen.Rules;

/// <summary>CG2011: several containers cannot have the same name.</summary>
internal sealed class SingleContainerRule : ServiceRule
{
    protected override void Check(ServiceSite site, FileFindings findings)
    {
        var count = site.Service.Scale is { } scale ? scale.Value : site.Service.Deploy?.Replicas?.Value;
        if (count > 1 && site.Service.ContainerName is { HasVariables: false })
        {
            findings.Report(FileDiagnostics.NamedReplicas, site.Path.Child("container_name"),
                $"The service '{site.Name}' has {count} containers, which cannot all have the name "
                    + $"'{site.Service.ContainerName}'. Remove container_name, or run one container.");
        }
    }
}

/// <summary>CG2012: the number of containers is set twice.</summary>
internal sealed class ScaleRule : ServiceRule
{
    // Compose v2 accepts both when they are equal.
    protected override void Check(ServiceSite site, FileFindings findings)
    {
        if (site.Service is { Scale: { } scale, Deploy.Replicas: { } replicas }
            && (IsForCompose1(site.File) || scale != replicas))
        {
            findings.Report(FileDiagnostics.ScaledTwice, site.Path.Child("scale"),
                $"The service '{site.Name}' has scale {scale} and deploy.replicas {replicas}, of which only one may be set. "
                    + "Remove one.");
        }
    }
}

/// <summary>CG2041: a device request has a count or ids, not both.</summary>
internal sealed class DeviceRequestRule : ServiceRule
{
    protected override void Check(ServiceSite site, FileFindings findings)
    {
        Check(site.Service.Gpus?.Requests, site.Path.Child("gpus"));
        Check(
            site.Service.Deploy?.Resources?.Reservations?.Devices,
            site.Path.Child("deploy").Child("resources").Child("reservations").Child("devices"));

        void Check(IList<DeviceRequest>? requests, ComposePath path)
        {
            foreach (var (request, place) in path.Each(requests))
            {
                if (request is { Count: not null, DeviceIds: not null })
                {
                    findings.Report(FileDiagnostics.CountedAndNamed, place,
                        $"A device request of '{site.Name}' has a count and device_ids, of which only one may be set. "
                            + "Remove one.");
                }
            }
        }
    }
}
