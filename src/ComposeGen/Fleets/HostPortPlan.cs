using System.Globalization;
using ComposeGen.Diagnostics;

namespace ComposeGen.Fleets;

/// <summary>Finds host ports that two nodes publish: one machine has each of them once.</summary>
internal static class HostPortPlan
{
    public static void Check(IReadOnlyList<FleetProject> projects, DiagnosticBag diagnostics)
    {
        var owners = new Dictionary<(int Port, string Protocol), List<(string? Ip, string Owner)>>();
        var reported = new HashSet<(int Port, string Protocol)>();
        foreach (var project in projects)
        {
            foreach (var (name, service) in project.File.Services)
            {
                for (var index = 0; index < (service.Ports?.Count ?? 0); index++)
                {
                    if (service.Ports![index].Value is { Published: { } published } port)
                    {
                        var path = ComposePath.Root.Child("services").Child(name).Child("ports").Child(index);
                        Claim(port, published, $"{project.Node.Name}/{name}", project.File, path);
                    }
                }
            }
        }

        void Claim(PortMapping port, PortRange published, string owner, ComposeFile file, ComposePath path)
        {
            // A range before a single port means "any of these", which may well come out even.
            if (published.Count != port.Target.Count)
            {
                return;
            }

            for (var number = published.First; number <= published.Last; number++)
            {
                var key = (number, port.Protocol ?? "tcp");
                var claims = owners.TryGetValue(key, out var known) ? known : owners[key] = [];
                var other = claims.Find(claim => Meets(claim.Ip, port.HostIp)).Owner;
                if (other is not null && reported.Add(key))
                {
                    diagnostics.Report(FleetDiagnostics.HostPortTaken, path, SourceMap.Find(file.Source, path), string.Create(CultureInfo.InvariantCulture, $"{other} and {owner} both publish the host port {number}/{key.Item2}. Leave the host port out, or write ${{NODE_INDEX}} into it."));
                }

                claims.Add((port.HostIp, owner));
            }
        }
    }

    private static bool Meets(string? one, string? other) => one == other || IsAny(one) || IsAny(other);

    private static bool IsAny(string? ip) => ip is null or "0.0.0.0" or "::";
}
