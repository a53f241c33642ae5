using System.Globalization;
using System.Text.RegularExpressions;
using ComposeGen.Fleets;
using ComposeGen.Yaml;

namespace ComposeGen.Hosting;

/// <summary>What keeps options from being used.</summary>
internal static partial class OptionProblems
{
    public static IEnumerable<string> Of(ComposeGenOptions options) => new[]
    {
        options.Target is null || ComposeFormat.TryParse(options.Target, out _) ? null : $"Target cannot be '{options.Target}'. Write 2, 2.0 to 2.4, 3.8 or spec.",
        Enum.IsDefined(options.Unsayable) ? null : $"Unsayable cannot be '{options.Unsayable}'. Write Error or Drop.",
        Within("Indent", options.Indent, YamlStyle.LeastIndent, YamlStyle.MostIndent),
        Within("MaxBytes", options.MaxBytes, 1, int.MaxValue),
        Within("MaxDepth", options.MaxDepth, 1, ReadOptions.MostDepth),
        Within("MaxValues", options.MaxValues, 1, int.MaxValue),
        options.Ignore.FirstOrDefault(code => !Code().IsMatch(code)) is { } code ? $"Ignore cannot hold '{code}'. Write codes such as CG3004." : null,
        options.FleetName is null || Fleet.IsLegalName(options.FleetName) ? null : $"FleetName cannot be '{options.FleetName}'. Write at most 63 lower-case letters, digits, '-' and '_', beginning with a letter or digit.",
        FleetLayoutName.TryParse(options.Layout, out _) ? null : $"Layout cannot be '{options.Layout}'. Write {string.Join(", ", FleetLayoutName.All.SkipLast(1))} or {FleetLayoutName.All[^1]}.",
        options.Subnets is null || FleetAddresses.TryParse(options.Subnets, out _) ? null : $"Subnets cannot be '{options.Subnets}'. Write an IPv4 block such as {FleetAddresses.DefaultPool}, or docker.",
    }.OfType<string>();

    private static string? Within(string name, int value, int least, int most) => value >= least && value <= most
        ? null
        : string.Create(CultureInfo.InvariantCulture, $"{name} cannot be {value}. Write a whole number from {least} to {most}.");

    [GeneratedRegex(
        @"^CG\d{4}$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant,
        matchTimeoutMilliseconds: Timeout.Infinite)]
    private static partial Regex Code();
}
