using ComposeGen.Diagnostics;
using ComposeGen.Shapes;

namespace ComposeGen.Rules;

/// <summary>
/// CG2002, CG2003, CG2004, CG2005 and CG2044: a service uses what the file does not define. docker-compose 1.29 accepts an
/// undefined network in <c>config</c> and fails at <c>up</c>.
/// </summary>
internal sealed class UndefinedRule : ServiceRule
{
    protected override void Check(ServiceSite site, FileFindings findings)
    {
        var (file, _, service, path) = site;
        if (!IsWhole(file))
        {
            return;
        }

        foreach (var network in service.Attachments.Keys.Where(network => network != ComposeFile.DefaultNetwork))
        {
            var place = path.Child("networks").Child(network);
            Report(FileDiagnostics.UndefinedNetwork, place, network, $"uses the network '{network}'", "networks",
                file.Networks.Keys);
        }

        foreach (var (mount, place) in path.Child("volumes").Each(service.Volumes))
        {
            var (volume, remedy) = (VolumeOf(mount), $"volumes, or write ./{VolumeOf(mount)} for a folder");
            Report(FileDiagnostics.UndefinedVolume, place, volume, $"mounts the volume '{volume}'", remedy, file.Volumes.Keys);
        }

        foreach (var (target, place, verb) in ServiceReference.Needed(site))
        {
            Report(FileDiagnostics.UndefinedService, place, target, $"{verb} '{target}'", section: null, file.Services.Keys);
        }

        foreach (var (model, _) in service.Models ?? [])
        {
            var place = path.Child("models").Child(model);
            Report(FileDiagnostics.UndefinedModel, place, model, $"uses the model '{model}'", "models", file.Models.Keys);
        }

        Grants("configs", path.Child("configs"), service.Configs, file.Configs.Keys);
        Grants("secrets", path.Child("secrets"), service.Secrets, file.Secrets.Keys);
        Grants("secrets", path.Child("build").Child("secrets"), service.Build?.Secrets, file.Secrets.Keys);

        void Grants(string section, ComposePath places, IList<FileGrant>? grants, ICollection<string> defined)
        {
            foreach (var (grant, place) in places.Each(grants))
            {
                var source = grant.Source?.Literal;
                Report(FileDiagnostics.UndefinedGrant, place, source, $"uses '{source}' of {section}", section, defined);
            }
        }

        void Report(
            DiagnosticDescriptor descriptor,
            ComposePath place,
            string? name,
            string use,
            string? section,
            ICollection<string> defined)
        {
            if (name is not null && !defined.Contains(name))
            {
                var remedy = section is null ? "" : $" Define it under {section}.";
                var message = $"The service '{site.Name}' {use}, which the file does not define.{remedy}";
                findings.Report(descriptor, place, message, findings.Suggestions.Nearest(name, defined));
            }
        }
    }

    /// <summary>Returns the volume that a mount names; <see langword="null"/> for a path, and when a variable decides.</summary>
    internal static string? VolumeOf(ShortOrLong<VolumeMount, ServiceMount> mount) => mount switch
    {
        { Long: { Type.Literal: "volume", Source.Literal: { Length: > 0 } source } } => source,
        { Long: not null } => null,
        { Short.Value: { } value } => value.IsNamed ? value.Source : null,
        _ => NameBefore(mount.Short?.Text?.Raw ?? ""),
    };

    // A variable after the first colon does not change the volume.
    private static string? NameBefore(string mount) =>
        mount.IndexOf(':', StringComparison.Ordinal) is > 0 and var colon
        && char.IsAsciiLetterOrDigit(mount[0])
        && !PathForm.HasDrive(mount)
        && !mount.AsSpan(0, colon).ContainsAny('$', '/', '\\')
            ? mount[..colon]
            : null;
}
