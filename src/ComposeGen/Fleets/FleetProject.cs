namespace ComposeGen.Fleets;

/// <summary>One compose project of a planned fleet.</summary>
/// <param name="Node">The node it runs; <see langword="null"/> in the flat layout, where one project runs all of them.</param>
/// <param name="Name">The project's name.</param>
/// <param name="File">Its compose file, with the planned subnets.</param>
/// <param name="Networks">The networks that Compose creates for it.</param>
public sealed record FleetProject(FleetNode? Node, string Name, ComposeFile File, IReadOnlyList<PlannedNetwork> Networks)
{
    // The file of a node that is stamped is made when it is asked for.
    private readonly NodeFile? _origin;

    internal FleetProject(NodeFile origin, string name, IReadOnlyList<PlannedNetwork> networks)
        : this(origin.Node, name, null!, networks) => _origin = origin;

    /// <summary>Its compose file, with the planned subnets.</summary>
    public ComposeFile File { get => field ?? _origin!.File; init; } = File;

    /// <summary>How many containers run in it.</summary>
    public long Containers => Stamp?.Containers ?? File.Services.Values.Sum(service => (long)service.Containers);

    /// <summary>The folder of its compose file in the output folder; empty for the output folder itself.</summary>
    public string Folder => Node?.Folder ?? "";

    /// <summary>What the scripts connect once its containers are there, in the layout that leaves it to them.</summary>
    public IReadOnlyList<NetworkConnection> Connections { get; init; } = [];

    /// <summary>The path of its compose file in the output folder, with <c>/</c> between the parts.</summary>
    public string FilePath => Folder.Length == 0 ? ComposeFileName : $"{Folder}/{ComposeFileName}";

    /// <summary>The path of the file with the values of its variables, in the layout that has one; <see langword="null"/> elsewhere.</summary>
    public string? EnvironmentFilePath { get; init; }

    internal const string ComposeFileName = "docker-compose.yml";

    /// <summary>What messages and the scripts call it.</summary>
    internal string Label => Node?.Name ?? Name;

    internal IReadOnlyCollection<string> Services => _origin?.Services ?? File.Services.Keys;

    /// <summary>What its file's text is stamped with; <see langword="null"/> for one that is written.</summary>
    internal NodeStamp? Stamp => _origin?.Stamp;
}
