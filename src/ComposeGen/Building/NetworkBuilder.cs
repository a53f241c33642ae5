namespace ComposeGen.Building;

/// <summary>Builds a network that Compose creates with the project.</summary>
public sealed class NetworkBuilder : NetworkReference
{
    internal NetworkBuilder(string key)
        : base(key)
    {
    }

    internal CreatedNetwork Network { get; } = new();

    /// <summary>Uses the bridge driver, which connects containers on one machine. Since 2.0.</summary>
    public NetworkBuilder Bridge() => Driver(NetworkDriver.Bridge);

    /// <summary>Sets the driver. The default is the engine's, <c>bridge</c>. Since 2.0.</summary>
    /// <param name="driver">The driver's name.</param>
    public NetworkBuilder Driver(ComposeText driver) => With(Network.Driver = driver);

    /// <summary>Sets an option of the driver. Since 2.0.</summary>
    /// <param name="name">The option.</param>
    /// <param name="value">Its value.</param>
    /// <exception cref="ArgumentException">The option is empty or already set.</exception>
    public NetworkBuilder DriverOption(string name, ComposeText value) => With((Network.DriverOpts ??= []).AddOnce(name, value));

    /// <summary>Sets the name of the network in the engine. The default is <c>PROJECT_KEY</c>. Since 2.1.</summary>
    /// <param name="name">The name.</param>
    public NetworkBuilder Named(ComposeText name) => With(Network.Name = name);

    /// <summary>Adds a subnet. By default, the engine chooses one of about 30. Since 2.0.</summary>
    /// <param name="subnet">The subnet.</param>
    /// <param name="gateway">The address of the gateway, or <see langword="null"/> for the first one of the subnet.</param>
    public NetworkBuilder Subnet(Subnet subnet, ComposeText? gateway = null)
    {
        var ipam = Network.Ipam ??= new Ipam();
        (ipam.Config ??= []).Add(new IpamConfig
        {
            Subnet = subnet,
            Gateway = gateway is { } address
            ? ComposeValue<IpAddress>.Parse(address) : null
        });
        return this;
    }

    /// <summary>Isolates the network from the outside. Since 2.0.</summary>
    public NetworkBuilder Internal() => With(Network.Internal = true);

    /// <summary>Isolates the network from the outside, or not. Since 2.0.</summary>
    /// <param name="value">Whether it is isolated.</param>
    public NetworkBuilder Internal(ComposeValue<bool> value) => With(Network.Internal = value);

    /// <summary>Enables IPv6 addresses. Since 2.1.</summary>
    public NetworkBuilder EnableIpv6() => With(Network.EnableIpv6 = true);

    /// <summary>Enables or disables IPv6 addresses. Since 2.1.</summary>
    /// <param name="value">Whether they are enabled.</param>
    public NetworkBuilder EnableIpv6(ComposeValue<bool> value) => With(Network.EnableIpv6 = value);

    /// <summary>Enables IPv4 addresses. Compose Specification only.</summary>
    public NetworkBuilder EnableIpv4() => With(Network.EnableIpv4 = true);

    /// <summary>Enables or disables IPv4 addresses. They are enabled by default. Compose Specification only.</summary>
    /// <param name="value">Whether they are enabled.</param>
    public NetworkBuilder EnableIpv4(ComposeValue<bool> value) => With(Network.EnableIpv4 = value);

    /// <summary>Allows containers outside the project to join the network, on Swarm. Since 3.2; not in 2.x.</summary>
    public NetworkBuilder Attachable() => With(Network.Attachable = true);

    /// <summary>Allows containers outside the project to join the network, on Swarm, or not. Since 3.2; not in 2.x.</summary>
    /// <param name="value">Whether they can join.</param>
    public NetworkBuilder Attachable(ComposeValue<bool> value) => With(Network.Attachable = value);

    /// <summary>Configures the IP address management. Since 2.0.</summary>
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
    /// <exception cref="ArgumentException">The label is empty or already set.</exception>
    public NetworkBuilder Label(string name, ComposeText value) => With((Network.Labels ??= []).AddOnce(name, value));

    /// <summary>Sets any property of the network.</summary>
    /// <param name="configure">Sets the properties.</param>
    public NetworkBuilder Configure(Action<CreatedNetwork> configure)
    {
        ArgumentNullException.ThrowIfNull(configure);
        configure(Network);
        return this;
    }

    // The argument changes the model; this continues the chain of calls.
    private NetworkBuilder With<T>(T _) => this;
}

/// <summary>A network that services can be attached to.</summary>
public abstract class NetworkReference
{
    private protected NetworkReference(string key) => Key = key;

    /// <summary>The network's key in a compose file.</summary>
    public string Key { get; }
}
