using System.Globalization;
using System.Text;

namespace ComposeGen.Drawings;

/// <summary>A drawing as a Mermaid flowchart.</summary>
internal sealed class MermaidText
{
    private const string PlainBetweenLetters = " -_/";

    private readonly StringBuilder _text = new("flowchart TB\n");
    private readonly StringBuilder _edges = new();
    private readonly List<int> _gaps = [];
    private int _edgeCount;

    private MermaidText()
    {
    }

    public static string Of(Drawing drawing)
    {
        var mermaid = new MermaidText();
        for (var index = 0; index < drawing.Projects.Count; index++)
        {
            mermaid.Add(drawing.Projects[index], Number(index));
        }

        for (var index = 0; index < drawing.Shared.Count; index++)
        {
            mermaid.AddNetwork("  ", $"n{Number(index)}", drawing.Shared[index]);
        }

        return mermaid.End();
    }

    // Mermaid keeps the order of services below the network where their edges begin, and reverses it above.
    private void Add(DrawnProject project, string id)
    {
        _text.Append(null, $"  subgraph p{id}[{Quoted(project.Title)}]\n    direction TB\n");
        for (var index = 0; index < project.Networks.Count; index++)
        {
            AddNetwork("    ", $"p{id}n{Number(index)}", project.Networks[index]);
        }

        for (var index = 0; index < project.Services.Count; index++)
        {
            var service = project.Services[index];
            _text.Append(null, $"    p{id}s{Number(index)}[{Quoted(service.Lines)}]\n");
            foreach (var attachment in service.Attachments)
            {
                var (from, to) = Drawing.IsShared(project, attachment)
                    ? ($"p{id}s{Number(index)}", $"n{Number(attachment.Network - project.Networks.Count)}")
                    : ($"p{id}n{Number(attachment.Network)}", $"p{id}s{Number(index)}");
                AddEdge(from, "---", attachment.Aliases, to);
            }
        }

        _text.Append("  end\n");
        foreach (var gap in project.Gaps)
        {
            _gaps.Add(_edgeCount);
            AddEdge($"p{id}s{Number(gap.From)}", "-.->", gap.Codes, $"p{id}s{Number(gap.To)}");
        }
    }

    private void AddNetwork(string indent, string id, DrawnNetwork network) =>
        _text.Append(null, $"{indent}{id}([{Quoted(network.Label)}]):::network\n");

    private void AddEdge(string from, string line, IReadOnlyList<string> labels, string to)
    {
        _edgeCount++;
        _edges.Append(null, $"  {from} {line}{(labels.Count == 0 ? "" : $"|{Quoted(labels)}|")} {to}\n");
    }

    private string End()
    {
        _text.Append(_edges).Append("  classDef network fill:#ddf4ff,stroke:#0969da,color:#1f2328\n");
        if (_gaps.Count > 0)
        {
            _text.Append(null, $"  linkStyle {string.Join(',', _gaps.Select(Number))} stroke:#e5534b,color:#e5534b\n");
        }

        return _text.ToString();
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Quoted(string text) => $"\"{Escaped(text)}\"";

    private static string Quoted(IEnumerable<string> lines) => $"\"{string.Join("<br/>", lines.Select(Escaped))}\"";

    // Characters with a meaning in Mermaid, HTML or Markdown are written as their numbers.
    private static string Escaped(string text)
    {
        var escaped = new StringBuilder(text.Length);
        for (var index = 0; index < text.Length; index++)
        {
            var character = text[index];
            var isBetweenLetters = index > 0
                && index + 1 < text.Length
                && IsPlain(text[index - 1])
                && IsPlain(text[index + 1]);
            if (IsPlain(character)
                || (isBetweenLetters && PlainBetweenLetters.Contains(character, StringComparison.Ordinal)))
            {
                escaped.Append(character);
            }
            else
            {
                escaped.Append(null, $"#{Number(character)};");
            }
        }

        return escaped.ToString();
    }

    private static bool IsPlain(char character) => char.IsAsciiLetterOrDigit(character) || !char.IsAscii(character);
}
