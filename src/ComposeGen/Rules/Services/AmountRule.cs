using ComposeGen.Diagnostics;

namespace ComposeGen.Rules;

/// <summary>CG2029, CG2030 and CG2043: amounts that a tool or the engine refuses whatever else is said.</summary>
internal sealed class AmountRule : ServiceRule
{
    private const long NanoCpus = 1_000_000_000;
    private const long LeastMemory = 6 * 1024 * 1024;

    protected override void Check(ServiceSite site, FileFindings findings)
    {
        var service = site.Service;
        if (service.Cpus?.Value is { } cpus && decimal.Truncate(cpus) is var whole && (cpus - whole) * NanoCpus % 1 != 0)
        {
            findings.Report(FileDiagnostics.CpuDigits, site.Path.Child("cpus"), $"'{site.Name}' may use {service.Cpus} CPUs, but the engine counts billionths. Write at most nine digits behind the point.");
        }

        InRange("cpus", service.Cpus?.Value, 0.01m, decimal.MaxValue, isUnsetAtZero: true);
        InRange("mem_limit", service.MemLimit?.Value?.Bytes, LeastMemory, long.MaxValue, isUnsetAtZero: true);
        InRange("mem_reservation", service.MemReservation?.Value?.Bytes, LeastMemory, long.MaxValue, isUnsetAtZero: true);
        InRange("mem_swappiness", service.MemSwappiness?.Value, 0, 100, isUnsetAtZero: false);
        InRange("cpu_period", service.CpuPeriod?.Value, 1000, 1_000_000, isUnsetAtZero: true);
        InRange("cpu_quota", service.CpuQuota?.Value, 1000, long.MaxValue, isUnsetAtZero: true);
        InRange("oom_score_adj", service.OomScoreAdj?.Value, -1000, 1000, isUnsetAtZero: false, FileDiagnostics.OomScoreOutOfRange);
        InRange("scale", service.Scale?.Value, 0, int.MaxValue, isUnsetAtZero: false);

        void InRange(string key, decimal? value, decimal least, decimal most, bool isUnsetAtZero, DiagnosticDescriptor? descriptor = null)
        {
            var isUnset = isUnsetAtZero && value is 0 or -1;
            if (value is { } amount && !isUnset && (amount < least || amount > most))
            {
                findings.Report(
                    descriptor ?? FileDiagnostics.OutOfRange,
                    site.Path.Child(key),
                    $"{key} of '{site.Name}' is {Text(amount)}, but must be {(most >= long.MaxValue ? $"at least {Text(least)}" : $"from {Text(least)} to {Text(most)}")}.");
            }
        }
    }

    private static string Text(decimal amount) => amount.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
