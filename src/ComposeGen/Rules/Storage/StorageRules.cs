using ComposeGen.Diagnostics;
using ComposeGen.Topologies;
using ComposeGen.Yaml;

namespace ComposeGen.Rules;

/// <summary>CG2018: a tmpfs mount cannot have a source.</summary>
internal sealed class TmpfsSourceRule : ServiceRule
{
    protected override void Check(ServiceSite site, FileFindings findings)
    {
        foreach (var (mount, path) in site.Path.Child("volumes").Each(site.Service.Volumes))
        {
            if (mount.Long is { Type.Literal: "tmpfs", Source: not null })
            {
                findings.Report(FileDiagnostics.TmpfsSource, path.Child("source"),
                    $"A tmpfs mount of '{site.Name}' has a source, but a tmpfs starts empty. Remove source, "
                        + "or make it a bind or volume.");
            }
        }
    }
}

/// <summary>CG2039: a configuration file or secret needs content.</summary>
internal sealed class NoContentRule : FileRule
{
    public override void Check(ComposeFile file, FileFindings findings)
    {
        foreach (var (name, config) in file.Configs)
        {
            if (config is CreatedConfig { Source: null, TemplateDriver: null, Verbatim: null }
                && !Keeps(config, refusesFalse: false))
            {
                Report("configs", name, "file, environment or content");
            }
        }

        foreach (var (name, secret) in file.Secrets)
        {
            if (secret is CreatedSecret { Source: null or EnvironmentValue { Name.Raw: "" }, Driver: null, Verbatim: null }
                && !Keeps(secret, refusesFalse: file.Format == ComposeFormat.Spec))
            {
                Report("secrets", name, "file or environment");
            }
        }

        void Report(string section, string name, string keys) => findings.Report(
            FileDiagnostics.NoContent,
            ComposePath.Root.Child(section).Child(name),
            $"'{name}' of {section} has no content. Add {keys}, or make it external.");
    }

    // Only Compose v2 refuses a secret with external: false and no content.
    private static bool Keeps(ComposeNode node, bool refusesFalse) =>
        node.Keeps("file")
        || node.Keeps("environment")
        || node.Keeps("content")
        || (node.Keeps("external") && (!refusesFalse || node.Extensions["external"].Value is not YamlScalar { Boolean: false }));
}

/// <summary>CG3305: two projects create a volume of the same name, and share its data.</summary>
internal sealed class VolumeCreatedTwiceRule : ProjectsRule
{
    public override void Check(Topology topology, ProjectFindings findings)
    {
        var first = new Dictionary<string, (Project Project, ComposePath Path)>(StringComparer.Ordinal);
        foreach (var project in topology.Projects)
        {
            foreach (var (key, volume) in project.File.Volumes)
            {
                var path = ComposePath.Root.Child("volumes").Child(key);
                if (volume is not CreatedVolume { Name.Literal: { Length: > 0 } name }
                    || first.TryAdd(name, (project, path))
                    || first[name].Project == project)
                {
                    continue;
                }

                findings.Report(NetworkDiagnostics.VolumeCreatedTwice, project, path,
                    $"The project '{first[name].Project.Name}' also creates the volume '{name}', and both write to it. "
                        + "Give the volumes different names, or write external: true here to share the data.",
                    findings.Place(first[name].Project, first[name].Path, "The volume is created here first"));
            }
        }
    }
}
