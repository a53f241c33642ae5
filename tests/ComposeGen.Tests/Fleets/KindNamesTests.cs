using ComposeGen.Fleets;
using ComposeGen.Tests.Shapes;
using CsCheck;

namespace ComposeGen.Tests.Fleets;

public sealed class KindNamesTests
{
    private static readonly Gen<(string Name, int? Count)> Kind = Gen.Select(
        Gen.OneOf("a", "a-", "b"), Gen.OneOf("", "1", "2", "02", "12", "123"), Gen.OneOf<int?>(null, 1, 2, 12, 200),
        (start, digits, count) => (start + digits, count));

    [Fact]
    public void A_kind_collides_when_it_leads_to_a_node_name_of_any_before_it() =>
        Kind.Array[1, 8].Sample(
            kinds =>
            {
                var names = new KindNames();
                var before = new Dictionary<string, int?>(StringComparer.Ordinal);
                foreach (var (name, count) in kinds.DistinctBy(kind => kind.Name))
                {
                    var others = before.Where(other => NodeName.Collide(name, count, other.Key, other.Value))
                        .Select(other => other.Key);
                    (names.Add(name, count) ?? "none").Should().BeOneOf(others.DefaultIfEmpty("none"));
                    before.Add(name, count);
                }
            },
            iter: Run.Models);
}
