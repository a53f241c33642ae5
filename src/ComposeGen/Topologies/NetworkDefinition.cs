using ComposeGen.Diagnostics;

namespace ComposeGen.Topologies;

/// <summary>What a project's file says of a network; a network that is only used, as the default one may be, says nothing.</summary>
/// <param name="Project">The project.</param>
/// <param name="Key">The network's key in the file.</param>
/// <param name="Network">What the file says.</param>
internal sealed record NetworkDefinition(Project Project, string Key, Network? Network)
{
    public CreatedNetwork? Created => Network as CreatedNetwork;

    /// <summary>Whether the project creates the network.</summary>
    public bool IsCreated => Network is not ExternalNetwork;

    /// <summary>Whether it is a bridge, as far as the file tells.</summary>
    public bool IsBridge => Network is null || (Created is { } created && NetworkDriver.IsBridge(created.Driver?.Raw));

    /// <summary>Whether it lies across machines, where addresses come from elsewhere.</summary>
    public bool IsOverlay => Created?.Driver?.Raw == NetworkDriver.Overlay;

    /// <summary>Whether the engine itself hands out addresses, and not a plug-in.</summary>
    public bool HasEngineAddresses =>
        Network is null
        || (Created is { Ipam: null or { Driver: null or { Raw: "default" or "" } } } created
            && NetworkDriver.HasEngineAddresses(created.Driver?.Raw));

    /// <summary>Whether the file says everything about its addresses, and no variable does.</summary>
    public bool HasKnownAddresses =>
        Network is null
        || (Created is { Verbatim: null } created && !created.Keeps("ipam") && !created.Keeps("driver")
            && (created.Ipam is null || (!created.Ipam.Keeps("config") && (created.Ipam.Config ?? []).All(config => config.Subnet is null or { Value: not null } && !config.Keeps("subnet")))));

    /// <summary>Whether the file leaves it to the engine to choose an IPv4 subnet.</summary>
    public bool DrawsFromPools => HasEngineAddresses && HasKnownAddresses && Subnets.All(subnet => subnet.Subnet.IsIPv6);

    public IEnumerable<DefinedSubnet> Subnets => (Created?.Ipam?.Config ?? [])
        .Select((config, index) => config.Subnet?.Value is { } subnet ? new DefinedSubnet(this, index, config, subnet) : null)
        .OfType<DefinedSubnet>();

    public ComposePath Path => ComposePath.Root.Child("networks").Child(Key);
}
