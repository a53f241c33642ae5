namespace ComposeGen.Fleets;

/// <summary>One compose project of a planned fleet.</summary>
/// <param name="Node">The node it runs; <see langword="null"/> in the flat layout, where one project runs all of them.</param>
/// <param name="Name">The project's name.</param>
/// <param name="File">
/// Its compose file, with the planned subnets. The files of a fleet share what is the same in them: change a clone.
/// </param>
/// <param name="Networks">The networks that Compose creates for it.</param>
public sealed record FleetProject(FleetNode? Node, string Name, ComposeFile File, IReadOnlyList<PlannedNetwork> Networks)
{
    /// <summary>How many containers run in it.</summary>
    public long Containers => File.Services.Values.Sum(service => (long)service.Containers);

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

    internal IReadOnlyCollection<string> Services => File.Services.Keys;
}
