namespace ComposeGen.Cli.Running;

/// <summary>Prints the status of a fleet, a line a node.</summary>
internal static class StatusTable
{
    public static void Write(TextWriter output, FleetStatus status)
    {
        TextTable.Write(
            output,
            [
                ["NODE", "PROJECT", "SERVICES", "NETWORKS", "DIFFERENT"],
                .. status.Projects.Select(project => new[]
                {
                    project.Node,
                    project.Project,
                    $"{project.Services}/{project.PlannedServices}",
                    $"{project.Networks}/{project.PlannedNetworks}",
                    string.Join(", ", project.Differences),
                }),
            ]);

        foreach (var problem in status.Problems)
        {
            output.WriteLine(problem);
        }

        if (status.Former.Count > 0)
        {
            output.WriteLine(
                $"No longer in the fleet, but still there: {string.Join(", ", status.Former)}. "
                + "'composegen up --remove-orphans' takes them down.");
        }

        output.WriteLine(status.IsComplete
            ? "Everything runs."
            : $"{status.Projects.Count(project => project.Differences.Count == 0)} of {status.Projects.Count} projects run as planned.");
    }
}
