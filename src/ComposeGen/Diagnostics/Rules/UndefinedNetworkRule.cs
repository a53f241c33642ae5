namespace ComposeGen.Diagnostics.Rules;

/// <summary>CG2002: docker-compose 1.29 accepts an undefined network in <c>config</c> and fails at <c>up</c>.</summary>
internal sealed class UndefinedNetworkRule : FileRule
{
    public override void Check(ComposeFile file, FileFindings findings)
    {
        foreach (var (name, service, path) in ServicesOf(file))
        {
            foreach (var network in service.Attachments.Keys)
            {
                if (network != ComposeFile.DefaultNetwork && !file.Networks.ContainsKey(network))
                {
                    findings.Report(
                        FileDiagnostics.UndefinedNetwork,
                        path.Child("networks").Child(network),
                        $"The service '{name}' uses the network '{network}', which the file does not define. Define it under networks.");
                }
            }
        }
    }
}
