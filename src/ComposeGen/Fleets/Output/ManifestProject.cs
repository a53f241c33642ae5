using System.Collections;
using System.Text.Json.Serialization;
using System.Text.Json;

namespace ComposeGen.Fleets;

/// <summary>A project in the manifest.</summary>
public sealed record ManifestProject
{
    [JsonConstructor]
    internal ManifestProject(
        string name,
        string? node,
        string? kind,
        string file,
        string? environmentFile,
        IReadOnlyList<string> services,
        IReadOnlyList<ManifestNetwork> networks,
        IReadOnlyList<NetworkConnection> connections)
    {
        Name = name;
        Node = node;
        Kind = kind;
        File = file;
        EnvironmentFile = environmentFile;
        Services = services;
        Networks = networks;
        Connections = connections;
    }

    /// <summary>The project's name.</summary>
    public string Name { get; }

    /// <summary>The node that it runs; <see langword="null"/> when it runs all of them.</summary>
    public string? Node { get; }

    /// <summary>The kind of that node.</summary>
    public string? Kind { get; }

    /// <summary>Its compose file.</summary>
    public string File { get; }

    /// <summary>The file with the values of the compose file's variables; <see langword="null"/> if it has none.</summary>
    public string? EnvironmentFile { get; }

    /// <summary>Its services.</summary>
    public IReadOnlyList<string> Services { get; }

    /// <summary>The networks that it creates.</summary>
    public IReadOnlyList<ManifestNetwork> Networks { get; }

    /// <summary>The connections to shared networks after it starts.</summary>
    public IReadOnlyList<NetworkConnection> Connections { get; }

    internal static ManifestProject Of(FleetProject project) => new(
        project.Name,
        project.Node?.Name,
        project.Node?.Kind,
        project.FilePath,
        project.EnvironmentFilePath,
        [.. project.Services],
        [.. project.Networks.Select(ManifestNetwork.Of)],
        project.Connections);
}

/// <summary>A network in the manifest.</summary>
public sealed record ManifestNetwork
{
    [JsonConstructor]
    internal ManifestNetwork(string key, string name, string driver, string? subnet, NetworkCreator creator, long endpoints)
    {
        Key = key;
        Name = name;
        Driver = driver;
        Subnet = subnet;
        Creator = creator;
        Endpoints = endpoints;
    }

    /// <summary>Its key in the compose file.</summary>
    public string Key { get; }

    /// <summary>Its name in the engine.</summary>
    public string Name { get; }

    /// <summary>Its driver.</summary>
    public string Driver { get; }

    /// <summary>Its subnet; <see langword="null"/> when the engine chooses.</summary>
    public string? Subnet { get; }

    /// <summary>The creator.</summary>
    public NetworkCreator Creator { get; }

    /// <summary>The number of attached containers.</summary>
    public long Endpoints { get; }

    /// <summary>The options with which <c>docker network create</c> makes it.</summary>
    /// <param name="fleet">The fleet's name, for its label.</param>
    public IEnumerable<string> CreateOptions(string fleet)
    {
        ArgumentException.ThrowIfNullOrEmpty(fleet);
        // Containers of Compose can join only an attachable overlay.
        string[] attachable = Driver == NetworkDriver.Overlay ? ["--attachable"] : [];
        string[] addresses = Subnet is null ? [] : ["--subnet", Subnet];
        return ["--driver", Driver, "--label", $"{FleetManifest.FleetLabel}={fleet}", .. attachable, .. addresses];
    }

    internal static ManifestNetwork Of(PlannedNetwork network) =>
        new(network.Key, network.Name, network.Driver, network.Subnet?.ToString(), network.Creator, network.Endpoints);
}

/// <summary>A written file in the manifest.</summary>
public sealed record ManifestFile
{
    [JsonConstructor]
    internal ManifestFile(string path, string sha256) =>
        (Path, Sha256) = (path, sha256);

    /// <summary>The file's path in the folder, with <c>/</c> between the parts.</summary>
    public string Path { get; }

    /// <summary>The SHA-256 of its content, in lower-case hexadecimal digits.</summary>
    public string Sha256 { get; internal init; }
}

/// <summary>The numbers of projects, containers and networks of a fleet that is up.</summary>
public sealed record ExpectedCounts
{
    [JsonConstructor]
    internal ExpectedCounts(int projects, long containers, int networks) =>
        (Projects, Containers, Networks) = (projects, containers, networks);

    /// <summary>The number of Compose projects.</summary>
    public int Projects { get; }

    /// <summary>The number of containers, one for each service.</summary>
    public long Containers { get; }

    /// <summary>The number of networks, including shared ones.</summary>
    public int Networks { get; }
}

[JsonSourceGenerationOptions(
    WriteIndented = true, NewLine = "\n", PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    RespectNullableAnnotations = true, RespectRequiredConstructorParameters = true,
    Converters = [typeof(KebabCaseEnum<FleetLayout>), typeof(KebabCaseEnum<NetworkCreator>), typeof(
        KebabCaseEnum<FleetStepKind>)])]
[JsonSerializable(typeof(FleetManifest))]
internal sealed partial class ManifestJson : JsonSerializerContext;

/// <summary>Writes the names of an enumeration in kebab case.</summary>
internal sealed class KebabCaseEnum<T>() : JsonStringEnumConverter<T>(JsonNamingPolicy.KebabCaseLower, allowIntegerValues: false)
    where T : struct, Enum;

/// <summary>A list that makes its elements each time they are read, and does not keep them.</summary>
/// <param name="count">The number of nodes.</param>
/// <param name="at">Makes the item at an index.</param>
internal sealed class ListOf<T>(int count, Func<int, T> at) : IReadOnlyList<T>
{
    public int Count => count;

    public T this[int index] =>
        (uint)index < (uint)count ? at(index) : throw new ArgumentOutOfRangeException(
            nameof(index),
            index,
            $"There are {count} items.");

    public IEnumerator<T> GetEnumerator()
    {
        for (var index = 0; index < count; index++)
        {
            yield return at(index);
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
