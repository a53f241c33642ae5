namespace ComposeGen.Fleets;

/// <summary>Says what a shared network is, and who creates it.</summary>
public sealed class SharedNetworkBuilder
{
    internal SharedNetworkBuilder(SharedNetwork network) => Network = network;

    internal SharedNetwork Network { get; }

    internal string? DriverName { get; private set; }

    internal Subnet? FixedSubnet { get; private set; }

    internal string? CreatorNode { get; private set; }

    internal bool IsExternal { get; private set; }

    /// <summary>Sets the driver; <c>bridge</c> otherwise.</summary>
    /// <param name="driver">The driver's name.</param>
    /// <exception cref="ArgumentException">The name is blank.</exception>
    public SharedNetworkBuilder Driver(string driver)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(driver);
        DriverName = driver;
        return this;
    }

    /// <summary>Sets the subnet; it is planned otherwise.</summary>
    /// <param name="subnet">The subnet.</param>
    public SharedNetworkBuilder Subnet(Subnet subnet)
    {
        FixedSubnet = subnet;
        return this;
    }

    /// <summary>Has a node's compose project create the network; the fleet's scripts do otherwise. The node is the fleet's first one, which starts before all others.</summary>
    /// <param name="node">The node's name.</param>
    /// <exception cref="ArgumentException">The name is empty.</exception>
    public SharedNetworkBuilder CreatedBy(string node)
    {
        ArgumentException.ThrowIfNullOrEmpty(node);
        (CreatorNode, IsExternal) = (node, false);
        return this;
    }

    /// <summary>Leaves the network to others: it is there before the fleet starts, and stays when it is taken down.</summary>
    public SharedNetworkBuilder External()
    {
        (CreatorNode, IsExternal) = (null, true);
        return this;
    }
}
