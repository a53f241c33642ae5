namespace ComposeGen.Fleets;

/// <summary>Configures a shared network, and who creates it.</summary>
public sealed class SharedNetworkBuilder
{
    internal SharedNetworkBuilder(SharedNetwork network) => Network = network;

    internal SharedNetwork Network { get; }

    internal string? DriverName { get; private set; }

    internal Subnet? FixedSubnet { get; private set; }

    internal string? CreatorNode { get; private set; }

    internal bool IsExternal { get; private set; }

    /// <summary>Sets the driver. The default is <c>bridge</c>, or <c>overlay</c> on a Swarm.</summary>
    /// <param name="driver">The driver's name.</param>
    /// <exception cref="ArgumentException">The name is blank.</exception>
    public SharedNetworkBuilder Driver(string driver)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(driver);
        DriverName = driver;
        return this;
    }

    /// <summary>Sets the subnet, which is planned by default.</summary>
    /// <param name="subnet">The subnet.</param>
    public SharedNetworkBuilder Subnet(Subnet subnet)
    {
        FixedSubnet = subnet;
        return this;
    }

    /// <summary>
    /// Lets a node's compose project create the network instead of the fleet's scripts. The node is the fleet's first one, which
    /// starts before all others.
    /// </summary>
    /// <param name="node">The node's name.</param>
    /// <exception cref="ArgumentException">The name is empty.</exception>
    public SharedNetworkBuilder CreatedBy(string node)
    {
        ArgumentException.ThrowIfNullOrEmpty(node);
        (CreatorNode, IsExternal) = (node, false);
        return this;
    }

    /// <summary>
    /// Marks the network as created by others: it exists before the fleet starts, and stays when the fleet is taken down.
    /// </summary>
    public SharedNetworkBuilder External()
    {
        (CreatorNode, IsExternal) = (null, true);
        return this;
    }
}
