using ComposeGen.Diagnostics;

namespace ComposeGen.Rules;

/// <summary>CG2036: what the file defines and no service uses.</summary>
internal sealed class UnusedRule : FileRule
{
    public override void Check(ComposeFile file, FileFindings findings)
    {
        // A file without services is there for others; what comes from other files may use anything.
        var services = file.Services.Values;
        if (services.Count == 0 || !IsWhole(file) || services.Any(service => service.Verbatim is not null || service.Extends is { File: not null } || service.Keeps("extends")))
        {
            return;
        }

        Check("networks", "network", file.Networks.Keys, services.SelectMany(service => service.Attachments.Keys).Append(ComposeFile.DefaultNetwork));
        if (!services.Any(service => service.Volumes?.Any(IsOpen) == true))
        {
            Check("volumes", "volume", file.Volumes.Keys, services.SelectMany(service => service.Volumes ?? []).Select(UndefinedVolumeRule.VolumeOf));
        }

        Check("configs", "configuration file", file.Configs.Keys, services.SelectMany(service => service.Configs ?? []).Select(grant => grant.Source?.Raw).Concat(services.Select(service => service.CredentialSpec?.Config?.Raw)));
        Check("secrets", "secret", file.Secrets.Keys, services.SelectMany(service => (service.Secrets ?? []).Concat(service.Build?.Secrets ?? [])).Select(grant => grant.Source?.Raw));

        void Check(string section, string kind, IEnumerable<string> defined, IEnumerable<string?> used)
        {
            var names = used.ToHashSet(StringComparer.Ordinal);
            if (services.Any(service => service.Keeps(section)) || names.Any(name => name?.Contains('$', StringComparison.Ordinal) == true))
            {
                return;
            }

            foreach (var name in defined.Where(name => !names.Contains(name)))
            {
                findings.Report(FileDiagnostics.Unused, ComposePath.Root.Child(section).Child(name), $"No service uses the {kind} '{name}'. Remove it, or use it.");
            }
        }
    }

    // A variable may name any volume.
    private static bool IsOpen(ShortOrLong<VolumeMount, ServiceMount> mount) => mount.Long is { } node
        ? node.Verbatim is not null || node.Type is not { Literal: not null } || node.Source is { Literal: null }
        : mount.Short is { Value: null, Text: { } text } && text.Raw.Split(':')[0].Contains('$', StringComparison.Ordinal);
}
