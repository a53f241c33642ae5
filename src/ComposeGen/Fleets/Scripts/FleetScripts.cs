namespace ComposeGen.Fleets;

/// <summary>The scripts that start a fleet and take it down, for POSIX shells.</summary>
internal static class FleetScripts
{
    /// <summary>The scripts of a fleet.</summary>
    /// <param name="plan">The fleet.</param>
    /// <param name="steps">Its steps.</param>
    /// <param name="names">Its name, and those that it had before in the same folder.</param>
    public static IEnumerable<GeneratedFile> Of(FleetPlan plan, FleetSteps steps, IReadOnlyList<string> names)
    {
        var shell = plan.Fleet.IsForSwarm ? SwarmShell.Of(plan.Fleet) : ComposeShell.Of(plan.Fleet);
        var owners = new OwnerFunctions(shell, names);
        var connecting = plan.Fleet.Layout == FleetLayout.Connect ? plan.Projects : [];
        return
        [
            .. connecting.Select(project => Script($"{project.Folder}/{ConnectScript.FileName}", ConnectScript.For(project))),

            // Nodes that left hold back a start, so 'composegen up' takes them down when it is told to.
            Script("up.sh", new FleetScript(plan, [.. steps.Up.Where(step => !step.IsRemoval)], shell, owners).Up()),
            Script("down.sh", new FleetScript(plan, steps.Down, shell, owners).Down()),
        ];
    }

    private static GeneratedFile Script(string path, string text) => new(path, text, IsExecutable: true);
}
