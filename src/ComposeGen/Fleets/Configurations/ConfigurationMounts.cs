using ComposeGen.Diagnostics;

namespace ComposeGen.Fleets;

/// <summary>Gives services their configuration files: as configs where the format has them, and mounted read-only elsewhere.</summary>
internal static class ConfigurationMounts
{
    public static ComposeFile Add(Fleet fleet, FleetNode node, ComposeFile file, FleetFindings findings)
    {
        var format = fleet.Format ?? file.Format;
        var hasConfigs = format == ComposeFormat.V3_8 || format == ComposeFormat.Spec;
        foreach (var configuration in fleet.KindOf(node).Details.ConfigurationFiles)
        {
            if (!file.Services.TryGetValue(configuration.Service, out var service))
            {
                findings.Report(FleetDiagnostics.NoConfiguredService, node, file, ComposePath.Root.Child("services"), $"{node.Name} has no service '{configuration.Service}' to get the configuration file {configuration.Target}. Mend the name.");
                continue;
            }

            var path = PathOf(configuration, node);
            file = file.With(x =>
            {
                x.Configs = hasConfigs ? x.Configs.With(configuration.Key, new CreatedConfig { Source = FileSource.File(path) }) : x.Configs;
                x.Services = x.Services.With(configuration.Service, hasConfigs
                    ? service.With(y => y.Configs = y.Configs.With(new FileGrant { Source = configuration.Key, Target = configuration.Target }))
                    : service.With(y => y.Volumes = y.Volumes.With(new VolumeMount(path, configuration.Target, readOnly: true))));
            });
        }

        return file;
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
