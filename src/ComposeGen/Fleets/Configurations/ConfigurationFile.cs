using ComposeGen.Diagnostics;

namespace ComposeGen.Fleets;

/// <summary>A file that a service of each node of a kind gets.</summary>
/// <param name="Service">The service's name.</param>
/// <param name="Target">The file's path in the container.</param>
/// <param name="Render">Makes the text for a node.</param>
internal sealed record ConfigurationFile(string Service, string Target, Func<ConfigurationContext, string> Render)
{
    /// <summary>The file's path in the output folder.</summary>
    public string PathFor(FleetNode node) => $"{node.Name}/config/{Service}{Target}";

    /// <summary>The file's key among the configs of a compose file.</summary>
    public string Key => string.Concat(
        $"{Service}{Target}".Select(letter => char.IsAsciiLetterOrDigit(letter) || letter is '-' or '_' ? letter : '-'));
}

/// <summary>
/// The rule for paths of configuration files in containers. Below the output folder, the files lie under the same path, so it has
/// to be legal there on every system. Mounts contain it, too, and end their parts with colons.
/// </summary>
internal static class ConfigurationTarget
{
    public static bool IsLegal(string target) =>
        target.StartsWith('/') && OutputPath.FindProblem(target[1..]) is null;

    public static void Check(string target, string parameter)
    {
        ArgumentNullException.ThrowIfNull(target, parameter);
        if (!target.StartsWith('/'))
        {
            throw new ArgumentException($"'{target}' is not a path of a file in a container. Begin it with '/'.", parameter);
        }

        if (OutputPath.FindProblem(target[1..]) is { } problem)
        {
            throw new ArgumentException($"'{target}' cannot be the path of a configuration file: {problem}", parameter);
        }
    }
}

/// <summary>
/// Gives services their configuration files: as configs where the format has them, and mounted read-only elsewhere.
/// </summary>
internal static class ConfigurationMounts
{
    public static ComposeFile Add(Fleet fleet, FleetNode node, ComposeFile file, FleetFindings findings)
    {
        var format = fleet.Format ?? file.Format;
        var hasConfigs = format == ComposeFormat.V3_8 || format == ComposeFormat.Spec;
        var wanted = fleet.KindOf(node).Details.ConfigurationFiles;
        foreach (var configuration in wanted.Where(configuration => !file.Services.ContainsKey(configuration.Service)))
        {
            var message =
                $"{node.Name} has no service '{configuration.Service}' to get the configuration file {configuration.Target}. "
                + "Correct the name.";
            findings.Report(FleetDiagnostics.NoConfiguredService, node, file, ComposePath.Root.Child("services"), message);
        }

        var files = wanted.ToLookup(configuration => configuration.Service, StringComparer.Ordinal);
        return wanted.Count == 0 ? file : file.With(x =>
        {
            x.Configs = !hasConfigs ? x.Configs : x.Configs.With(
                from configuration in wanted
                where file.Services.ContainsKey(configuration.Service)
                select KeyValuePair.Create(
                    configuration.Key, (Config)new CreatedConfig { Source = FileSource.File(PathOf(configuration, node)) }));
            x.Services = x.Services.With((name, service) => !files.Contains(name) ? service : service.With(y =>
            {
                y.Configs = !hasConfigs ? y.Configs : [.. y.Configs ?? [], .. files[name].Select(Grant)];
                y.Volumes = hasConfigs ? y.Volumes : [.. y.Volumes ?? [], .. files[name].Select(Mount)];
            }));
        });

        FileGrant Grant(ConfigurationFile configuration) => new() { Source = configuration.Key, Target = configuration.Target };

        VolumeMount Mount(ConfigurationFile configuration) =>
            new(PathOf(configuration, node), configuration.Target, readOnly: true);
    }

    // From the folder of the compose file, which is one below the output folder or that folder itself.
    private static string PathOf(ConfigurationFile configuration, FleetNode node)
    {
        var path = configuration.PathFor(node);
        return node.Folder == node.Name ? $".{path[node.Name.Length..]}"
            : node.Folder.Length == 0 ? $"./{path}"
            : $"../{path}";
    }
}

/// <summary>
/// Labels services with a hash of their configuration files. A file that was replaced is not seen by a container that runs, so
/// another hash has Compose replace the container. A Swarm needs none: its configs have other names when they change.
/// </summary>
internal static class ConfigurationLabels
{
    private const int HashLength = 12;

    /// <summary>Adds the label to a service that has configuration files.</summary>
    public static void AddTo(Service service, IEnumerable<GeneratedFile> files)
    {
        var texts = files.Select(file => $"{file.Path}\n{file.Text}").ToList();
        if (texts.Count > 0)
        {
            service.Labels = service.Labels.With(
                FleetManifest.ConfigurationLabel, ContentHash.Of(string.Join('\0', texts))[..HashLength]);
        }
    }
}
