using ComposeGen.Diagnostics;

namespace ComposeGen.Fleets;

/// <summary>Gives services their configuration files: as configs where the format has them, and mounted read-only elsewhere.</summary>
internal static class ConfigurationMounts
{
    public static ComposeFile Add(Fleet fleet, FleetNode node, ComposeFile file, FleetFindings findings)
    {
        var format = fleet.Format ?? file.Format;
        var hasConfigs = format == ComposeFormat.V3_8 || format == ComposeFormat.Spec;
        var wanted = fleet.KindOf(node).Details.ConfigurationFiles;
        foreach (var configuration in wanted.Where(configuration => !file.Services.ContainsKey(configuration.Service)))
        {
            findings.Report(
                FleetDiagnostics.NoConfiguredService,
                node,
                file,
                ComposePath.Root.Child("services"),
                $"{node.Name} has no service '{configuration.Service}' to get the configuration file {configuration.Target}. "
                + "Mend the name.");
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
