using ComposeGen.Diagnostics;
using ComposeGen.Topologies;

namespace ComposeGen.Rules;

/// <summary>
/// The claims on one thing, in which a later claim finds a rival in constant time. Services of one project are rivals unless each
/// needs a profile that the other does not have. Services of different projects are always rivals.
/// </summary>
/// <param name="order">The order of the claims: the smaller one comes first.</param>
internal sealed class Claims<TProject, TClaim>(IComparer<TClaim> order)
    where TProject : notnull
    where TClaim : class
{
    private readonly Dictionary<TProject, TClaim> _first = [];

    // The first claim with a profile; null stands for services without a profile.
    private readonly Dictionary<(TProject Project, string? Profile), TClaim> _firstWith = [];

    // The first claims of the first two projects.
    private readonly List<(TProject Project, TClaim Claim)> _leaders = [];

    public void Add(TProject project, IReadOnlyCollection<string> profiles, TClaim claim)
    {
        var first = _first[project] = First(_first.GetValueOrDefault(project), claim)!;
        foreach (var profile in profiles.DefaultIfEmpty<string?>(null))
        {
            _firstWith[(project, profile)] = First(_firstWith.GetValueOrDefault((project, profile)), claim)!;
        }

        _leaders.RemoveAll(leader => EqualityComparer<TProject>.Default.Equals(leader.Project, project));
        var place = _leaders.FindIndex(leader => order.Compare(first, leader.Claim) < 0);
        _leaders.Insert(place < 0 ? _leaders.Count : place, (project, first));
        _leaders.RemoveRange(Math.Min(2, _leaders.Count), Math.Max(0, _leaders.Count - 2));
    }

    /// <summary>Returns the first rival.</summary>
    public TClaim? Rival(TProject project, IReadOnlyCollection<string> profiles) =>
        First(RivalInside(project, profiles), RivalOutside(project));

    /// <summary>Returns the first rival in the same project.</summary>
    public TClaim? RivalInside(TProject project, IReadOnlyCollection<string> profiles) => profiles.Count == 0
        ? _first.GetValueOrDefault(project)
        : profiles.Append(null).Select(profile => _firstWith.GetValueOrDefault((project, profile))).Aggregate(First);

    /// <summary>Returns the first rival in another project.</summary>
    public TClaim? RivalOutside(TProject project) =>
        _leaders.Find(leader => !EqualityComparer<TProject>.Default.Equals(leader.Project, project)).Claim;

    private TClaim? First(TClaim? one, TClaim? other) =>
        one is null || (other is not null && order.Compare(other, one) < 0) ? other : one;
}

/// <summary>The services that claim the same name or address, in the order of the files.</summary>
internal sealed class ServiceClaims
{
    private readonly Claims<Project, ServiceClaim> _claims =
        new(Comparer<ServiceClaim>.Create((one, other) => one.Order.CompareTo(other.Order)));
    private int _count;

    /// <summary>Returns the first claim of a service that may run at the same time.</summary>
    public ServiceClaim? Rival(TopologyService service) => _claims.Rival(service.Project, service.Profiles);

    public void Add(TopologyService service, ComposePath path) =>
        _claims.Add(service.Project, service.Profiles, new ServiceClaim(service, path, _count++));
}

/// <summary>The claim of a service.</summary>
/// <param name="Service">The service.</param>
/// <param name="Path">The place in its file.</param>
/// <param name="Order">The number of earlier claims.</param>
internal sealed record ServiceClaim(TopologyService Service, ComposePath Path, int Order);
