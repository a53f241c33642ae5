using System.Globalization;
using ComposeGen.Diagnostics;
using ComposeGen.Topologies;

namespace ComposeGen.Rules;

/// <summary>A check of each name on a network that several endpoints have.</summary>
internal abstract class SharedNameRule : ProjectsRule
{
    public sealed override void Check(Topology topology, ProjectFindings findings)
    {
        foreach (var (name, owners) in topology.Networks.SelectMany(network => network.Names))
        {
            if (owners.Count > 1)
            {
                Check(name, owners, findings);
            }
        }
    }

    protected abstract void Check(string name, List<TopologyEndpoint> owners, ProjectFindings findings);
}

/// <summary>CG3101: several services have the same alias; the engine answers with any of them.</summary>
internal sealed class AliasSharedRule : SharedNameRule
{
    protected override void Check(string name, List<TopologyEndpoint> owners, ProjectFindings findings)
    {
        var aliased = owners.FindAll(owner => owner.Has(name, DnsNameKind.Alias));
        if (aliased.Find(owner => owner != aliased[0] && owner.Service.MayRunWith(aliased[0].Service)) is not { } second)
        {
            return;
        }

        var project = second.Service.Project;
        findings.Report(NetworkDiagnostics.AliasShared, project, second.PathOf(name, DnsNameKind.Alias),
            $"The alias '{name}' on the network '{second.Network.NameIn(project)}' belongs to {Owners.Text(aliased, project)}: "
            + "it reaches any of them. Give each its own alias, unless they share the load.",
            Owners.Places(
                aliased, second, findings, owner => owner.PathOf(name, DnsNameKind.Alias), $"'{name}' is also an alias here"));
    }
}

/// <summary>
/// CG3102: an alias, host name or container name is also the name of another service, or a host name is also an alias, so that a
/// lookup finds both.
/// </summary>
internal sealed class NameShadowedRule : SharedNameRule
{
    protected override void Check(string name, List<TopologyEndpoint> owners, ProjectFindings findings)
    {
        // A service of that name goes first, then a container, then an alias.
        var kind = owners.Exists(owner => owner.Has(name, DnsNameKind.Service)) ? DnsNameKind.Service
            : owners.Exists(owner => owner.Has(name, DnsNameKind.Container)) ? DnsNameKind.Container
            : DnsNameKind.Alias;
        var rightful = owners.ToLookup(owner => owner.Has(name, kind));
        if (!rightful.Contains(false))
        {
            return;
        }

        var claims = new ServiceClaims();
        foreach (var owner in rightful[true])
        {
            claims.Add(owner.Service, owner.Path);
        }

        foreach (var owner in rightful[false])
        {
            if (claims.Rival(owner.Service)?.Service.On(owner.Network) is { } other)
            {
                Report(name, owner, other, kind, findings);
            }
        }
    }

    private static void Report(
        string name, TopologyEndpoint owner, TopologyEndpoint other, DnsNameKind rightfulKind, ProjectFindings findings)
    {
        var project = owner.Service.Project;
        var (kind, word) = owner.Has(name, DnsNameKind.Alias) ? (DnsNameKind.Alias, "alias")
            : owner.Has(name, DnsNameKind.Container) ? (DnsNameKind.Container, "container name")
            : (DnsNameKind.Hostname, "host name");
        var otherName = other.Service.NameBeside(owner.Service);
        var service = other.Service.Path;
        var (what, place, path) = rightfulKind switch
        {
            DnsNameKind.Service =>
                ($"the name of the service '{otherName}'", $"the service '{otherName}' is defined here", service),
            DnsNameKind.Container =>
                ($"the name of a container of '{otherName}'", $"a container of '{otherName}' is defined here", service),
            _ => ($"an alias of '{otherName}'", $"'{name}' is an alias here", other.PathOf(name, rightfulKind)),
        };
        findings.Report(NetworkDiagnostics.NameShadowed, project, owner.PathOf(name, kind),
            $"The {word} '{name}' of '{owner.Service.NameBeside(other.Service)}' is also {what} on the network "
                + $"'{owner.Network.NameIn(project)}': it reaches either. Choose another {word}.",
            findings.Place(other.Service.Project, path, place));
    }
}

/// <summary>
/// CG3103: services of several projects have the same name on a shared network, where Compose makes every service's name an
/// alias. This is harmless while each project has a unique name there.
/// </summary>
internal sealed class ServiceNameSharedRule : ProjectsRule
{
    public override void Check(Topology topology, ProjectFindings findings)
    {
        foreach (var network in topology.Networks.Where(network => network.Projects.Skip(1).Any()))
        {
            var named = network.Names.Where(IsOwn).Select(name => name.Value[0])
                .Concat(network.Endpoints.Where(HasUnknownName))
                .Select(owner => owner.Service.Project)
                .ToHashSet();
            bool IsUnnamed(TopologyEndpoint owner) => !named.Contains(owner.Service.Project);
            foreach (var (name, owners) in network.Names.Where(name => name.Value.Count > 1))
            {
                var services = owners.FindAll(owner => owner.Has(name, DnsNameKind.Service));

                // AliasSharedRule reports a name that is also an alias of several services.
                if (owners.Count(owner => owner.Has(name, DnsNameKind.Alias)) < 2
                    && services.Exists(IsUnnamed)
                    && services.Exists(owner => owner.Service.Project != services[0].Service.Project))
                {
                    // The fix is for a service whose project has no unique name.
                    var unnamed = services.Find(owner => owner != services[0] && IsUnnamed(owner)) ?? services[0];
                    Report(name, services, unnamed, findings);
                }
            }
        }
    }

    private static bool IsOwn(KeyValuePair<string, List<TopologyEndpoint>> name) =>
        name.Value is [var owner] && owner.WrittenNames.Exists(own =>
            own.Text.Equals(name.Key, StringComparison.OrdinalIgnoreCase)
            && (own.Kind is DnsNameKind.Alias or DnsNameKind.Hostname
                || (own.Kind == DnsNameKind.Container && owner.Service.HasOwnContainerName)));

    // A name with a variable counts as unique to the project.
    private static bool HasUnknownName(TopologyEndpoint owner) =>
        owner.Service.Definition.ContainerName is { Literal: null }
        || owner.Service.Definition.Hostname is { Literal: null }
        || (owner.Attachment?.Aliases ?? []).Any(alias => alias.Literal is null);

    private static void Report(string name, List<TopologyEndpoint> services, TopologyEndpoint second, ProjectFindings findings)
    {
        var project = second.Service.Project;
        findings.Report(NetworkDiagnostics.ServiceNameShared, project, second.Path,
            $"'{name}' on the network '{second.Network.NameIn(project)}' is the name of {Owners.Text(services, project)}, "
                + "and reaches any of them. Give each a unique alias there.",
            [Fix(second)],
            Owners.Places(services, second, findings, owner => owner.Path, $"This '{name}' is also on the network"));
    }

    private static FindFileFix Fix(TopologyEndpoint endpoint)
    {
        var (service, network) = (endpoint.Service, endpoint.Network.NameIn(endpoint.Service.Project));
        var alias = $"{service.Project.Name}-{service.Name}";
        return FileFixes.Change($"Give '{service.Name}' the alias '{alias}' on '{network}'.", file =>
        {
            if (file.Services.GetValueOrDefault(service.Name)?.Attachments.GetValueOrDefault(network) is { } attachment)
            {
                attachment.Aliases = [.. attachment.Aliases ?? [], alias];
            }
        });
    }
}

/// <summary>CG3104: two containers of an engine have the same name.</summary>
internal sealed class ContainerNameTakenRule : ProjectsRule
{
    public override void Check(Topology topology, ProjectFindings findings)
    {
        var claims = new Dictionary<string, ServiceClaims>(StringComparer.Ordinal);
        foreach (var service in topology.Services)
        {
            if (service.Definition.ContainerName?.Literal is { Length: > 0 } name)
            {
                var known = claims.TryGetValue(name, out var others) ? others : claims[name] = new ServiceClaims();
                if (known.Rival(service) is { } first)
                {
                    Report(name, service, first.Service, findings);
                }

                known.Add(service, service.Path.Child("container_name"));
            }
        }
    }

    private static void Report(string name, TopologyService service, TopologyService first, ProjectFindings findings) =>
        findings.Report(NetworkDiagnostics.ContainerNameTaken, service.Project, service.Path.Child("container_name"),
            $"The container name '{name}' of '{service.NameBeside(first)}' already belongs to '{first.NameBeside(service)}', "
                + "and must be unique on an engine. Remove container_name, or choose another.",
            findings.Place(first.Project, first.Path.Child("container_name"), $"'{name}' is used here first"));
}

/// <summary>Lists the services that have the same name, in findings.</summary>
internal static class Owners
{
    /// <summary>Returns <c>'a', 'b' and 'c'</c>, with the projects when there are several.</summary>
    public static string Text(IReadOnlyList<TopologyEndpoint> owners, Project project)
    {
        var isOneProject = owners.All(owner => owner.Service.Project == project);
        return Listing.Of(owners, owner => $"'{(isOneProject ? owner.Service.Name : owner.Service.ToString())}'");
    }

    /// <summary>Returns the places of the other owners.</summary>
    public static IEnumerable<RelatedLocation> Places(
        IReadOnlyList<TopologyEndpoint> owners,
        TopologyEndpoint reported,
        ProjectFindings findings,
        Func<TopologyEndpoint, ComposePath> place,
        string message) =>
        owners.Take(Listing.Most).Where(owner => owner != reported)
            .Select(owner => findings.Place(owner.Service.Project, place(owner), message));
}

/// <summary>Lists at most five things in a message, so that messages do not grow with the file.</summary>
internal static class Listing
{
    /// <summary>The number of things that are named.</summary>
    public const int Most = 5;

    /// <summary>Returns <c>a, b or c</c>, with all of them.</summary>
    public static string Choice<T>(IReadOnlyList<T> all, Func<T, string> textOf) =>
        $"{string.Join(", ", all.SkipLast(1).Select(textOf))} or {textOf(all[^1])}";

    /// <summary>Returns <c>a, b and c</c>; for more than five, <c>a, b, c, d, e and others</c>.</summary>
    public static string Of<T>(IReadOnlyCollection<T> all, Func<T, string> textOf)
    {
        List<string> texts = [.. all.Take(Most).Select(textOf)];
        return all.Count > Most ? $"{string.Join(", ", texts)} and others"
            : texts.Count < 2 ? string.Concat(texts)
            : $"{string.Join(", ", texts.SkipLast(1))} and {texts[^1]}";
    }
}
