namespace ComposeGen.Fleets;

/// <summary>One compose project of a planned fleet.</summary>
/// <param name="Node">The node it runs.</param>
/// <param name="Name">The project's name.</param>
/// <param name="File">Its compose file, with the planned subnets.</param>
/// <param name="Networks">The networks that Compose creates for it.</param>
public sealed record FleetProject(FleetNode Node, string Name, ComposeFile File, IReadOnlyList<PlannedNetwork> Networks)
{
    /// <summary>How many containers run in it.</summary>
    public int Containers => File.Services.Count;
}
