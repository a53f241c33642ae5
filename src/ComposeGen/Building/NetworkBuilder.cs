using ComposeGen.Yaml;
using static ComposeGen.Building.BuilderArguments;

namespace ComposeGen.Building;

/// <summary>Builds a network that Compose creates with the project.</summary>
public sealed class NetworkBuilder : NetworkReference
{
    private readonly ComposeFileBuilder _file;
    private Network _network;

    internal NetworkBuilder(ComposeFileBuilder file, string key, Network network)
        : base(key) => (_file, _network) = (file, network);

    internal override ComposeFileBuilder? File => _file;

    internal CreatedNetwork Network => AnyNetwork as CreatedNetwork
        ?? throw new InvalidOperationException($"The network '{Key}' is external, so that only its name can be set.");

    private Network AnyNetwork
    {
        get
        {
            _file.ThrowIfBuilt();
            return _network;
        }
    }

    private bool Replaces => _file.IsEdit;

    /// <summary>Uses an existing network, which Compose neither creates nor removes. Since 2.0.</summary>
    /// <param name="name">Its name in the engine; the key by default.</param>
    /// <exception cref="InvalidOperationException">The network has other settings than a name.</exception>
    public NetworkBuilder External(ComposeText? name = null)
    {
        var external = new ExternalNetwork { Name = name ?? AnyNetwork.Name, Comment = AnyNetwork.Comment };
        return With(_network =
            ComposeFileBuilder.MakeExternal(_file.File.Networks, Key, "network", CreatedNetwork.Shape, external));
    }

    /// <summary>Uses the bridge driver, which connects containers on one machine. Since 2.0.</summary>
    public NetworkBuilder Bridge() => Driver(NetworkDriver.Bridge);

    /// <summary>Sets the driver. The default is the engine's, <c>bridge</c>. Since 2.0.</summary>
    /// <param name="driver">The driver's name.</param>
    public NetworkBuilder Driver(ComposeText driver) => With(Network.Driver = NotNull(driver));

    /// <summary>Sets an option of the driver. Since 2.0.</summary>
    /// <param name="name">The option.</param>
    /// <param name="value">Its value.</param>
    /// <exception cref="ArgumentException">The option is empty or already set.</exception>
    public NetworkBuilder DriverOpt(string name, ComposeText value) =>
        With((Network.DriverOpts ??= []).AddOnce(name, NotNull(value), Replaces));

    /// <inheritdoc cref="CreatedNetwork.DriverOpts"/>
    /// <param name="values">The values by name.</param>
    /// <typeparam name="T">The type of the values, which convert as for <see cref="ComposeText"/>.</typeparam>
    /// <exception cref="ArgumentException">A value is <see langword="null"/>, or a name already has a value.</exception>
    public NetworkBuilder DriverOpts<T>(IEnumerable<KeyValuePair<string, T>> values) =>
        With((Network.DriverOpts ??= []).AddEach(values, Replaces));

    /// <inheritdoc cref="CreatedNetwork.DriverOpts"/>
    /// <param name="values">The names and their values.</param>
    /// <exception cref="ArgumentException">A value is <see langword="null"/>, or a name already has a value.</exception>
    public NetworkBuilder DriverOpts(params ReadOnlySpan<(string Name, ComposeText Value)> values) =>
        With((Network.DriverOpts ??= []).AddEach(values, Replaces));

    /// <summary>Sets the name of the network in the engine. The default is <c>PROJECT_KEY</c>. Since 2.1.</summary>
    /// <param name="name">The name.</param>
    public NetworkBuilder Name(ComposeText name) => With(AnyNetwork.Name = NotNull(name));

    /// <summary>Adds a subnet. By default, the engine chooses one of about 30. Since 2.0.</summary>
    /// <param name="subnet">The subnet.</param>
    /// <param name="gateway">The address of the gateway, or <see langword="null"/> for the first one of the subnet.</param>
    /// <param name="ipRange">The part of the subnet that containers get addresses from; all of it by default.</param>
    /// <exception cref="FormatException">The gateway or the range is not valid.</exception>
    public NetworkBuilder Subnet(Subnet subnet, ComposeText? gateway = null, ComposeText? ipRange = null) =>
        AddSubnet(NotDefault(subnet), gateway, ipRange);

    /// <summary>Adds a subnet. By default, the engine chooses one of about 30. Since 2.0.</summary>
    /// <param name="subnet">The subnet, such as <c>10.5.0.0/24</c>, which may contain variables.</param>
    /// <param name="gateway">The address of the gateway, or <see langword="null"/> for the first one of the subnet.</param>
    /// <param name="ipRange">The part of the subnet that containers get addresses from; all of it by default.</param>
    /// <exception cref="FormatException">A text is not a valid subnet or address.</exception>
    public NetworkBuilder Subnet(ComposeText subnet, ComposeText? gateway = null, ComposeText? ipRange = null) =>
        AddSubnet(Read<Subnet>(subnet), gateway, ipRange);

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
    public NetworkBuilder Ipam(Action<Ipam> configure) => With(Configured(Network.Ipam ??= new Ipam(), configure));

    /// <summary>Adds a label. Since 2.1.</summary>
    /// <param name="name">The label.</param>
    /// <param name="value">Its value.</param>
    /// <exception cref="ArgumentException">The label is empty or already set.</exception>
    public NetworkBuilder Label(string name, ComposeText value) =>
        With((Network.Labels ??= []).AddOnce(name, NotNull(value), Replaces));

    /// <inheritdoc cref="CreatedNetwork.Labels"/>
    /// <param name="values">The values by name.</param>
    /// <typeparam name="T">The type of the values, which convert as for <see cref="ComposeText"/>.</typeparam>
    /// <exception cref="ArgumentException">A value is <see langword="null"/>, or a name already has a value.</exception>
    public NetworkBuilder Labels<T>(IEnumerable<KeyValuePair<string, T>> values) =>
        With((Network.Labels ??= []).AddEach(values, Replaces));

    /// <inheritdoc cref="CreatedNetwork.Labels"/>
    /// <param name="values">The names and their values.</param>
    /// <exception cref="ArgumentException">A value is <see langword="null"/>, or a name already has a value.</exception>
    public NetworkBuilder Labels(params ReadOnlySpan<(string Name, ComposeText Value)> values) =>
        With((Network.Labels ??= []).AddEach(values, Replaces));

    /// <summary>Adds a key that the format has no property for. Since 2.0.</summary>
    /// <param name="key">The key, which begins with <c>x-</c>.</param>
    /// <param name="value">The value.</param>
    /// <exception cref="ArgumentException">The key does not begin with <c>x-</c>, or is already set.</exception>
    public NetworkBuilder Extension(string key, YamlNode value) => With(AnyNetwork.Extend(key, value, Replaces));

    /// <summary>Writes a comment above the network.</summary>
    /// <param name="text">The comment, of one or several lines, without <c>#</c>.</param>
    public NetworkBuilder Comment(string text) => With(AnyNetwork.Comment = NotNull(text));

    /// <summary>Sets any property of the network.</summary>
    /// <param name="configure">Sets the properties.</param>
    public NetworkBuilder Configure(Action<CreatedNetwork> configure) => With(Configured(Network, configure));

    private NetworkBuilder AddSubnet(ComposeValue<Subnet> subnet, ComposeText? gateway, ComposeText? ipRange)
    {
        var ipam = Network.Ipam ??= new Ipam();
        (ipam.Config ??= []).Add(new IpamConfig
        {
            Subnet = subnet,
            Gateway = gateway is null ? default(ComposeValue<InternetAddress>?) : Read<InternetAddress>(gateway),
            IpRange = ipRange is null ? default(ComposeValue<Subnet>?) : Read<Subnet>(ipRange),
        });
        return this;
    }

    private ComposeValue<T> Read<T>(ComposeText text)
        where T : struct, ISpanParsable<T> => BuilderArguments.Read<T>(text, nameof(Subnet), "network", Key);

    // The argument changes the model; this continues the chain of calls.
    private NetworkBuilder With<T>(T _) => this;
}

/// <summary>A network that services can be attached to.</summary>
public abstract class NetworkReference
{
    private protected NetworkReference(string key) => Key = key;

    /// <summary>The network's key in a compose file.</summary>
    public string Key { get; }

    /// <summary>The file to which the network belongs; <see langword="null"/> for a shared network.</summary>
    internal virtual ComposeFileBuilder? File => null;

    /// <summary>Returns the key of the network.</summary>
    public override string ToString() => Key;
}
