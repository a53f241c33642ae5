using ComposeGen.Testing.Running;

namespace ComposeGen.Cli.Running;

/// <summary>Prints the status of a fleet.</summary>
internal static class StatusTable
{
    /// <summary>Prints the status, with a line for each node.</summary>
    public static void Write(FleetStatus status, TextWriter output)
    {
        var rows = status.Projects.Select(project => new[]
        {
            project.Node,
            project.Project,
            $"{project.Services}/{project.PlannedServices}",
            $"{project.Networks}/{project.PlannedNetworks}",
            string.Join(", ", project.Differences),
        });
        TextTable.Write(output, [["NODE", "PROJECT", "SERVICES", "NETWORKS", "DIFFERENT"], .. rows]);
        foreach (var problem in status.Problems)
        {
            output.WriteLine(problem);
        }

        if (status.Former.Count > 0)
        {
            output.WriteLine(
                $"No longer in the fleet, but still there: {string.Join(", ", status.Former)}. {Remedies.RemoveOrphans}");
        }

        var complete = status.Projects.Count(project => project.Differences.Count == 0);
        output.WriteLine(status.IsComplete
            ? "Everything runs."
            : $"{complete} of {status.Projects.Count} projects run as planned.");
    }
}
