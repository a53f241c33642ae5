using System.Globalization;
using ComposeGen.Cli.Running;
using ComposeGen.Diagnostics;
using ComposeGen.Fleets;
using ComposeGen.Testing.Running;
using Spectre.Console;

namespace ComposeGen.Cli;

/// <summary>Prints what <c>composegen fleet</c> wrote, or would write.</summary>
internal static class FleetSummary
{
    private const string EngineChoice = "the engine's choice";

    public static void WriteChanges(TextWriter output, FleetPlan plan, FleetManifest? earlier, IReadOnlyList<FileChange> changes)
    {
        foreach (var change in changes.Where(change => change.Action != FileAction.Keep))
        {
            output.WriteLine($"{WordsOf(change.Action).Verb,-7} {change.Path}");
        }

        output.WriteLine(Counts(changes));
        WriteLeavers(output, plan, earlier);
        WritePlan(output, plan);
    }

    public static void WriteDone(
        Streams streams, string folder, FleetPlan plan, FleetManifest? earlier, IReadOnlyList<FileChange> changes)
    {
        var output = streams.Output;
        if (RunView.IsTerminal(streams))
        {
            WriteTable(RunView.Console(streams), Rows(folder, plan, changes));
            WriteLeavers(output, plan, earlier);
        }
        else
        {
            output.WriteLine($"{plan} in {folder}");
            output.WriteLine(Counts(changes));
            WriteLeavers(output, plan, earlier);
            output.WriteLine($"Start them with {Path.Combine(folder, "up.sh")}");
        }

        WriteMoved(output, plan, earlier);
    }

    /// <summary>Prints the projects whose networks have other subnets than before.</summary>
    public static void WriteMoved(TextWriter output, FleetPlan plan, FleetManifest? earlier)
    {
        var subnets = (earlier?.SharedNetworks ?? []).Concat((earlier?.Projects ?? []).SelectMany(project => project.Networks))
            .DistinctBy(network => network.Name, StringComparer.Ordinal)
            .ToDictionary(network => network.Name, network => network.Subnet, StringComparer.Ordinal);
        var moved = plan.SharedNetworks.Any(HasMoved)
            ? ["all"]
            : plan.Projects.Where(project => project.Networks.Any(HasMoved)).Select(project => project.Name).ToList();
        if (moved.Count > 0)
        {
            output.WriteLine($"Networks with other subnets than before: 'composegen up' recreates {string.Join(", ", moved)}.");
        }

        bool HasMoved(PlannedNetwork network) =>
            subnets.GetValueOrDefault(network.Name) is { } subnet
            && network.Subnet is { } planned
            && planned.ToString() != subnet;
    }

    /// <summary>Returns the summary of a fleet that was written: a heading and a text each.</summary>
    internal static IReadOnlyList<(string Heading, string Text)> Rows(
        string folder, FleetPlan plan, IReadOnlyList<FileChange> changes)
    {
        var kinds = plan.Projects.CountBy(project => project.Node?.Kind ?? project.Name)
            .Select(kind => string.Create(CultureInfo.InvariantCulture, $"{kind.Value} × {kind.Key}"));
        var shared = plan.SharedNetworks
            .Select(network => network.Subnet is { } subnet ? $"{network.Name} ({subnet})" : network.Name)
            .ToList();
        var subnets = NetworksOf(plan).Count(network => network.Subnet is not null);
        var networks = plan.Networks.ToString(CultureInfo.InvariantCulture);
        var addresses = string.Create(CultureInfo.InvariantCulture, $"{subnets} subnets, planned");
        return
        [
            ("nodes", string.Join(", ", kinds)),
            ("containers", plan.Containers.ToString(CultureInfo.InvariantCulture)),
            ("networks", shared.Count == 0 ? networks : $"{networks}, shared: {string.Join(", ", shared)}"),
            ("addresses", subnets > 0 ? addresses : EngineChoice),
            ("files", $"{Counts(changes)} in {folder}"),
            ("next", $"{Path.Combine(folder, "up.sh")}, or composegen up {folder}"),
        ];
    }

    private static IEnumerable<PlannedNetwork> NetworksOf(FleetPlan plan) => plan.SharedNetworks
        .Concat(plan.Projects.SelectMany(project => project.Networks))
        .DistinctBy(network => network.Name, StringComparer.Ordinal);

    private static void WriteTable(IAnsiConsole console, IReadOnlyList<(string Heading, string Text)> rows)
    {
        var grid = new Grid().AddColumn(new GridColumn().NoWrap()).AddColumn(new GridColumn());
        foreach (var (heading, text) in rows)
        {
            grid.AddRow(new Text(heading, new Style(decoration: Decoration.Bold)), new Text(TerminalText.OneLine(text)));
        }

        console.Write(grid);
    }

    // The networks with their subnets, and the ports of the host.
    private static void WritePlan(TextWriter output, FleetPlan plan)
    {
        var networks = NetworksOf(plan).Select(network => new[]
        {
            network.Name,
            network.Subnet?.ToString() ?? $"({EngineChoice})",
            network.Endpoints.ToString(CultureInfo.InvariantCulture),
        });
        output.WriteLine();
        TextTable.Write(output, [["NETWORK", "SUBNET", "CONTAINERS"], .. networks]);

        var ports = plan.Projects.SelectMany(PortsOf).ToList();
        if (ports.Count > 0)
        {
            output.WriteLine();
            TextTable.Write(output, [["HOST PORT", "CONTAINER PORT", "SERVICE"], .. ports]);
        }
    }

    private static IEnumerable<string[]> PortsOf(FleetProject project) =>
        from service in project.File.Services
        from port in service.Value.Ports ?? []
        let published = port.Long is { } node ? node.Published?.ToString() : port.Short?.Value?.Published?.ToString()
        let target = port.Long is { } node ? node.Target?.ToString() : port.Short?.Value?.Target.ToString()
        where published is not null
        select new[] { published, target ?? "", $"{project.Node?.Name ?? project.Name}/{service.Key}" };

    private static void WriteLeavers(TextWriter output, FleetPlan plan, FleetManifest? earlier)
    {
        var names = plan.Projects.Select(project => project.Name).ToHashSet(StringComparer.Ordinal);
        var leavers = (earlier?.Projects ?? []).SelectMany(Leavers).ToList();
        if (leavers.Count > 0)
        {
            output.WriteLine($"No longer in the fleet: {string.Join(", ", leavers)}. {Remedies.RemoveOrphans}");
        }

        // In the flat layout, which has one project, services leave.
        IEnumerable<string> Leavers(ManifestProject project)
        {
            if (!names.Contains(project.Name))
            {
                return [project.Name];
            }

            return plan.Fleet.Layout == FleetLayout.Flat
                ? project.Services.Except(plan.Projects[0].File.Services.Keys, StringComparer.Ordinal)
                : [];
        }
    }

    private static string Counts(IReadOnlyList<FileChange> changes) => string.Join(", ", changes
        .CountBy(change => change.Action)
        .OrderBy(count => count.Key)
        .Select(count => string.Create(CultureInfo.InvariantCulture, $"{count.Value} {WordsOf(count.Key).Done}")));

    private static (string Verb, string Done) WordsOf(FileAction action) => action switch
    {
        FileAction.Create => ("create", "new"),
        FileAction.Replace => ("replace", "changed"),
        FileAction.Remove => ("remove", "removed"),
        _ => ("keep", "unchanged"),
    };
}

/// <summary>Prints tables in plain text.</summary>
internal static class TextTable
{
    /// <summary>Prints rows in aligned columns; the first row is the heading.</summary>
    public static void Write(TextWriter output, IReadOnlyList<string[]> rows)
    {
        var widths = Enumerable.Range(0, rows[0].Length).Select(column => rows.Max(row => row[column].Length)).ToList();
        foreach (var row in rows)
        {
            output.WriteLine(string.Join("  ", row.Select((text, column) => text.PadRight(widths[column]))).TrimEnd());
        }
    }
}
