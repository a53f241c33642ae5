using System.Globalization;
using ComposeGen.Topologies;

namespace ComposeGen.Diagnostics.Rules;

/// <summary>How a finding tells of the services that have one name.</summary>
internal static class Owners
{
    /// <summary>More than so many are counted, not listed.</summary>
    private const int Listed = 5;

    /// <summary><c>'a' and 'b'</c>, or <c>12 services: 'a', 'b', …</c>; with their projects when those are several.</summary>
    public static string Text(IReadOnlyList<TopologyEndpoint> owners, Project project)
    {
        var isOneProject = owners.All(owner => owner.Service.Project == project);
        var names = owners.Take(Listed).Select(owner => $"'{(isOneProject ? owner.Service.Name : owner.Service.ToString())}'").ToList();
        return owners.Count == 2
            ? $"{names[0]} and {names[1]}"
            : string.Create(CultureInfo.InvariantCulture, $"{owners.Count} services: {string.Join(", ", names)}{(owners.Count > Listed ? ", …" : "")}");
    }

    /// <summary>Where the others say the name.</summary>
    public static IEnumerable<RelatedLocation> Places(
        IReadOnlyList<TopologyEndpoint> owners, TopologyEndpoint reported, ProjectFindings findings, Func<TopologyEndpoint, ComposePath> place, string message) =>
        owners.Take(Listed).Where(owner => owner != reported).Select(owner => findings.Place(owner.Service.Project, place(owner), message));
}
