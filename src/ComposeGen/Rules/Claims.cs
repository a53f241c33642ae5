namespace ComposeGen.Rules;

/// <summary>
/// The claims on one thing, kept so that a later claimant finds a rival in constant time. Services of one project are rivals
/// unless each needs a profile that the other does not have; services of different projects always are.
/// </summary>
/// <param name="order">Which of two claims counts before the other; the smaller one does.</param>
internal sealed class Claims<TProject, TClaim>(IComparer<TClaim> order)
    where TProject : notnull
    where TClaim : class
{
    private readonly Dictionary<TProject, TClaim> _first = [];

    // The first claim with a profile; with null, of a service that has no profile.
    private readonly Dictionary<(TProject Project, string? Profile), TClaim> _firstWith = [];

    // The first claims of the two projects that are first.
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

    /// <summary>The first rival in the same project or another one.</summary>
    public TClaim? Rival(TProject project, IReadOnlyCollection<string> profiles) =>
        First(RivalInside(project, profiles), RivalOutside(project));

    /// <summary>The first rival in the same project.</summary>
    public TClaim? RivalInside(TProject project, IReadOnlyCollection<string> profiles) => profiles.Count == 0
        ? _first.GetValueOrDefault(project)
        : profiles.Append(null).Select(profile => _firstWith.GetValueOrDefault((project, profile))).Aggregate(First);

    /// <summary>The first rival in another project.</summary>
    public TClaim? RivalOutside(TProject project) =>
        _leaders.Find(leader => !EqualityComparer<TProject>.Default.Equals(leader.Project, project)).Claim;

    private TClaim? First(TClaim? one, TClaim? other) =>
        one is null || (other is not null && order.Compare(other, one) < 0) ? other : one;
}
