using ComposeGen.Diagnostics;
using ComposeGen.Topologies;

namespace ComposeGen.Rules;

/// <summary>The services that claim one thing, such as a name or an address, in the order of the files.</summary>
internal sealed class ServiceClaims
{
    private readonly Claims<Project, ServiceClaim> _claims =
        new(Comparer<ServiceClaim>.Create((one, other) => one.Order.CompareTo(other.Order)));
    private int _count;

    /// <summary>The first claim of a service that may run at the same time as another one.</summary>
    public ServiceClaim? Rival(TopologyService service) => _claims.Rival(service.Project, service.Profiles);

    public void Add(TopologyService service, ComposePath path) =>
        _claims.Add(service.Project, service.Profiles, new ServiceClaim(service, path, _count++));
}
