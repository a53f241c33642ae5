using ComposeGen.Diagnostics;

namespace ComposeGen.Rules;

/// <summary>CG2031: limits that contradict each other.</summary>
internal sealed class LimitsRule : ServiceRule
{
    protected override void Check(ServiceSite site, FileFindings findings)
    {
        var service = site.Service;
        var limit = Set(service.MemLimit);
        if (limit is { } memory && Set(service.MemReservation) > memory)
        {
            Report("mem_reservation", "is more than mem_limit allows", "Raise mem_limit, or lower mem_reservation.");
        }

        if (Set(service.MemswapLimit) is { } swap && (limit is null ? !site.IsPartial("mem_limit") && service.MemLimit is null : swap < limit))
        {
            Report("memswap_limit", limit is null ? "stands without mem_limit" : "is less than mem_limit, which it includes", "It limits memory and swap together: set mem_limit, and memswap_limit above it.");
        }

        foreach (var (key, value) in new[] { ("cpu_period", service.CpuPeriod), ("cpu_quota", service.CpuQuota) })
        {
            if (service.Cpus?.Value > 0 && value?.Value > 0)
            {
                Report(key, "stands beside cpus, which sets it", $"Remove {key}, or cpus.");
            }
        }

        void Report(string key, string what, string todo) =>
            findings.Report(FileDiagnostics.LimitsContradict, site.Path.Child(key), $"{key} of '{site.Name}' {what}; the engine refuses that. {todo}");
    }

    // 0 and -1 set no limit.
    private static ByteSize? Set(ComposeValue<ByteSize>? size) => size?.Value is { Bytes: > 0 } set ? set : null;
}
