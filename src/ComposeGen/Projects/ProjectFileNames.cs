namespace ComposeGen.Projects;

/// <summary>The names of the files that Compose v2 looks for in a folder, the preferred ones first.</summary>
internal static class ProjectFileNames
{
    public static readonly IReadOnlyList<string> Main =
        ["compose.yaml", "compose.yml", "docker-compose.yml", "docker-compose.yaml"];

    public static readonly IReadOnlyList<string> Override =
        ["compose.override.yml", "compose.override.yaml", "docker-compose.override.yml", "docker-compose.override.yaml"];

    /// <summary>
    /// The first of some names that exists in a folder, perhaps as a folder; <see langword="null"/> when none does.
    /// </summary>
    public static string? Find(string folder, IReadOnlyList<string> names)
    {
        foreach (var name in names)
        {
            if (System.IO.Path.Combine(folder, name) is var path && System.IO.Path.Exists(path))
            {
                return path;
            }
        }

        return null;
    }
}
