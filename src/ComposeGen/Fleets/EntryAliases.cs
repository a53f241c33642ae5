using ComposeGen.Diagnostics;

namespace ComposeGen.Fleets;

/// <summary>Puts the entry services on every shared network, under their node's name.</summary>
internal static class EntryAliases
{
    public static void Add(Fleet fleet, FleetNode node, ComposeFile file, FleetFindings findings)
    {
        foreach (var name in fleet.EntryServices)
        {
            if (file.Services.TryGetValue(name, out var service))
            {
                Add(name, service, node, file, findings);
            }
        }
    }

    public static void ReportMissing(Fleet fleet, IReadOnlyList<(FleetNode Node, ComposeFile File)> files, FleetFindings findings)
    {
        foreach (var name in fleet.EntryServices.Distinct(StringComparer.Ordinal).Where(name => !files.Any(file => file.File.Services.ContainsKey(name))))
        {
            findings.Report(FleetDiagnostics.NoEntryService, $"No node has the entry service '{name}'. Mend the name.");
        }
    }

    private static void Add(string name, Service service, FleetNode node, ComposeFile file, FleetFindings findings)
    {
        if (service.Networking is NetworkMode)
        {
            var path = ComposePath.Root.Child("services").Child(name).Child("network_mode");
            findings.Report(FleetDiagnostics.EntryHasMode, node, file, path, $"The entry service '{name}' of {node.Name} has a network mode, so it cannot be on a shared network. Remove network_mode.");
            return;
        }

        var networks = Attachments(service).Networks;
        foreach (var key in file.Networks.Where(network => network.Value is ExternalNetwork).Select(network => network.Key))
        {
            if (!networks.TryGetValue(key, out var attachment))
            {
                networks.Add(key, attachment = new NetworkAttachment());
            }

            attachment.Aliases ??= [];
            if (!attachment.Aliases.Contains(node.Name))
            {
                attachment.Aliases.Add(node.Name);
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
