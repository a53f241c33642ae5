using ComposeGen.Diagnostics;

namespace ComposeGen.Rules;

/// <summary>CG2029, CG2030 and CG2043: amounts that a tool or the engine refuses.</summary>
internal sealed class AmountRule : ServiceRule
{
    private const long NanoCpus = 1_000_000_000;
    private const long LeastMemory = 6 * 1024 * 1024;

    protected override void Check(ServiceSite site, FileFindings findings)
    {
        var service = site.Service;
        if (service.Cpus?.Value is { Value: var cpus } && decimal.Truncate(cpus) is var whole
            && (cpus - whole) * NanoCpus % 1 != 0)
        {
            findings.Report(FileDiagnostics.CpuDigits, site.Path.Child("cpus"),
                $"'{site.Name}' may use {service.Cpus} CPUs, but the engine counts in billionths. "
                    + "Write at most nine decimal places.");
        }

        InRange("cpus", service.Cpus?.Value?.Value, 0.01m, decimal.MaxValue, isUnsetAtZero: true);
        InRange("mem_limit", service.MemLimit?.Value?.Bytes, LeastMemory, long.MaxValue, isUnsetAtZero: true);
        InRange("mem_reservation", service.MemReservation?.Value?.Bytes, LeastMemory, long.MaxValue, isUnsetAtZero: true);
        InRange("mem_swappiness", service.MemSwappiness?.Value, 0, 100, isUnsetAtZero: false);
        InRange("cpu_period", service.CpuPeriod?.Value, 1000, 1_000_000, isUnsetAtZero: true);
        InRange("cpu_quota", service.CpuQuota?.Value, 1000, long.MaxValue, isUnsetAtZero: true);
        InRange(
            "oom_score_adj", service.OomScoreAdj?.Value, -1000, 1000, isUnsetAtZero: false, FileDiagnostics.OomScoreOutOfRange);
        InRange("scale", service.Scale?.Value, 0, int.MaxValue, isUnsetAtZero: false);

        void InRange(
            string key, decimal? value, decimal least, decimal most, bool isUnsetAtZero, DiagnosticDescriptor? descriptor = null)
        {
            var isUnset = isUnsetAtZero && value is 0 or -1;
            if (value is { } amount && !isUnset && (amount < least || amount > most))
            {
                var range = most >= long.MaxValue ? $"at least {Text(least)}" : $"from {Text(least)} to {Text(most)}";
                findings.Report(
                    descriptor ?? FileDiagnostics.OutOfRange,
                    site.Path.Child(key),
                    $"{key} of '{site.Name}' is {Text(amount)}, but must be {range}.");
            }
        }
    }

    private static string Text(decimal amount) => amount.ToString(System.Globalization.CultureInfo.InvariantCulture);
}

/// <summary>CG2031: contradictory limits.</summary>
internal sealed class LimitsRule : ServiceRule
{
    protected override void Check(ServiceSite site, FileFindings findings)
    {
        var service = site.Service;
        var limit = Set(service.MemLimit);
        if (limit is { } memory && Set(service.MemReservation) > memory)
        {
            Report("mem_reservation", "is more than mem_limit", "Raise mem_limit, or lower mem_reservation.");
        }

        if (Set(service.MemswapLimit) is { } swap
            && (limit is null ? !site.IsPartial("mem_limit") && service.MemLimit is null : swap < limit))
        {
            Report(
                "memswap_limit",
                limit is null ? "is set without mem_limit" : "is less than mem_limit, which it includes",
                "It limits memory and swap together: set mem_limit, and memswap_limit above it.");
        }

        foreach (var (key, value) in new[] { ("cpu_period", service.CpuPeriod), ("cpu_quota", service.CpuQuota) })
        {
            if (service.Cpus?.Value?.Value > 0 && value?.Value > 0)
            {
                Report(key, "is set together with cpus, which also sets it", $"Remove {key}, or cpus.");
            }
        }

        void Report(string key, string what, string todo) =>
            findings.Report(FileDiagnostics.LimitsContradict, site.Path.Child(key),
                $"{key} of '{site.Name}' {what}; the engine refuses that. {todo}");
    }

    // 0 and -1 set no limit.
    private static ByteSize? Set(ComposeValue<ByteSize>? size) => size?.Value is { Bytes: > 0 } set ? set : null;
}

/// <summary>CG2028: a soft limit above the hard limit.</summary>
internal sealed class UlimitRule : ServiceRule
{
    protected override void Check(ServiceSite site, FileFindings findings)
    {
        foreach (var (name, limit) in site.Service.Ulimits ?? [])
        {
            if (limit.Soft?.Value > limit.Hard?.Value && !limit.IsSingle)
            {
                findings.Report(FileDiagnostics.SoftAboveHard, site.Path.Child("ulimits").Child(name),
                    $"The soft limit of {name} in '{site.Name}' is {limit.Soft}, above the hard limit of {limit.Hard}. "
                        + "Raise the hard limit, or lower the soft limit.");
            }
        }
    }
}
