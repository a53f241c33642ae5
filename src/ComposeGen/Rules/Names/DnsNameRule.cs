using ComposeGen.Diagnostics;

namespace ComposeGen.Rules;

/// <summary>CG2024 and CG2025: names of containers that DNS does not support.</summary>
internal sealed class DnsNameRule : ServiceRule
{
    protected override void Check(ServiceSite site, FileFindings findings)
    {
        foreach (var (name, path, what) in Names(site))
        {
            var labels = name.Split('.');
            if (labels.FirstOrDefault(label => label.Length > DnsLabel.MaxLength) is { } longest)
            {
                findings.Report(FileDiagnostics.LongName, path,
                    $"{what} '{name}' has {longest.Length} characters, but DNS allows {DnsLabel.MaxLength}: the engine accepts "
                        + $"it, "
                        + "but no lookup finds it. Shorten it.");
            }
            else if (!labels.All(label => DnsLabel.IsValid(label)))
            {
                findings.Report(FileDiagnostics.NotADnsName, path,
                    $"{what} '{name}' is not a valid DNS name, so programs cannot look it up. {DnsLabel.Advice}",
                    Fix(name, path, site));
            }
        }
    }

    private static FindFileFix? Fix(string name, ComposePath path, ServiceSite site)
    {
        var valid = DnsLabel.Nearest(name);
        if (valid.Length == 0 || path == site.Path || path.Parent == site.Path.Child("links"))
        {
            // A link also has the name of a service, and others may use the name of a service outside the file.
            return null;
        }

        return FileFixes.Replace(valid);
    }

    private static IEnumerable<(string Name, ComposePath Path, string What)> Names(ServiceSite site)
    {
        // KeyRule reports other characters.
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
            foreach (var (text, path) in site.Path.Child("networks").Child(network).Child("aliases").Each(attachment.Aliases))
            {
                if (text.Literal is { } alias)
                {
                    yield return (alias, path, "The alias");
                }
            }
        }

        foreach (var (link, path) in site.Path.Child("links").Each(site.Service.Links))
        {
            if (link.Value is { Alias: { } alias })
            {
                yield return (alias, path, "The alias");
            }
        }
    }
}
