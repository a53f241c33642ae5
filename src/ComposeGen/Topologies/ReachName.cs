namespace ComposeGen.Topologies;

/// <summary>A name by which a service can ask for another.</summary>
/// <param name="Text">The name.</param>
/// <param name="Kind">Where it comes from.</param>
/// <param name="Answer">What the service that asks gets: the network that answers first, and every owner of the name there.</param>
/// <param name="IsCertain">Whether the answer is the service that is wanted, and no other.</param>
public sealed record ReachName(string Text, DnsNameKind Kind, DnsAnswer Answer, bool IsCertain)
{
    /// <summary>The name.</summary>
    public override string ToString() => Text;
}
