namespace ComposeGen.Diagnostics.Rules.Ports;

/// <summary>CG2019: a port of the host belongs to one container.</summary>
internal sealed class HostPortRule : FileRule
{
    public override void Check(ComposeFile file, FileFindings findings)
    {
        // By their first port, so that only neighbours can clash.
        var claims = ServicesOf(file).Select(each => new ServiceSite(file, each.Name, each.Service, each.Path))
            .Where(site => site.Scale != 0 && site.NetworkMode is null)
            .SelectMany(HostPortClaim.Of)
            .Select((claim, order) => (Claim: claim, Order: order))
            .OrderBy(each => each.Claim.Ports.First)
            .ToList();
        var open = new List<(HostPortClaim Claim, int Order)>();
        foreach (var each in claims)
        {
            open.RemoveAll(earlier => earlier.Claim.Ports.Last < each.Claim.Ports.First);
            var clash = open.FindIndex(earlier => earlier.Claim.Clashes(each.Claim));
            if (clash >= 0)
            {
                Report(open[clash], each, findings);
            }
            else
            {
                open.Add(each);
            }
        }
    }

    private static void Report((HostPortClaim Claim, int Order) one, (HostPortClaim Claim, int Order) other, FileFindings findings)
    {
        var (first, second) = one.Order < other.Order ? (one.Claim, other.Claim) : (other.Claim, one.Claim);
        findings.Report(
            FileDiagnostics.HostPortTaken,
            second.Path,
            $"The service '{second.Site.Name}' publishes {second}, but {(first.Site.Name == second.Site.Name ? "so it does" : $"'{first.Site.Name}' publishes")} {(first.Site.Name == second.Site.Name ? "already" : first.ToString())}. Publish another port of the host.",
            null,
            findings.Related(first.Path, "published here first"));
    }
}
