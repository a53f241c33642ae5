using ComposeGen.Diagnostics;
using ComposeGen.Topologies;

namespace ComposeGen.Rules;

/// <summary>How a finding tells of the services that have one name.</summary>
internal static class Owners
{
    /// <summary><c>'a', 'b' and 'c'</c>; with their projects when those are several. Of many there is no count: a large fleet is not checked node by node.</summary>
    public static string Text(IReadOnlyList<TopologyEndpoint> owners, Project project)
    {
        var isOneProject = owners.All(owner => owner.Service.Project == project);
        return Listing.Of(owners, owner => $"'{(isOneProject ? owner.Service.Name : owner.Service.ToString())}'");
    }

    /// <summary>Where the others say the name.</summary>
    public static IEnumerable<RelatedLocation> Places(
        IReadOnlyList<TopologyEndpoint> owners, TopologyEndpoint reported, ProjectFindings findings, Func<TopologyEndpoint, ComposePath> place, string message) =>
        owners.Take(Listing.Most).Where(owner => owner != reported)
            .Select(owner => findings.Place(owner.Service.Project, place(owner), message));
}
