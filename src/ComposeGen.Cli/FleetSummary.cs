using System.Globalization;
using ComposeGen.Cli.Running;
using ComposeGen.Diagnostics;
using ComposeGen.Fleets;
using Spectre.Console;

namespace ComposeGen.Cli;

/// <summary>Tells in a few lines what became of a fleet.</summary>
internal static class FleetSummary
{
    public static void WriteChanges(TextWriter output, FleetPlan plan, FleetManifest? earlier, IReadOnlyList<FileChange> changes)
    {
        foreach (var change in changes.Where(change => change.Action != FileAction.Keep))
        {
            output.WriteLine($"{Word(change.Action)} {change.Path}");
        }

        output.WriteLine(Counts(changes));
        WriteLeavers(output, plan, earlier);
    }

    public static void WriteDone(
        Streams streams, string folder, FleetPlan plan, FleetManifest? earlier, IReadOnlyList<FileChange> changes)
    {
        var output = streams.Output;
        if (RunView.IsTerminal(streams))
        {
            WriteTable(RunView.Console(streams), Rows(folder, plan, changes));
            WriteLeavers(output, plan, earlier);
            return;
        }

        output.WriteLine($"{plan} in {folder}");
        output.WriteLine(Counts(changes));
        WriteLeavers(output, plan, earlier);
        output.WriteLine($"Start them with {Path.Combine(folder, "up.sh")}");
    }

    /// <summary>What a person wants to know of a fleet that was just written: a heading and a text each.</summary>
    internal static IReadOnlyList<(string Heading, string Text)> Rows(string folder, FleetPlan plan, IReadOnlyList<FileChange> changes)
    {
        var kinds = plan.Projects.CountBy(project => project.Node?.Kind ?? project.Name).Select(kind => string.Create(CultureInfo.InvariantCulture, $"{kind.Value} × {kind.Key}"));
        var shared = plan.SharedNetworks.Select(network => network.Subnet is { } subnet ? $"{network.Name} ({subnet})" : network.Name).ToList();
        var subnets = plan.SharedNetworks.Concat(plan.Projects.SelectMany(project => project.Networks)).DistinctBy(network => network.Name, StringComparer.Ordinal).Count(network => network.Subnet is not null);
        return
        [
            ("nodes", string.Join(", ", kinds)),
            ("containers", plan.Containers.ToString(CultureInfo.InvariantCulture)),
            ("networks", string.Create(CultureInfo.InvariantCulture, $"{plan.Networks}{(shared.Count == 0 ? "" : $", shared: {string.Join(", ", shared)}")}")),
            ("addresses", subnets > 0 ? string.Create(CultureInfo.InvariantCulture, $"{subnets} subnets, planned") : "the engine's choice"),
            ("files", $"{Counts(changes)} in {folder}"),
            ("next", $"{Path.Combine(folder, "up.sh")}, or composegen up {folder}"),
        ];
    }

    private static void WriteTable(IAnsiConsole console, IReadOnlyList<(string Heading, string Text)> rows)
    {
        var grid = new Grid().AddColumn(new GridColumn().NoWrap()).AddColumn(new GridColumn());
        foreach (var (heading, text) in rows)
        {
            grid.AddRow(new Text(heading, new Style(decoration: Decoration.Bold)), new Text(TerminalText.OneLine(text)));
        }

        console.Write(grid);
    }

    /// <summary>Names the projects that cannot keep their networks: those have other subnets now.</summary>
    internal static void WriteMoved(TextWriter output, FleetPlan plan, FleetManifest? earlier)
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

    // The scripts no longer know them, so nobody would ever stop them.
    private static void WriteLeavers(TextWriter output, FleetPlan plan, FleetManifest? earlier)
    {
        var names = plan.Projects.Select(project => project.Name).ToHashSet(StringComparer.Ordinal);
        var leavers = (earlier?.Projects ?? []).SelectMany(Leavers).ToList();
        if (leavers.Count > 0)
        {
            output.WriteLine(
                $"No longer in the fleet: {string.Join(", ", leavers)}. "
                + "What still runs of them is removed by 'composegen up --remove-orphans'.");
        }

        // The flat layout has one project, so that it is services that leave.
        IEnumerable<string> Leavers(ManifestProject project) =>
            !names.Contains(project.Name) ? [project.Name]
            : plan.Fleet.Layout == FleetLayout.Flat
                ? project.Services.Except(plan.Projects[0].File.Services.Keys, StringComparer.Ordinal)
            : [];
    }

    private static string Counts(IReadOnlyList<FileChange> changes) => string.Join(", ", changes
        .CountBy(change => change.Action)
        .OrderBy(count => count.Key)
        .Select(count => string.Create(CultureInfo.InvariantCulture, $"{count.Value} {Done(count.Key)}")));

    private static string Word(FileAction action) => action switch
    {
        FileAction.Create => "create ",
        FileAction.Replace => "replace",
        FileAction.Remove => "remove ",
        _ => "keep   ",
    };

    private static string Done(FileAction action) => action switch
    {
        FileAction.Create => "new",
        FileAction.Replace => "changed",
        FileAction.Remove => "removed",
        _ => "unchanged",
    };
}
