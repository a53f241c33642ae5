namespace ComposeGen.Building;

/// <summary>Says what a network is that Compose creates with the project.</summary>
public sealed class NetworkBuilder : NetworkReference
{
    internal NetworkBuilder(string key)
        : base(key)
    {
    }

    internal CreatedNetwork Network { get; } = new();

    /// <summary>Uses the bridge driver: containers on this machine only. Since 2.0.</summary>
    public NetworkBuilder Bridge() => Driver(NetworkDriver.Bridge);

    /// <summary>Sets the driver; the engine's default, <c>bridge</c>, otherwise. Since 2.0.</summary>
    /// <param name="driver">The driver's name.</param>
    public NetworkBuilder Driver(ComposeText driver)
    {
        Network.Driver = driver;
        return this;
    }

    /// <summary>Sets an option of the driver. Since 2.0.</summary>
    /// <param name="name">The option.</param>
    /// <param name="value">Its value.</param>
    /// <exception cref="ArgumentException">The option is empty, or was set already.</exception>
    public NetworkBuilder DriverOption(string name, ComposeText value)
    {
        (Network.DriverOpts ??= []).AddOnce(name, value);
        return this;
    }

    /// <summary>Sets the network's name in the engine; <c>PROJECT_KEY</c> otherwise. Since 2.1.</summary>
    /// <param name="name">The name.</param>
    public NetworkBuilder Named(ComposeText name)
    {
        Network.Name = name;
        return this;
    }

    /// <summary>Adds a subnet. The engine chooses one otherwise, of which it has some 30. Since 2.0.</summary>
    /// <param name="subnet">The subnet.</param>
    /// <param name="gateway">The gateway's address; the first of the subnet when <see langword="null"/>.</param>
    public NetworkBuilder Subnet(Subnet subnet, ComposeText? gateway = null)
    {
        var ipam = Network.Ipam ??= new Ipam();
        (ipam.Config ??= []).Add(new IpamConfig { Subnet = subnet, Gateway = gateway is { } address ? ComposeValue<IpAddress>.Parse(address) : null });
        return this;
    }

    /// <summary>Cuts the network off from the outside. Since 2.0.</summary>
    public NetworkBuilder Internal()
    {
        Network.Internal = true;
        return this;
    }

    /// <summary>Gives the network IPv6 addresses. Since 2.1.</summary>
    public NetworkBuilder EnableIpv6()
    {
        Network.EnableIpv6 = true;
        return this;
    }

    /// <summary>Says whether the network has IPv4 addresses; it has otherwise. Compose Specification only.</summary>
    /// <param name="value">Whether it has.</param>
    public NetworkBuilder EnableIpv4(ComposeValue<bool> value)
    {
        Network.EnableIpv4 = value;
        return this;
    }

    /// <summary>Lets containers outside the project be attached to the network, on Swarm. Since 3.2; not in 2.x.</summary>
    public NetworkBuilder Attachable()
    {
        Network.Attachable = true;
        return this;
    }

    /// <summary>Says how addresses are managed. Since 2.0.</summary>
    /// <param name="configure">Sets its properties.</param>
    public NetworkBuilder Ipam(Action<Ipam> configure)
    {
        ArgumentNullException.ThrowIfNull(configure);
        configure(Network.Ipam ??= new Ipam());
        return this;
    }

    /// <summary>Adds a label. Since 2.1.</summary>
    /// <param name="name">The label.</param>
    /// <param name="value">Its value.</param>
    /// <exception cref="ArgumentException">The label is empty, or was set already.</exception>
    public NetworkBuilder Label(string name, ComposeText value)
    {
        (Network.Labels ??= []).AddOnce(name, value);
        return this;
    }

    /// <summary>Reaches any plain property of the network.</summary>
    /// <param name="configure">Sets the properties.</param>
    public NetworkBuilder Configure(Action<CreatedNetwork> configure)
    {
        ArgumentNullException.ThrowIfNull(configure);
        configure(Network);
        return this;
    }
}
