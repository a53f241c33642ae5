using System.Globalization;
using System.Text;

namespace ComposeGen.Drawings;

/// <summary>A drawing in the language of Graphviz.</summary>
internal sealed class DotText
{
    private readonly StringBuilder _text = new("""
        digraph topology {
          graph [fontname="Helvetica", rankdir="TB", nodesep="0.4", ranksep="0.7"]
          node [fontname="Helvetica", shape="box"]
          edge [fontname="Helvetica", fontsize="10", dir="none"]

        """);

    private DotText()
    {
    }

    public static string Of(Drawing drawing)
    {
        var dot = new DotText();
        for (var index = 0; index < drawing.Shared.Count; index++)
        {
            dot.AddNetwork("  ", $"n{Number(index)}", drawing.Shared[index]);
        }

        for (var index = 0; index < drawing.Projects.Count; index++)
        {
            dot.Add(drawing.Projects[index], Number(index));
        }

        return dot._text.Append("}\n").ToString();
    }

    private void Add(DrawnProject project, string id)
    {
        _text.Append(null, $"  subgraph cluster_{id} {{\n    label={Quoted(project.Title)}\n    style=\"rounded\"\n");
        for (var index = 0; index < project.Networks.Count; index++)
        {
            AddNetwork("    ", $"p{id}n{Number(index)}", project.Networks[index]);
        }

        for (var index = 0; index < project.Services.Count; index++)
        {
            _text.Append(null, $"    p{id}s{Number(index)} [label={Quoted(project.Services[index].Lines)}]\n");
        }

        _text.Append("  }\n");
        AddEdges(project, id);
    }

    // The project's own networks are above its services, and the shared ones below. Whatever cannot be reached is below as well:
    // between two services side by side, the arrow would cross its own label.
    private void AddEdges(DrawnProject project, string id)
    {
        for (var index = 0; index < project.Services.Count; index++)
        {
            foreach (var attachment in project.Services[index].Attachments)
            {
                var service = $"p{id}s{Number(index)}";
                _text.Append(Drawing.IsShared(project, attachment)
                    ? $"  {service} -> n{Number(attachment.Network - project.Networks.Count)}"
                    : $"  p{id}n{Number(attachment.Network)} -> {service}");
                _text.Append(attachment.Aliases.Count == 0 ? "\n" : $" [label={Quoted(attachment.Aliases)}]\n");
            }
        }

        foreach (var gap in project.Gaps)
        {
            const string Style = "dir=\"forward\", style=\"dashed\", color=\"#cf222e\", fontcolor=\"#cf222e\"";
            var (from, to) = (Number(gap.From), Number(gap.To));
            _text.Append(null, $"  p{id}s{from} -> p{id}s{to} [label={Quoted(gap.Codes)}, {Style}]\n");
        }
    }

    private void AddNetwork(string indent, string id, DrawnNetwork network) =>
        _text.Append(
            $"{indent}{id} [label={Quoted(network.Label)}, "
            + "style=\"rounded,filled\", fillcolor=\"#ddf4ff\", color=\"#0969da\"]\n");

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Quoted(string text) => Quoted([text]);

    // Graphviz replaces escapes, such as \N for the name of a node, and HTML entities.
    private static string Quoted(IEnumerable<string> lines) => $"\"{string.Join("\\n", lines.Select(line => line
        .Replace("&", "&amp;", StringComparison.Ordinal)
        .Replace("\\", "\\\\", StringComparison.Ordinal)
        .Replace("\"", "\\\"", StringComparison.Ordinal)))}\"";
}
