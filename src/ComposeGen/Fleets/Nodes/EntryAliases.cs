using ComposeGen.Diagnostics;

namespace ComposeGen.Fleets;

/// <summary>
/// Puts the entry services on every shared network, under their node's name, and the exit services under the node's name
/// and their own.
/// </summary>
internal static class EntryAliases
{
    public static IEnumerable<string> EntriesOf(Fleet fleet, FleetNode node) => fleet.EntryServices.Concat(fleet.KindOf(node).Details.Entries);

    public static void Add(Fleet fleet, FleetNode node, ComposeFile file, FleetFindings findings)
    {
        var details = fleet.KindOf(node).Details;
        foreach (var name in details.Entries.Concat(details.Exits).Where(name => !file.Services.ContainsKey(name)))
        {
            findings.Report(FleetDiagnostics.NoEntryService, node, file, ComposePath.Root.Child("services"), $"{node.Name} has no service '{name}' to be its entry or exit. Mend the name.");
        }

        var (entries, exits) = (EntriesOf(fleet, node).ToList(), fleet.ExitServices.Concat(details.Exits).ToList());
        if (entries.Concat(exits).Any(file.Services.ContainsKey))
        {
            NameSharedNetworks(fleet, file);
        }

        foreach (var name in entries)
        {
            Attach(name, node.Name, node, file, findings);
        }

        foreach (var name in exits)
        {
            Attach(name, $"{node.Name}-{name}", node, file, findings);
        }
    }

    public static void ReportMissing(Fleet fleet, IReadOnlyList<NodeFile> files, FleetFindings findings)
    {
        var known = files.SelectMany(file => file.Services).ToHashSet(StringComparer.Ordinal);
        ReportMissing("entry", fleet.EntryServices, known, findings);
        ReportMissing("exit", fleet.ExitServices, known, findings);
    }

    private static void ReportMissing(string key, IReadOnlyList<string> names, HashSet<string> known, FleetFindings findings)
    {
        for (var index = 0; index < names.Count; index++)
        {
            if (known.Add(names[index]))
            {
                findings.Report(FleetDiagnostics.NoEntryService, ComposePath.Root.Child(key).Child(index), $"No node has the service '{names[index]}', which is to be an entry or exit. Mend the name.");
            }
        }
    }

    // A file that names no shared network shall work without one, too; in the fleet it is on all of them.
    private static void NameSharedNetworks(Fleet fleet, ComposeFile file)
    {
        if (!file.Networks.Values.Any(network => network is ExternalNetwork))
        {
            foreach (var network in fleet.SharedNetworks.Select(options => options.Network))
            {
                file.Networks.TryAdd(network.Key, new ExternalNetwork { Name = network.Name });
            }
        }
    }

    private static void Attach(string name, string alias, FleetNode node, ComposeFile file, FleetFindings findings)
    {
        if (!file.Services.TryGetValue(name, out var service))
        {
            return;
        }

        if (service.Networking is NetworkMode)
        {
            var path = ComposePath.Root.Child("services").Child(name).Child("network_mode");
            findings.Report(FleetDiagnostics.EntryHasMode, node, file, path, $"The service '{name}' of {node.Name} has a network mode, so it cannot be on a shared network. Remove network_mode.");
            return;
        }

        var networks = Attachments(service).Networks;
        foreach (var key in file.Networks.Where(network => network.Value is ExternalNetwork).Select(network => network.Key))
        {
            if (!networks.TryGetValue(key, out var attachment))
            {
                networks.Add(key, attachment = new NetworkAttachment());
            }

            if (attachment.Aliases?.Contains(alias) != true)
            {
                (attachment.Aliases ??= []).Add(alias);
            }
        }
    }

    // A service that names no network is on the default one, and stays there.
    private static NetworkAttachments Attachments(Service service)
    {
        if (service.Networking is not NetworkAttachments attachments)
        {
            service.Networking = attachments = new NetworkAttachments();
        }

        if (attachments.Networks.Count == 0)
        {
            attachments.Networks.Add(ComposeFile.DefaultNetwork, new NetworkAttachment());
        }

        return attachments;
    }
}
