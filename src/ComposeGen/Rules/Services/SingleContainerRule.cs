using ComposeGen.Diagnostics;

namespace ComposeGen.Rules;

/// <summary>CG2011: several containers cannot have one name.</summary>
internal sealed class SingleContainerRule : ServiceRule
{
    protected override void Check(ServiceSite site, FileFindings findings)
    {
        var count = site.Service.Scale is { } scale ? scale.Value : site.Service.Deploy?.Replicas?.Value;
        if (count > 1 && site.Service.ContainerName is { HasVariables: false })
        {
            findings.Report(
                FileDiagnostics.NamedReplicas,
                site.Path.Child("container_name"),
                $"The service '{site.Name}' has {count} containers, which cannot all have the name '{site.Service.ContainerName}'. Remove container_name, or run one container.");
        }
    }
}
