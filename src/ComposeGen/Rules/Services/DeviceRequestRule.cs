using ComposeGen.Diagnostics;

namespace ComposeGen.Rules;

/// <summary>CG2041: devices are asked for by number or by name.</summary>
internal sealed class DeviceRequestRule : ServiceRule
{
    protected override void Check(ServiceSite site, FileFindings findings)
    {
        Check(site.Service.Gpus?.Requests, site.Path.Child("gpus"));
        Check(site.Service.Deploy?.Resources?.Reservations?.Devices, site.Path.Child("deploy").Child("resources").Child("reservations").Child("devices"));

        void Check(IList<DeviceRequest>? requests, ComposePath path)
        {
            for (var index = 0; index < (requests?.Count ?? 0); index++)
            {
                if (requests![index] is { Count: not null, DeviceIds: not null })
                {
                    findings.Report(FileDiagnostics.CountedAndNamed, path.Child(index), $"A device request of '{site.Name}' has a count and device_ids, of which only one may be set. Remove one.");
                }
            }
        }
    }
}
