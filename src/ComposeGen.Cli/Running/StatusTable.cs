namespace ComposeGen.Cli.Running;

/// <summary>Prints the status of a fleet as a table: plain text, for people and for <c>grep</c>.</summary>
internal static class StatusTable
{
    public static void Write(TextWriter output, FleetStatus status)
    {
        string[][] rows =
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
        ];
        var widths = Enumerable.Range(0, rows[0].Length).Select(column => rows.Max(row => row[column].Length)).ToList();
        foreach (var row in rows)
        {
            output.WriteLine(string.Join("  ", row.Select((text, column) => text.PadRight(widths[column]))).TrimEnd());
        }

        foreach (var network in status.MissingNetworks)
        {
            output.WriteLine($"The shared network '{network}' is missing.");
        }

        output.WriteLine(status.IsComplete
            ? "Everything runs."
            : $"{status.Projects.Count(project => project.Missing.Count == 0)} of {status.Projects.Count} projects run whole.");
    }
}
