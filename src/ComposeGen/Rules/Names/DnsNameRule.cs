using ComposeGen.Diagnostics;

namespace ComposeGen.Rules;

/// <summary>CG2024 and CG2025: names by which containers are to be found, and which DNS cannot carry.</summary>
internal sealed class DnsNameRule : ServiceRule
{
    protected override void Check(ServiceSite site, FileFindings findings)
    {
        foreach (var (name, path, what) in Names(site))
        {
            var labels = name.Split('.');
            if (labels.FirstOrDefault(label => label.Length > DnsLabel.MaxLength) is { } longest)
            {
                findings.Report(FileDiagnostics.LongName, path, $"{what} '{name}' has {longest.Length} characters where DNS carries {DnsLabel.MaxLength}: the engine takes it, but nobody can look it up. Shorten it.");
            }
            else if (!labels.All(label => DnsLabel.IsValid(label)))
            {
                findings.Report(FileDiagnostics.NotADnsName, path, $"{what} '{name}' is no name that programs look up. {DnsLabel.Advice}");
            }
        }
    }

    private static IEnumerable<(string Name, ComposePath Path, string What)> Names(ServiceSite site)
    {
        // Other characters of a service's name are told elsewhere.
        if (DnsLabel.HasValidCharacters(site.Name))
        {
            yield return (site.Name.Trim('-') is { Length: > 0 } trimmed ? trimmed : site.Name, site.Path, "The service");
        }

        if (site.Service.Hostname?.Literal is { } hostname)
        {
            yield return (hostname, site.Path.Child("hostname"), "The host name");
        }

        foreach (var (network, attachment) in site.Service.Attachments)
        {
            for (var index = 0; index < (attachment.Aliases?.Count ?? 0); index++)
            {
                if (attachment.Aliases![index].Literal is { } alias)
                {
                    yield return (alias, site.Path.Child("networks").Child(network).Child("aliases").Child(index), "The alias");
                }
            }
        }

        for (var index = 0; index < (site.Service.Links?.Count ?? 0); index++)
        {
            if (site.Service.Links![index].Value is { Alias: { } alias })
            {
                yield return (alias, site.Path.Child("links").Child(index), "The alias");
            }
        }
    }
}
