using ComposeGen.Topologies;

namespace ComposeGen.Drawings;

/// <summary>Draws projects that are equal but for their number as one: slave1 … slave50.</summary>
internal static class Folding
{
    // Fewer are as easy to look at each.
    private const int Fewest = 4;

    // Of what is named alike there are few kinds; what is yet another one is drawn on its own.
    private const int MostKinds = 16;

    public static IReadOnlyList<DrawnProject> Of(IReadOnlyList<DrawnProject> projects)
    {
        var kinds = new List<Kind>();
        var known = new Dictionary<string, List<Kind>>(StringComparer.Ordinal);
        foreach (var project in projects)
        {
            var member = new FoldableProject(project);
            if (!known.TryGetValue(member.Outline, out var alike))
            {
                known.Add(member.Outline, alike = []);
            }

            if (alike.Find(kind => kind.Takes(member)) is { } found)
            {
                found.Members.Add(member);
                continue;
            }

            var kind = new Kind(member);
            kinds.Add(kind);
            if (alike.Count < MostKinds)
            {
                alike.Add(kind);
            }
        }

        var folded = kinds.SelectMany(kind => kind.Members.Count < Fewest ? kind.Members.Select(member => member.Project) : [Merge(kind)]);
        return [.. NumberedName.InOrder(folded, project => project.Name)];
    }

    private static DrawnProject Merge(Kind kind)
    {
        var (first, last) = (kind.Members[0].Project, kind.Members[^1].Project);
        return first with { Name = Range(first.Name, last.Name), Services = [.. first.Services.Zip(last.Services, Merge)], Count = kind.Members.Count };
    }

    private static DrawnService Merge(DrawnService first, DrawnService last) => first with
    {
        Name = Range(first.Name, last.Name),
        Ports = Ranges(first.Ports, last.Ports),
        Attachments = [.. first.Attachments.Zip(last.Attachments, (one, other) => one with { Aliases = Ranges(one.Aliases, other.Aliases) })],
    };

    private static string[] Ranges(IReadOnlyList<string> first, IReadOnlyList<string> last) => [.. first.Zip(last, Range)];

    private static string Range(string first, string last) => first == last ? first : $"{first} … {last}";

    private sealed class Kind(FoldableProject first)
    {
        public List<FoldableProject> Members { get; } = [first];

        // Compared with two, a number that only looks like the project's own is told from one that is.
        public bool Takes(FoldableProject member) => Members.Take(2).All(member.IsLike);
    }
}
