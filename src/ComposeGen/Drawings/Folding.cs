using System.Globalization;
using ComposeGen.Topologies;

namespace ComposeGen.Drawings;

/// <summary>Folds projects that differ only in their number into one: slave1 … slave50.</summary>
internal static class Folding
{
    // Fewer projects are clear enough when drawn separately.
    private const int Fewest = 4;

    // The limit for kinds with the same outline; others are drawn separately.
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

        var folded = kinds.SelectMany(
            kind => kind.Members.Count < Fewest ? kind.Members.Select(member => member.Project) : [Merge(kind)]);
        return [.. NumberedName.InOrder(folded, project => project.Name)];
    }

    private static DrawnProject Merge(Kind kind)
    {
        var (first, last) = (kind.Members[0].Project, kind.Members[^1].Project);
        return first with
        {
            Name = Range(first.Name, last.Name),
            Services = [.. first.Services.Zip(last.Services, Merge)],
            Count = kind.Members.Count,
        };
    }

    private static DrawnService Merge(DrawnService first, DrawnService last) => first with
    {
        Name = Range(first.Name, last.Name),
        Ports = Ranges(first.Ports, last.Ports),
        Attachments = [.. first.Attachments.Zip(last.Attachments, Merge)],
    };

    private static DrawnAttachment Merge(DrawnAttachment first, DrawnAttachment last) =>
        first with { Aliases = Ranges(first.Aliases, last.Aliases) };

    private static string[] Ranges(IReadOnlyList<string> first, IReadOnlyList<string> last) => [.. first.Zip(last, Range)];

    private static string Range(string first, string last) => first == last ? first : $"{first} … {last}";

    private sealed class Kind(FoldableProject first)
    {
        public List<FoldableProject> Members { get; } = [first];

        // Two members distinguish the project's own number from an equal one by chance.
        public bool Takes(FoldableProject member) => Members.Take(2).All(member.IsLike);
    }
}

/// <summary>A project with all its texts, for comparison with others.</summary>
internal sealed class FoldableProject
{
    private readonly string _number;
    private readonly List<string> _parts;

    public FoldableProject(DrawnProject project)
    {
        Project = project;
        _number = NumberedName.Of(project.Name).Number;
        _parts = [.. TextsOf(project).SelectMany(PartsOf)];
        Outline = OutlineOf(_parts);
    }

    public DrawnProject Project { get; }

    /// <summary>The texts without their numbers, which is the same for similar projects.</summary>
    public string Outline { get; }

    /// <summary>Whether the texts are equal, except that each has its own number in the same place.</summary>
    public bool IsLike(FoldableProject other)
    {
        if (_number.Length == 0 || other._number.Length == 0)
        {
            return false;
        }

        for (var index = 0; index < _parts.Count; index++)
        {
            var (mine, theirs) = (_parts[index], other._parts[index]);
            if (mine != theirs && !(mine == _number && theirs == other._number))
            {
                return false;
            }
        }

        return true;
    }

    // The texts contain no line breaks, so these separate them.
    private static IEnumerable<string> TextsOf(DrawnProject project) =>
    [
        project.Name,
        .. project.Networks.Select(network => network.Label),
        .. project.Services.SelectMany(TextsOf),
        .. project.Gaps.Select(gap => $"{Place(gap.From)}>{Place(gap.To)} {string.Join(',', gap.Codes)}"),
    ];

    private static IEnumerable<string> TextsOf(DrawnService service) =>
    [
        $"{service.Name}\n{Place(service.Containers)}\n{service.Mode}",
        .. service.Ports.Select(port => $"port {WithoutHostPort(port)}"),
        .. service.Attachments.SelectMany(attachment => attachment.Aliases.Prepend($"on {Place(attachment.Network)}")),
    ];

    // In letters, because this is not a number of the project.
    private static string Place(int index) =>
        string.Concat(index.ToString(CultureInfo.InvariantCulture).Select(digit => (char)(digit - '0' + 'a')));

    // Host ports of two projects always differ: [IP:]HOST:CONTAINER.
    private static string WithoutHostPort(string port)
    {
        var end = port.LastIndexOf(':');
        return end < 0 ? port : $"{port[..(port.LastIndexOf(':', Math.Max(0, end - 1)) + 1)]}*{port[end..]}";
    }

    // The numbers, and the text between them.
    private static IEnumerable<string> PartsOf(string text)
    {
        for (var start = 0; start < text.Length;)
        {
            var isNumber = char.IsAsciiDigit(text[start]);
            var end = start + 1;
            while (end < text.Length && char.IsAsciiDigit(text[end]) == isNumber)
            {
                end++;
            }

            yield return text[start..end];
            start = end;
        }

        yield return "\n";
    }

    private static string OutlineOf(List<string> parts) =>
        string.Concat(parts.Select(part => char.IsAsciiDigit(part[0]) ? "0" : part));
}
