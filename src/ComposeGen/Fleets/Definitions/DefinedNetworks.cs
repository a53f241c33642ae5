using ComposeGen.Building;
using ComposeGen.Diagnostics;

namespace ComposeGen.Fleets;

/// <summary>The shared networks of a definition.</summary>
internal sealed class DefinedNetworks(FleetDefinition definition, DefinitionFindings findings)
{
    private IEnumerable<KeyValuePair<string, NetworkDefinition>> Networks => definition.Networks ?? [];

    public void Check()
    {
        var creators = NodeNames().Append(NetworkDefinition.Fleet).Append(NetworkDefinition.Others).ToList();
        foreach (var (name, network) in Networks)
        {
            var path = ComposePath.Root.Child("networks").Child(name);
            if (!ResourceName.IsValid(name))
            {
                var message = $"'{name}' is not a legal name of a network. {ResourceName.Advice}";
                findings.AtKey(FleetDiagnostics.NameIllegal, path, message);
            }

            if (network.Driver is { } driver && string.IsNullOrWhiteSpace(driver))
            {
                findings.Invalid(path.Child("driver"), driver, "a driver's name, such as bridge");
            }

            if (network.Subnet is { } subnet && !Subnet.TryParse(subnet, out _))
            {
                findings.Invalid(path.Child("subnet"), subnet, "an address and the length of its prefix, such as 10.9.0.0/24");
            }

            if (network.Creator is { } creator && !creators.Contains(creator, StringComparer.Ordinal))
            {
                var form = $"{NetworkDefinition.Fleet}, {NetworkDefinition.Others}, or the name of the first node";
                findings.Invalid(path.Child("creator"), creator, form, creators);
            }
        }
    }

    public void AddTo(FleetBuilder fleet)
    {
        foreach (var (name, network) in Networks)
        {
            fleet.SharedNetwork(name, options => Configure(options, network));
        }
    }

    private static void Configure(SharedNetworkBuilder options, NetworkDefinition network)
    {
        if (network.Driver is { } driver)
        {
            options.Driver(driver);
        }

        if (network.Subnet is { } subnet)
        {
            options.Subnet(Subnet.Parse(subnet));
        }

        if (network.Creator == NetworkDefinition.Others)
        {
            options.External();
        }
        else if (network.Creator is { } creator && creator != NetworkDefinition.Fleet)
        {
            options.CreatedBy(creator);
        }
    }

    // Only the single node of a kind can start before all others.
    private IEnumerable<string> NodeNames() =>
        (definition.Nodes ?? []).Select(node => node.Value.Count is null ? node.Key : $"{node.Key}1");
}
