using ComposeGen.Diagnostics;

namespace ComposeGen.Fleets;

/// <summary>
/// Puts the entry services on every shared network, under their node's name, and the exit services under the node's name
/// and their own.
/// </summary>
internal static class EntryAliases
{
    public static IEnumerable<string> EntriesOf(Fleet fleet, FleetNode node) =>
        fleet.EntryServices.Concat(fleet.KindOf(node).Details.Entries);

    /// <summary>A node's file with its entries and exits on the shared networks.</summary>
    public static ComposeFile Add(Fleet fleet, FleetNode node, ComposeFile file, FleetFindings findings)
    {
        var details = fleet.KindOf(node).Details;
        foreach (var name in details.Entries.Concat(details.Exits).Where(name => !file.Services.ContainsKey(name)))
        {
            var message = $"{node.Name} has no service '{name}' to be its entry or exit. Correct the name.";
            findings.Report(FleetDiagnostics.NoEntryService, node, file, ComposePath.Root.Child("services"), message);
        }

        var aliases = AliasesOf(fleet, node).Where(alias => file.Services.ContainsKey(alias.Service)).ToLookup(
            alias => alias.Service, alias => alias.Alias, StringComparer.Ordinal);
        if (aliases.Count == 0)
        {
            return file;
        }

        foreach (var service in aliases.Where(service => file.Services[service.Key].Networking is NetworkMode))
        {
            var path = ComposePath.Root.Child("services").Child(service.Key).Child("network_mode");
            var message = $"The service '{service.Key}' of {node.Name} has a network mode, so it cannot be on a shared network. "
                + "Remove network_mode.";
            findings.Report(FleetDiagnostics.EntryHasMode, node, file, path, message);
        }

        var networks = WithSharedNetworks(fleet, file.Networks);
        var shared = networks.Where(network => network.Value is ExternalNetwork).Select(network => network.Key).ToList();
        return file.With(x =>
        {
            x.Networks = networks;
            x.Services = x.Services.With((name, service) => service.Networking is NetworkMode || !aliases.Contains(name)
                ? service
                : service.With(y => y.Networking = new NetworkAttachments(Attached(service, shared, aliases[name]))));
        });
    }

    public static void ReportMissing(Fleet fleet, IReadOnlyList<NodeFile> files, FleetFindings findings)
    {
        var known = files.SelectMany(file => file.File.Services.Keys).ToHashSet(StringComparer.Ordinal);
        ReportMissing("entry", fleet.EntryServices, known, findings);
        ReportMissing("exit", fleet.ExitServices, known, findings);
    }

    private static void ReportMissing(string key, IReadOnlyList<string> names, HashSet<string> known, FleetFindings findings)
    {
        for (var index = 0; index < names.Count; index++)
        {
            if (known.Add(names[index]))
            {
                var message = $"No node has the service '{names[index]}', which is to be an entry or exit. Correct the name.";
                findings.Report(FleetDiagnostics.NoEntryService, ComposePath.Root.Child(key).Child(index), message);
            }
        }
    }

    private static IEnumerable<(string Service, string Alias)> AliasesOf(Fleet fleet, FleetNode node) =>
    [
        .. EntriesOf(fleet, node).Select(name => (name, node.Name)),
        .. fleet.ExitServices.Concat(fleet.KindOf(node).Details.Exits).Select(name => (name, $"{node.Name}-{name}")),
    ];

    // A file that names no shared network works without one, too; in the fleet it is on all of them.
    private static OrderedDictionary<string, Network> WithSharedNetworks(
        Fleet fleet, OrderedDictionary<string, Network> networks) =>
        networks.Values.Any(network => network is ExternalNetwork)
            ? networks
            : networks.With(
                from options in fleet.SharedNetworks
                let network = options.Network
                where !networks.ContainsKey(network.Key)
                select KeyValuePair.Create(network.Key, (Network)new ExternalNetwork { Name = network.Name }));

    // A service that names no network is on the default one, and stays there.
    private static OrderedDictionary<string, NetworkAttachment> Attached(
        Service service, IReadOnlyList<string> networks, IEnumerable<string> aliases)
    {
        var attachments = service.Attachments.Count > 0
            ? service.Attachments
            : service.Attachments.With(ComposeFile.DefaultNetwork, new NetworkAttachment());
        var names = aliases.Distinct(StringComparer.Ordinal).Select(alias => (ComposeText)alias).ToList();
        return attachments.With(networks.Select(key => KeyValuePair.Create(
            key,
            (attachments.GetValueOrDefault(key) ?? new NetworkAttachment()).With(x => x.Aliases =
            [
                .. x.Aliases ?? [],
                .. names.Except(x.Aliases ?? []),
            ]))));
    }
}
