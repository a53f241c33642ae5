using System.Globalization;
using ComposeGen.Cli.Running;
using ComposeGen.Diagnostics;
using ComposeGen.Fleets;
using Spectre.Console;

namespace ComposeGen.Cli;

/// <summary>Tells in a few lines what became of a fleet.</summary>
internal static class FleetSummary
{
    public static void WriteChanges(TextWriter output, FleetPlan plan, IReadOnlyList<FileChange> changes)
    {
        foreach (var change in changes.Where(change => change.Action != FileAction.Keep))
        {
            output.WriteLine($"{Word(change.Action)} {change.Path}");
        }

        output.WriteLine(Counts(changes));
        WriteLeavers(output, plan, changes);
    }

    public static void WriteDone(Streams streams, string folder, FleetPlan plan, IReadOnlyList<FileChange> changes)
    {
        var output = streams.Output;
        if (RunView.IsTerminal(streams))
        {
            WriteTable(RunView.Console(streams), Rows(folder, plan, changes));
            WriteLeavers(output, plan, changes);
            return;
        }

        output.WriteLine($"{plan} in {folder}");
        output.WriteLine(Counts(changes));
        WriteLeavers(output, plan, changes);
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

    // The scripts no longer know them, so nobody would ever stop them.
    private static void WriteLeavers(TextWriter output, FleetPlan plan, IReadOnlyList<FileChange> changes)
    {
        var leavers = changes
            .Where(change => change.Action == FileAction.Remove && Path.GetFileName(change.Path) == Path.GetFileName(plan.Projects[0].FilePath) && plan.Fleet.Layout is FleetLayout.PerNode or FleetLayout.Connect)
            .Select(change => $"{plan.Fleet.ProjectPrefix}{Path.GetDirectoryName(change.Path)}")
            .ToList();
        if (leavers.Count > 0)
        {
            output.WriteLine($"Not in the fleet any more: {string.Join(", ", leavers)}. What of them runs stays, until {(plan.Fleet.IsForSwarm ? $"you take it down: docker stack rm {string.Join(' ', leavers)}" : "'composegen up --remove-orphans' takes it down.")}");
        }
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
