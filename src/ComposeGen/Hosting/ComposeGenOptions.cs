using ComposeGen.Diagnostics;
using ComposeGen.Fleets;
using ComposeGen.Yaml;

namespace ComposeGen.Hosting;

/// <summary>
/// What an application decides once about all its compose files. Its properties are plain, so that they can be bound from a
/// configuration; each becomes part of the options that <see cref="ComposeFile"/> takes without any of this.
/// </summary>
public sealed class ComposeGenOptions
{
    /// <summary>The format that is written: <c>2</c>, <c>2.0</c> to <c>2.4</c>, <c>3.8</c> or <c>spec</c>; each file's own when unset.</summary>
    public string? Target { get; set; }

    /// <summary>What becomes of what that format cannot say. The default is <see cref="Unsayable.Error"/>.</summary>
    public Unsayable Unsayable { get; set; }

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

    /// <summary>The name of fleets, which their project names begin with: <c>demo-slave1</c>. Projects are named after their nodes alone when unset.</summary>
    public string? FleetName { get; set; }

    /// <summary>How the nodes of a fleet become compose files: <c>per-node</c>, the default, <c>template</c>, <c>connect</c> or <c>flat</c>.</summary>
    public string Layout { get; set; } = FleetLayoutName.All[0];

    /// <summary>The IPv4 pool that a fleet's subnets are taken from, <c>10.192.0.0/11</c> when unset; or <c>docker</c>, which lets the engine choose.</summary>
    public string? Subnets { get; set; }

    /// <summary>What is wrong with the values, each naming its option.</summary>
    /// <returns>A line for each; none when all are legal.</returns>
    public IReadOnlyList<string> Validate() => [.. OptionProblems.Of(this)];

    /// <summary>The options that reading takes.</summary>
    /// <exception cref="InvalidOperationException">A value is not legal; the message names all that are not.</exception>
    public ReadOptions ToReadOptions() => Checked(() => new ReadOptions { MaxBytes = MaxBytes, MaxDepth = MaxDepth, MaxValues = MaxValues });

    /// <summary>The options that checks take.</summary>
    /// <exception cref="InvalidOperationException">A value is not legal; the message names all that are not.</exception>
    public CheckOptions ToCheckOptions() => Checked(() => new CheckOptions { Ignore = [.. Ignore], Strict = Strict });

    /// <summary>The options that writing takes.</summary>
    /// <exception cref="InvalidOperationException">A value is not legal; the message names all that are not.</exception>
    public WriteOptions ToWriteOptions() => Checked(() => new WriteOptions
    {
        Format = FormatOrNone,
        Unsayable = Unsayable,
        Style = new YamlStyle { Indent = Indent, IndentLists = IndentLists, BlankLineBetweenSections = BlankLineBetweenSections, Header = Header },
    });

    /// <summary>Tells a fleet its layout, its pool and its format, which it can still say otherwise.</summary>
    internal void ApplyTo(FleetBuilder fleet)
    {
        _ = FleetLayoutName.TryParse(Layout, out var layout);
        fleet.Layout(layout);
        if (FleetAddresses.TryParse(Subnets, out var addresses))
        {
            fleet.Subnets(addresses);
        }

        if (FormatOrNone is { } format)
        {
            fleet.Target(format);
        }
    }

    private T Checked<T>(Func<T> make) => Validate() is { Count: > 0 } problems ? throw new InvalidOperationException(string.Join(' ', problems)) : make();

    private ComposeFormat? FormatOrNone => ComposeFormat.TryParse(Target, out var format) ? format : null;
}
