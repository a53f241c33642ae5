namespace ComposeGen.Fleets;

/// <summary>
/// Names the configs of rendered files after their content. A config of a Swarm never changes, so that another text needs another config; and
/// only the services that it is granted to get new containers.
/// </summary>
internal static class StackConfigs
{
    /// <summary>The longest name that a Swarm takes for a config.</summary>
    private const int MaxLength = 64;

    private const int HashLength = 12;

    /// <summary>The projects with names for the configs of their files.</summary>
    public static IReadOnlyList<FleetProject> Name(IReadOnlyList<FleetProject> projects, IReadOnlyList<RenderedFile> rendered)
    {
        var texts = rendered.ToDictionary(file => file.File.Path, file => file.File.Text, StringComparer.Ordinal);
        return [.. projects.Select(project => project with
        {
            File = project.File.With(x => x.Configs = x.Configs.With((key, config) =>
                config is CreatedConfig { Name: null, Source: HostFile { Path.Literal: { } path } }
                && texts.TryGetValue(PathOf(project, path), out var text)
                    ? config.With(y => y.Name = NameOf(project.Name, key, text))
                    : config)),
        })];
    }

    // What is cut off to make room is in the hash, so that no two names become the same.
    internal static string NameOf(string project, string key, string text)
    {
        var name = $"{project}_{key}";
        var room = MaxLength - HashLength - 1;
        return name.Length <= room
            ? $"{name}-{ContentHash.Of(text)[..HashLength]}"
            : $"{name[..room]}-{ContentHash.Of($"{name}\n{text}")[..HashLength]}";
    }

    // The compose file's paths begin in its folder.
    private static string PathOf(FleetProject project, string path)
    {
        var own = path.StartsWith("./", StringComparison.Ordinal) ? path[2..] : path;
        return project.Folder.Length == 0 ? own : $"{project.Folder}/{own}";
    }
}
