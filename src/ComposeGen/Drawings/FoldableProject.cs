using System.Globalization;
using System.Text;
using ComposeGen.Topologies;

namespace ComposeGen.Drawings;

/// <summary>A project with all its texts, to be compared with others.</summary>
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

    /// <summary>The texts without their numbers: what is equal but for numbers has the same.</summary>
    public string Outline { get; }

    /// <summary>Whether both say the same, or each its own number in the same place.</summary>
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

    // The texts are plain, so that a line's end in none of them can be mistaken.
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

    // In letters: what is counted here is no number of the project's.
    private static string Place(int index) => string.Concat(index.ToString(CultureInfo.InvariantCulture).Select(digit => (char)(digit - '0' + 'a')));

    // Two projects never publish the same port of the host: [IP:]HOST:CONTAINER.
    private static string WithoutHostPort(string port)
    {
        var end = port.LastIndexOf(':');
        return end < 0 ? port : $"{port[..(port.LastIndexOf(':', Math.Max(0, end - 1)) + 1)]}*{port[end..]}";
    }

    // Digits, and what stands between them.
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

    private static string OutlineOf(List<string> parts)
    {
        var outline = new StringBuilder();
        foreach (var part in parts)
        {
            outline.Append(char.IsAsciiDigit(part[0]) ? "0" : part);
        }

        return outline.ToString();
    }
}
