namespace ComposeGen.Cli.Running;

/// <summary>Prints the status of a fleet, a line a node.</summary>
internal static class StatusTable
{
    public static void Write(TextWriter output, FleetStatus status)
    {
        TextTable.Write(
            output,
            [
                ["NODE", "PROJECT", "CONTAINERS", "NETWORKS", "MISSING"],
                .. status.Projects.Select(project => new[]
                {
                    project.Node,
                    project.Project,
                    $"{project.Containers}/{project.ExpectedContainers}",
                    $"{project.Networks}/{project.ExpectedNetworks}",
                    string.Join(", ", project.Missing),
                }),
            ]);

        foreach (var network in status.MissingNetworks)
        {
            output.WriteLine($"The shared network '{network}' is missing.");
        }

        if (status.Former.Count > 0)
        {
            output.WriteLine($"Not in the fleet any more, but there: {string.Join(", ", status.Former)}. 'composegen up --remove-orphans' takes them down.");
        }

        output.WriteLine(status.IsComplete
            ? "Everything runs."
            : $"{status.Projects.Count(project => project.Missing.Count == 0)} of {status.Projects.Count} projects run whole.");
    }
}
