using System.Globalization;
using ComposeGen.Yaml;

namespace ComposeGen.Fleets;

/// <summary>
/// Makes the stamp of a kind from two nodes that stand in for all: one has a number that nobody uses, the other letters in its place.
/// Where the letters come through as the number does, nobody reads it; it is text. Where they do not, there is no stamp.
/// </summary>
/// <param name="fleet">The fleet.</param>
/// <param name="layout">Its layout.</param>
/// <param name="kind">The kind.</param>
/// <param name="make">Makes a node's file, before subnets are planned.</param>
/// <param name="finish">Does to it what is done when all is planned.</param>
internal sealed class StampMaker(Fleet fleet, ProjectLayout layout, NodeKind kind, Func<FleetNode, ComposeFile> make, Action<ComposeFile> finish)
{
    /// <summary>How many nodes of a kind are made nevertheless: nodes that differ in text alone show with few what goes wrong between them.</summary>
    private const int Enough = 10;

    private const string Digits = "908172635";
    private const string Letters = "qxqnumberqxq";

    /// <summary>The stamp; <see langword="null"/> when the nodes may differ in more than text, or are too few.</summary>
    public NodeStamp? Make()
    {
        if (!kind.IsTemplate || !layout.KeepsNodesApart || kind.Count <= Enough || DependsOnMore())
        {
            return null;
        }

        try
        {
            var node = kind.StandIn(fleet.Name, Digits);
            var file = make(node);
            var text = TextOf(node, make(node), out var subnets);
            return IsText(text) && AreWrittenAlike(text) ? Tried(new NodeStamp(node, file, new StampedText(text, [Digits, .. subnets.Select(subnet => $"{subnet}")]), Exceptions(text))) : null;
        }
        catch (ComposeException)
        {
            return null;
        }
    }

    // A placement is code that may compute with the number, and labels and names of configs depend on what is in the files.
    private bool DependsOnMore() => kind.Details.Placements.Count > 0 || kind.Details.ConfigurationFiles.Count > 0;

    private bool IsText(string text)
    {
        var node = kind.StandIn(fleet.Name, Letters);
        var lettered = TextOf(node, make(node), out _);
        return !text.Contains(Letters, StringComparison.Ordinal)
            && !lettered.Contains(Digits, StringComparison.Ordinal)
            && WithoutQuotes(lettered.Replace(Letters, Digits, StringComparison.Ordinal)) == WithoutQuotes(text);
    }

    private static string WithoutQuotes(string text) => text.Replace("\"", "", StringComparison.Ordinal);

    // Some numbers make a scalar look like something else, and then it is in quotes.
    private bool AreWrittenAlike(string text) =>
        YamlComposer.Compose(text, file: null, []) is { } root
        && ScalarsIn(root).Select(scalar => scalar.Text).Where(said => said.Contains(Digits, StringComparison.Ordinal)).Distinct(StringComparer.Ordinal).All(IsWrittenAlike);

    private bool IsWrittenAlike(string said)
    {
        var written = (PlainScalar.IsSafe(said), PlainScalar.IsPossible(said));
        return Enumerable.Range(1, kind.Count)
            .Select(number => said.Replace(Digits, number.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal))
            .All(one => (PlainScalar.IsSafe(one), PlainScalar.IsPossible(one)) == written);
    }

    private static IEnumerable<YamlScalar> ScalarsIn(YamlNode node) => node switch
    {
        YamlScalar scalar => [scalar],
        YamlSequence sequence => sequence.Values.SelectMany(ScalarsIn),
        YamlMapping mapping => mapping.Entries.SelectMany(entry => ScalarsIn(entry.Value).Prepend(entry.Key)),
        _ => [],
    };

    // A number that the file holds anyway may mean something to the node that has it.
    private HashSet<int> Exceptions(string text) =>
        [.. Enumerable.Range(1, Enough), .. Tests, .. NumbersIn.Text(text.Replace(Digits, "", StringComparison.Ordinal), kind.Count)];

    private IEnumerable<int> Tests => Enumerable.Range(1, kind.Count).Where(number => number == kind.Count || CheckedNodes.IsFirstOfItsLength(number));

    // Whatever was overlooked above is likely to show here.
    private NodeStamp? Tried(NodeStamp stamp) => Tests.All(index =>
    {
        var node = kind.Node(fleet.Name, index);
        return TextOf(node, make(node), out var subnets) == stamp.TextOf(node, subnets);
    })
        ? stamp
        : null;

    private string TextOf(FleetNode node, ComposeFile file, out List<Subnet?> subnets)
    {
        subnets = [];
        foreach (var network in OwnNetwork.Of(file))
        {
            Subnet? subnet = network.NeedsSubnet && fleet.Addresses.Pool is not null ? new Subnet(new([255, 255, 255, (byte)subnets.Count]), 32) : null;
            subnets.Add(subnet);
            if (subnet is { } standIn)
            {
                OwnNetwork.Address(file, network.Key, standIn);
            }
        }

        finish(file);
        return ProjectText.Of(fleet, layout.NameOf(node), file);
    }
}
