using ComposeGen.Diagnostics;

namespace ComposeGen.Rules;

/// <summary>CG2002: docker-compose 1.29 accepts an undefined network in <c>config</c> and fails at <c>up</c>.</summary>
internal sealed class UndefinedNetworkRule : ServiceRule
{
    protected override void Check(ServiceSite site, FileFindings findings)
    {
        foreach (var network in site.Service.Attachments.Keys)
        {
            if (IsWhole(site.File) && network != ComposeFile.DefaultNetwork && !site.File.Networks.ContainsKey(network))
            {
                findings.Report(
                    FileDiagnostics.UndefinedNetwork,
                    site.Path.Child("networks").Child(network),
                    $"The service '{site.Name}' uses the network '{network}', which the file does not define. Define it under networks.",
                    findings.Suggestions.Nearest(network, site.File.Networks.Keys));
            }
        }
    }
}
