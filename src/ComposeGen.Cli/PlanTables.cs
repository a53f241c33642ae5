using System.Globalization;
using ComposeGen.Fleets;

namespace ComposeGen.Cli;

/// <summary>Prints what a plan decided: the networks with their subnets, and the ports of the host.</summary>
internal static class PlanTables
{
    public static void Write(TextWriter output, FleetPlan plan)
    {
        output.WriteLine();
        TextTable.Write(output, [["NETWORK", "SUBNET", "CONTAINERS"], .. plan.SharedNetworks.Concat(plan.Projects.SelectMany(project => project.Networks)).DistinctBy(network => network.Name, StringComparer.Ordinal).Select(Row)]);

        var ports = plan.Projects.SelectMany(PortsOf).ToList();
        if (ports.Count > 0)
        {
            output.WriteLine();
            TextTable.Write(output, [["HOST PORT", "CONTAINER PORT", "SERVICE"], .. ports]);
        }
    }

    private static string[] Row(PlannedNetwork network) =>
        [network.Name, network.Subnet?.ToString() ?? "(the engine's choice)", network.Endpoints.ToString(CultureInfo.InvariantCulture)];

    private static IEnumerable<string[]> PortsOf(FleetProject project) =>
        from service in project.File.Services
        from port in service.Value.Ports ?? []
        let published = port.Long is { } node ? node.Published?.ToString() : port.Short?.Value?.Published?.ToString()
        let target = port.Long is { } node ? node.Target?.ToString() : port.Short?.Value?.Target.ToString()
        where published is not null
        select new[] { published, target ?? "", $"{project.Node?.Name ?? project.Name}/{service.Key}" };
}
