namespace ComposeGen.Fleets;

/// <summary>What the files of a kind's nodes say, with gaps for what tells the nodes apart: their number, and the subnets planned for them.</summary>
/// <param name="standIn">A node that has a mark for its number.</param>
/// <param name="file">Its file, before subnets are planned.</param>
/// <param name="text">The text of that file, whose gaps are the number and the subnets.</param>
/// <param name="made">The numbers of nodes whose files are made nevertheless.</param>
internal sealed class NodeStamp(FleetNode standIn, ComposeFile file, StampedText text, IReadOnlySet<int> made)
{
    private readonly IReadOnlyList<string> _services = [.. file.Services.Keys];
    private readonly IReadOnlyList<OwnNetwork> _networks = OwnNetwork.Of(file);
    private readonly IReadOnlyList<SharedUse> _shared = SharedUse.Of(file);
    private readonly IReadOnlyList<string> _claims = [.. NodeClaims.Of(file).Where(claim => claim.Contains(standIn.Number, StringComparison.Ordinal))];

    /// <summary>Whether the stamp is for a node.</summary>
    public bool IsFor(FleetNode node) => !made.Contains(node.Index);

    /// <summary>The text of a node's compose file.</summary>
    public string TextOf(FleetProject project) => TextOf(project.Node!, project.Networks.Select(network => network.Subnet));

    /// <summary>The text of a node's compose file, with subnets for its networks.</summary>
    public string TextOf(FleetNode node, IEnumerable<Subnet?> subnets) =>
        text.With([node.Number, .. subnets.Select(subnet => subnet?.ToString() ?? "")]);

    public long Containers { get; } = file.Services.Values.Sum(service => (long)service.Containers);

    public IReadOnlyList<string> Services(FleetNode node) => Each(_services, service => Stamped(service, node)!);

    public IReadOnlyList<OwnNetwork> Networks(FleetNode node) => Each(_networks, network =>
        (Stamped(network.Key, node)!, Stamped(network.Name, node)) is var (key, name) && key == network.Key && name == network.Name
            ? network
            : network with { Key = key, Name = name });

    public IReadOnlyList<SharedUse> Shared(FleetNode node) => Each(_shared, use => new SharedUse(
        Stamped(use.Key, node)!, Stamped(use.Name, node), Each(use.Attachments, on => on with { Service = Stamped(on.Service, node)!, Aliases = Each(on.Aliases, alias => Stamped(alias, node)!) })));

    public IEnumerable<string> Claims(FleetNode node) => _claims.Select(claim => Stamped(claim, node)!);

    private string? Stamped(string? said, FleetNode node) =>
        said is null || !said.Contains(standIn.Number, StringComparison.Ordinal) ? said
        : said == standIn.Name ? node.Name
        : said.Replace(standIn.Number, node.Number, StringComparison.Ordinal);

    private static IReadOnlyList<T> Each<T>(IReadOnlyList<T> all, Func<T, T> stamped)
        where T : class
    {
        T[]? changed = null;
        for (var index = 0; index < all.Count; index++)
        {
            if (stamped(all[index]) is var one && !ReferenceEquals(one, all[index]))
            {
                changed ??= [.. all];
                changed[index] = one;
            }
        }

        return changed ?? all;
    }
}
