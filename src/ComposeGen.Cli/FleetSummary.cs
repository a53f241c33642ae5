using System.Globalization;
using ComposeGen.Fleets;

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

    public static void WriteDone(TextWriter output, string folder, FleetPlan plan, IReadOnlyList<FileChange> changes)
    {
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{plan.Projects.Count} projects, {plan.Containers} containers, {plan.Networks} networks in {folder}"));
        output.WriteLine(Counts(changes));
        WriteLeavers(output, plan, changes);
        output.WriteLine($"Start them with {Path.Combine(folder, "up.sh")}");
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
