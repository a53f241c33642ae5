using System.Text.Json.Serialization;

namespace ComposeGen.Cli.Running;

/// <summary>A network, as <c>docker network inspect</c> describes it.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Name">Its name.</param>
/// <param name="Labels">Its labels.</param>
/// <param name="IPAM">Its addresses.</param>
internal sealed record EngineNetwork(
    string? Id, string Name, Dictionary<string, string>? Labels, EngineNetwork.NetworkAddresses? IPAM)
{
    [JsonIgnore]
    public string? Project => Label("com.docker.compose.project") ?? Label(StackProjects.Label);

    [JsonIgnore]
    public IEnumerable<Subnet> Subnets =>
        from configuration in IPAM?.Config ?? []
        where configuration.Subnet is { } text && Subnet.TryParse(text, out _)
        select Subnet.Parse(configuration.Subnet!);

    /// <summary>Whether it has subnets, but not the planned one; nothing is planned when that is <see langword="null"/>.</summary>
    public bool HasOtherSubnetThan(string? subnet) =>
        subnet is not null && Subnets.Any() && !Subnets.Contains(Subnet.Parse(subnet));

    public string? Label(string name) => Labels?.GetValueOrDefault(name);

    internal sealed record NetworkAddresses(NetworkConfiguration[]? Config);

    internal sealed record NetworkConfiguration(string? Subnet);
}
