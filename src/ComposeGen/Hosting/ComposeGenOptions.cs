using System.Globalization;
using System.Text.RegularExpressions;
using ComposeGen.Diagnostics;
using ComposeGen.Fleets;
using ComposeGen.Rules;
using ComposeGen.Yaml;
using Microsoft.Extensions.Options;

namespace ComposeGen.Hosting;

/// <summary>
/// The options for all compose files of an application. The properties can be bound from a configuration; each becomes a part of
/// the options of <see cref="ComposeFile"/>.
/// </summary>
public sealed class ComposeGenOptions
{
    /// <summary>
    /// The format to write: <c>2</c>, <c>2.0</c> to <c>2.4</c>, <c>3.8</c> or <c>spec</c>. Default: that of each file.
    /// </summary>
    public string? Target { get; set; }

    /// <summary>What to do with unsupported keys and values. Default: <see cref="Unsupported.Error"/>.</summary>
    public Unsupported Unsupported { get; set; }

    /// <inheritdoc cref="YamlStyle.Indent"/>
    public int Indent { get; set; } = YamlStyle.Default.Indent;

    /// <inheritdoc cref="YamlStyle.IndentLists"/>
    public bool IndentLists { get; set; } = YamlStyle.Default.IndentLists;

    /// <inheritdoc cref="YamlStyle.BlankLineBetweenSections"/>
    public bool BlankLineBetweenSections { get; set; } = YamlStyle.Default.BlankLineBetweenSections;

    /// <inheritdoc cref="YamlStyle.Header"/>
    public string? Header { get; set; }

    /// <inheritdoc cref="ReadOptions.MaxBytes"/>
    public int MaxBytes { get; set; } = ReadOptions.Default.MaxBytes;

    /// <inheritdoc cref="ReadOptions.MaxDepth"/>
    public int MaxDepth { get; set; } = ReadOptions.Default.MaxDepth;

    /// <inheritdoc cref="ReadOptions.MaxValues"/>
    public int MaxValues { get; set; } = ReadOptions.Default.MaxValues;

    /// <inheritdoc cref="CheckOptions.Ignore"/>
    public IList<string> Ignore { get; } = [];

    /// <inheritdoc cref="CheckOptions.Strict"/>
    public bool Strict { get; set; }

    /// <summary>The name of fleets, with which project names begin: <c>demo-slave1</c>. Default: none.</summary>
    public string? FleetName { get; set; }

    /// <summary>The layout: how the nodes of a fleet become compose files. By default, each node has a file.</summary>
    public FleetLayout Layout { get; set; }

    /// <summary>
    /// The IPv4 pool of a fleet's subnets, or <c>docker</c> to let the engine choose. Default: <c>10.192.0.0/11</c>.
    /// </summary>
    public string? Subnets { get; set; }

    /// <summary>Returns what is wrong with the values.</summary>
    /// <returns>A line for each invalid option; none when all are valid.</returns>
    public IReadOnlyList<string> Validate() => [.. OptionProblems.Of(this)];

    /// <summary>Returns the options for reading.</summary>
    /// <exception cref="InvalidOperationException">A value is not valid; the message names all such values.</exception>
    public ReadOptions ToReadOptions() =>
        Checked(() => new ReadOptions { MaxBytes = MaxBytes, MaxDepth = MaxDepth, MaxValues = MaxValues });

    /// <summary>Returns the options for checks.</summary>
    /// <exception cref="InvalidOperationException">A value is not valid; the message names all such values.</exception>
    public CheckOptions ToCheckOptions() => Checked(() => new CheckOptions { Ignore = [.. Ignore], Strict = Strict });

    /// <summary>Returns the options for writing.</summary>
    /// <exception cref="InvalidOperationException">A value is not valid; the message names all such values.</exception>
    public WriteOptions ToWriteOptions() => Checked(() => new WriteOptions
    {
        Format = FormatOrNone,
        Unsupported = Unsupported,
        Check = ToCheckOptions(),
        Style = new YamlStyle
        {
            Indent = Indent,
            IndentLists = IndentLists,
            BlankLineBetweenSections = BlankLineBetweenSections,
            Header = Header,
        },
    });

    /// <summary>Sets the layout, the pool and the format of a fleet, which the fleet can still change.</summary>
    internal void ApplyTo(FleetBuilder fleet)
    {
        fleet.Layout(Layout);
        if (FleetAddresses.TryParse(Subnets, out var addresses))
        {
            fleet.Subnets(addresses);
        }

        if (FormatOrNone is { } format)
        {
            fleet.Target(format);
        }
    }

    private T Checked<T>(Func<T> make) =>
        Validate() is { Count: > 0 } problems ? throw new InvalidOperationException(string.Join(' ', problems)) : make();

    private ComposeFormat? FormatOrNone => ComposeFormat.TryParse(Target, out var format) ? format : null;
}

/// <summary>Finds invalid options.</summary>
internal static partial class OptionProblems
{
    public static IEnumerable<string> Of(ComposeGenOptions options) => new[]
    {
        options.Target is null || ComposeFormat.TryParse(options.Target, out _)
            ? null
            : $"Target cannot be '{options.Target}'. Write 2, 2.0 to 2.4, 3.8 or spec.",
        Enum.IsDefined(options.Unsupported) ? null : $"Unsupported cannot be '{options.Unsupported}'. Write Error or Drop.",
        Within("Indent", options.Indent, YamlStyle.LeastIndent, YamlStyle.MostIndent),
        Within("MaxBytes", options.MaxBytes, 1, int.MaxValue),
        Within("MaxDepth", options.MaxDepth, 1, ReadOptions.MostDepth),
        Within("MaxValues", options.MaxValues, 1, int.MaxValue),
        options.Ignore.FirstOrDefault(code => !Code().IsMatch(code)) is { } code
            ? $"Ignore cannot hold '{code}'. Write codes such as CG3004."
            : null,
        options.FleetName is null || Fleet.IsLegalName(options.FleetName)
            ? null
            : $"FleetName cannot be '{options.FleetName}'. Write {Fleet.NameRule}.",
        Enum.IsDefined(options.Layout)
            ? null
            : $"Layout cannot be '{options.Layout}'. Write {Listing.Choice(Enum.GetNames<FleetLayout>(), name => name)}.",
        options.Subnets is null || FleetAddresses.TryParse(options.Subnets, out _)
            ? null
            : $"Subnets cannot be '{options.Subnets}'. Write an IPv4 block such as {FleetAddresses.DefaultPool}, or docker.",
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

/// <summary>Refuses invalid options when the application starts.</summary>
internal sealed class ComposeGenOptionsValidator : IValidateOptions<ComposeGenOptions>
{
    public ValidateOptionsResult Validate(string? name, ComposeGenOptions options) =>
        options.Validate() is { Count: > 0 } problems ? ValidateOptionsResult.Fail(problems) : ValidateOptionsResult.Success;
}
