using System.Globalization;
using ComposeGen.Diagnostics;

namespace ComposeGen.Fleets;

/// <summary>Finds host ports that two nodes publish: one machine has each of them once. Those of one node are found in its file.</summary>
internal sealed class HostPortPlan
{
    private readonly FleetFindings _findings;
    private readonly Dictionary<(int Port, string Protocol), List<(string? Ip, FleetNode Node, string Owner)>> _claims = [];

    private HostPortPlan(FleetFindings findings) => _findings = findings;

    public static void Check(IReadOnlyList<FleetProject> projects, FleetFindings findings)
    {
        var plan = new HostPortPlan(findings);
        foreach (var project in projects)
        {
            foreach (var (name, service) in project.File.Services)
            {
                plan.Add(project, name, service);
            }
        }
    }

    private void Add(FleetProject project, string name, Service service)
    {
        var ports = ComposePath.Root.Child("services").Child(name).Child("ports");
        for (var index = 0; index < (service.Ports?.Count ?? 0); index++)
        {
            // A range before a single port means "any of these", which may well come out even.
            if (service.Ports![index].Typed(mapping => mapping.Shorten()) is { Published: { } published } port && published.Count == port.Target.Count)
            {
                for (var number = published.First; number <= published.Last; number++)
                {
                    Claim(number, port, $"{project.Node.Name}/{name}", project, ports.Child(index));
                }
            }
        }
    }

    private void Claim(int number, PortMapping port, string owner, FleetProject project, ComposePath path)
    {
        var key = (number, port.Protocol ?? "tcp");
        var claims = _claims.TryGetValue(key, out var known) ? known : _claims[key] = [];
        if (claims.Find(claim => Meets(claim.Ip, port.HostIp)) is { Owner: { } other } taken && taken.Node != project.Node)
        {
            _findings.Report(FleetDiagnostics.HostPortTaken, project.Node, project.File, path, string.Create(CultureInfo.InvariantCulture, $"{other} and {owner} both publish the host port {number}/{key.Item2}. Leave the host port out, or write ${{NODE_INDEX}} into it."));
        }

        claims.Add((port.HostIp, project.Node, owner));
    }

    private static bool Meets(string? one, string? other) => one == other || IsAny(one) || IsAny(other);

    private static bool IsAny(string? ip) => ip is null or "0.0.0.0" or "::" or "[::]";
}
