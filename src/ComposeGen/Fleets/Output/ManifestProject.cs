using System.Collections;
using System.Text.Json.Serialization;
using System.Text.Json;

namespace ComposeGen.Fleets;

/// <summary>A project in the manifest.</summary>
/// <param name="Name">The project's name.</param>
/// <param name="Node">The node that it runs; <see langword="null"/> when it runs all of them.</param>
/// <param name="Kind">The kind of that node.</param>
/// <param name="File">Its compose file.</param>
/// <param name="EnvironmentFile">
/// The file with the values of the compose file's variables; <see langword="null"/> if it has none.
/// </param>
/// <param name="Services">Its services.</param>
/// <param name="Networks">The networks that it creates.</param>
/// <param name="Connections">The connections to shared networks after it starts.</param>
public sealed record ManifestProject(
    string Name,
    string? Node,
    string? Kind,
    string File,
    string? EnvironmentFile,
    IReadOnlyList<string> Services,
    IReadOnlyList<ManifestNetwork> Networks,
    IReadOnlyList<NetworkConnection> Connections)
{
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
/// <param name="Key">Its key in the compose file.</param>
/// <param name="Name">Its name in the engine.</param>
/// <param name="Driver">Its driver.</param>
/// <param name="Subnet">Its subnet; <see langword="null"/> when the engine chooses.</param>
/// <param name="Creator">The creator.</param>
/// <param name="Endpoints">The number of attached containers.</param>
public sealed record ManifestNetwork(
    string Key, string Name, string Driver, string? Subnet, NetworkCreator Creator, long Endpoints)
{
    /// <summary>The options with which <c>docker network create</c> makes it.</summary>
    /// <param name="fleet">The fleet's name, for its label.</param>
    public IEnumerable<string> CreateOptions(string fleet)
    {
        // Containers of Compose can join only an attachable overlay.
        string[] attachable = Driver == NetworkDriver.Overlay ? ["--attachable"] : [];
        string[] addresses = Subnet is null ? [] : ["--subnet", Subnet];
        return ["--driver", Driver, "--label", $"{FleetManifest.FleetLabel}={fleet}", .. attachable, .. addresses];
    }

    internal static ManifestNetwork Of(PlannedNetwork network) =>
        new(network.Key, network.Name, network.Driver, network.Subnet?.ToString(), network.Creator, network.Endpoints);
}

/// <summary>A written file in the manifest.</summary>
/// <param name="Path">The file's path in the folder, with <c>/</c> between the parts.</param>
/// <param name="Sha256">The SHA-256 of its content, in lower-case hexadecimal digits.</param>
public sealed record ManifestFile(string Path, string Sha256);

/// <summary>The numbers of projects, containers and networks of a fleet that is up.</summary>
/// <param name="Projects">The number of Compose projects.</param>
/// <param name="Containers">The number of containers, one for each service.</param>
/// <param name="Networks">The number of networks, including shared ones.</param>
public sealed record ExpectedCounts(int Projects, long Containers, int Networks);

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
