using ComposeGen.Diagnostics;
using ComposeGen.Shapes;

namespace ComposeGen.Rules;

/// <summary>CG2009 and CG2010: settings of an external resource, which already exists.</summary>
internal sealed class ExternalRule : FileRule
{
    public override void Check(ComposeFile file, FileFindings findings)
    {
        Check("networks", file.Networks, CreatedNetwork.Shape, ExternalNetwork.Shape);
        Check("volumes", file.Volumes, CreatedVolume.Shape, ExternalVolume.Shape);
        Check("configs", file.Configs, CreatedConfig.Shape, ExternalConfig.Shape);
        Check("secrets", file.Secrets, CreatedSecret.Shape, ExternalSecret.Shape);

        void Check<TResource, TCreated, TExternal>(
            string section, OrderedDictionary<string, TResource> resources, Shape<TCreated> created, Shape<TExternal> external)
            where TResource : ComposeNode
            where TCreated : TResource
            where TExternal : TResource
        {
            foreach (var (name, resource) in resources)
            {
                var keys = resource is TExternal && resource.HasExtensions
                    ? resource.Extensions.Select(extension => extension.Key)
                    : [];
                foreach (var key in keys.Where(key => !external.Has(key)))
                {
                    if (Refused(section, key) is { } descriptor && (created.Has(key) || IsExtension(key)))
                    {
                        var effect = descriptor.Severity == DiagnosticSeverity.Error ? "is refused" : "has no effect";
                        findings.Report(descriptor, ComposePath.Root.Child(section).Child(name).Child(key),
                            $"'{name}' of {section} is external, so {key} {effect}. Remove {key} or external.");
                    }
                }
            }
        }

        // Compose v2 does not check networks, and docker-compose 1.29 not the driver of a network. Only docker-compose 1.29
        // refuses a template driver.
        DiagnosticDescriptor? Refused(string section, string key) =>
            IsExtension(key) ? IsForCompose1(file) ? FileDiagnostics.ExternalSettings : null
            : (section == "networks" && (key == "driver" || !IsForCompose1(file))) || (key == "template_driver" && !Is2x(file))
                ? FileDiagnostics.IdleSettings
            : FileDiagnostics.ExternalSettings;
    }

    private static bool IsExtension(string key) => key.StartsWith("x-", StringComparison.Ordinal);
}
