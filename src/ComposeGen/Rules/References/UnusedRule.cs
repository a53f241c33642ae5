using ComposeGen.Diagnostics;

namespace ComposeGen.Rules;

/// <summary>CG2036: a resource that no service uses.</summary>
internal sealed class UnusedRule : FileRule
{
    public override void Check(ComposeFile file, FileFindings findings)
    {
        // Other files may use the resources of a file without services, and services from other files may use anything.
        var services = file.Services.Values;
        if (services.Count == 0
            || !IsWhole(file)
            || services.Any(
                service => service is { Verbatim: not null } or { Extends.File: not null } || service.Keeps("extends")))
        {
            return;
        }

        var configs = services.SelectMany(service => service.Configs ?? []).Select(grant => grant.Source?.Raw);
        var credentials = services.Select(service => service.CredentialSpec?.Config?.Raw);
        var secrets = services.SelectMany(service => (service.Secrets ?? []).Concat(service.Build?.Secrets ?? []));
        var networks = services.SelectMany(service => service.Attachments.Keys);

        Check("networks", "network", file.Networks.Keys, networks.Append(ComposeFile.DefaultNetwork));
        if (!services.Any(service => service.Volumes?.Any(IsOpen) == true))
        {
            Check(
                "volumes",
                "volume",
                file.Volumes.Keys,
                services.SelectMany(service => service.Volumes ?? []).Select(UndefinedRule.VolumeOf));
        }

        Check("configs", "configuration file", file.Configs.Keys, configs.Concat(credentials));
        Check("secrets", "secret", file.Secrets.Keys, secrets.Select(grant => grant.Source?.Raw));

        void Check(string section, string kind, IEnumerable<string> defined, IEnumerable<string?> used)
        {
            var names = used.ToHashSet(StringComparer.Ordinal);
            if (services.Any(service => service.Keeps(section))
                || names.Any(name => name?.Contains('$', StringComparison.Ordinal) == true))
            {
                return;
            }

            foreach (var name in defined.Where(name => !names.Contains(name)))
            {
                findings.Report(FileDiagnostics.Unused, ComposePath.Root.Child(section).Child(name),
                    $"No service uses the {kind} '{name}'. Remove it, or use it.",
                    FileFixes.Remove($"Remove '{name}'."));
            }
        }
    }

    // A variable may name any volume.
    private static bool IsOpen(ShortOrLong<VolumeMount, ServiceMount> mount) => mount.Long is { } node
        ? node.Verbatim is not null || node.Type is not { Literal: not null } || node.Source is { Literal: null }
        : mount.Short is { Value: null, Text: { } text } && text.Raw.Split(':')[0].Contains('$', StringComparison.Ordinal);
}
