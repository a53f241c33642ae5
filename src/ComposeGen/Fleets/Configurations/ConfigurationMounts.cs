using ComposeGen.Diagnostics;

namespace ComposeGen.Fleets;

/// <summary>Gives services their configuration files: as configs where the format has them, and mounted read-only elsewhere.</summary>
internal static class ConfigurationMounts
{
    public static void Add(Fleet fleet, FleetNode node, ComposeFile file, FleetFindings findings)
    {
        var format = fleet.Format ?? file.Format;
        var hasConfigs = format == ComposeFormat.V3_8 || format == ComposeFormat.Spec;
        foreach (var configuration in fleet.KindOf(node).Details.ConfigurationFiles)
        {
            if (!file.Services.TryGetValue(configuration.Service, out var service))
            {
                findings.Report(FleetDiagnostics.NoConfiguredService, node, file, ComposePath.Root.Child("services"), $"{node.Name} has no service '{configuration.Service}' to get the configuration file {configuration.Target}. Mend the name.");
            }
            else if (hasConfigs)
            {
                file.Configs[configuration.Key] = new CreatedConfig { Source = FileSource.File(PathOf(configuration, node)) };
                (service.Configs ??= []).Add(new FileGrant { Source = configuration.Key, Target = configuration.Target });
            }
            else
            {
                (service.Volumes ??= []).Add(new VolumeMount(PathOf(configuration, node), configuration.Target, readOnly: true));
            }
        }
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
