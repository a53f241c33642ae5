using System.Globalization;
using System.Text;
using ComposeGen.Diagnostics;
using ComposeGen.Formats;
using ComposeGen.Shapes;
using ComposeGen.Yaml;

namespace ComposeGen.Fleets;

/// <summary>A compose file for several nodes, with a variable wherever their files differ.</summary>
internal sealed class ComposeTemplate
{
    private readonly IReadOnlyList<NodeFile> _nodes;
    private readonly FleetFindings _findings;
    private readonly OrderedDictionary<string, string[]> _variables = new(StringComparer.Ordinal);

    private ComposeTemplate(IReadOnlyList<NodeFile> nodes, FleetFindings findings)
    {
        (_nodes, _findings) = (nodes, findings);
        var texts = nodes.Select(node => node.File.Emitted()).OfType<YamlNode>().ToList();

        // What prevents a file from being written is reported when it is written.
        File = texts.Count < nodes.Count
            ? nodes[0].File
            : ComposeFile.FromNode(Unite(texts, ComposePath.Root), new DiagnosticBag())!;
        File.Format = nodes[0].File.Format;
    }

    /// <summary>The compose file.</summary>
    public ComposeFile File { get; }

    /// <summary>Whether the nodes differ.</summary>
    public bool HasVariables => _variables.Count > 0;

    /// <summary>The template of some nodes of one kind. Differences that no variable can express are reported.</summary>
    public static ComposeTemplate Of(IReadOnlyList<NodeFile> nodes, FleetFindings findings) => new(nodes, findings);

    /// <summary>The values that the variables have for a node.</summary>
    /// <param name="number">Its place among the nodes of the template, from 0.</param>
    public IEnumerable<KeyValuePair<string, string>> VariablesOf(int number) =>
        _variables.Select(variable => KeyValuePair.Create(variable.Key, variable.Value[number]));

    private YamlNode Unite(List<YamlNode> nodes, ComposePath path)
    {
        switch (nodes[0])
        {
            case YamlScalar first when AreAll<YamlScalar>(nodes, out var scalars):
                return scalars.TrueForAll(scalar => scalar.Text == first.Text)
                    ? first
                    : first.WithText(Reference([.. scalars.Select(scalar => scalar.Text)], path));
            case YamlSequence first when AreAll<YamlSequence>(nodes, out var lists)
                && lists.TrueForAll(list => list.Values.Count == first.Values.Count):
                return first.With((index, _) => Unite([.. lists.Select(list => list.Values[index])], path.Child(index)));
            case YamlMapping first when AreAll<YamlMapping>(nodes, out var maps) && maps.TrueForAll(map => HasKeysOf(first, map)):
                return first.With([.. first.Entries.Select((entry, index) => new YamlEntry(
                    entry.Key, Unite([.. maps.Select(map => map.Entries[index].Value)], path.Child(entry.Key.Text))))]);
            default:
                Report(path, "keys or lists of different lengths");
                return nodes[0];
        }
    }

    private static bool HasKeysOf(YamlMapping one, YamlMapping other) =>
        one.Entries.Select(entry => entry.Key.Text).SequenceEqual(
            other.Entries.Select(entry => entry.Key.Text), StringComparer.Ordinal);

    private static bool AreAll<T>(List<YamlNode> nodes, out List<T> same)
        where T : YamlNode
    {
        same = [.. nodes.OfType<T>()];
        return same.Count == nodes.Count;
    }

    // A difference that comes from the node's name or number uses the node's variables.
    private string Reference(IReadOnlyList<string> texts, ComposePath path)
    {
        foreach (var (hasName, hasIndex) in new[] { (true, false), (false, true), (true, true) })
        {
            var marked = texts.Select((text, number) => Marked(text, _nodes[number].Node, hasName, hasIndex)).ToList();
            if (marked.TrueForAll(text => text == marked[0]))
            {
                Declare(hasName, hasIndex);
                return marked[0];
            }
        }

        // Of NAME=value, it is the value that differs.
        if (path.Key is null && NameIn(texts[0]) is { Length: > 0 } name && texts.All(text => NameIn(text) == name))
        {
            return $"{name}={Reference([.. texts.Select(text => text[(name.Length + 1)..])], path.Parent!.Child(name))}";
        }

        var values = texts.Select(Interpolation.Literal).ToList();
        if (values.Exists(value => value is null || !EnvironmentText.CanSay(value)))
        {
            Report(path, "values that an .env file cannot contain: empty text, variables, quotes, backslashes or line breaks");
            return texts[0];
        }

        return Variable.Of(Name([.. values!], path)).ToString();
    }

    private static string NameIn(string text) => text[..Math.Max(0, text.IndexOf('=', StringComparison.Ordinal))];

    private void Declare(bool hasName, bool hasIndex)
    {
        if (hasName)
        {
            _variables[NodeVariables.Node] = [.. _nodes.Select(node => node.Node.Name)];
        }

        if (hasIndex)
        {
            _variables[NodeVariables.Index] = [.. _nodes.Select(node => node.Node.Index.ToString(CultureInfo.InvariantCulture))];
        }
    }

    private static string Marked(string text, FleetNode node, bool hasName, bool hasIndex)
    {
        var parts = hasName ? text.Split(node.Name) : [text];
        return string.Join(
            Variable.Of(NodeVariables.Node).ToString(),
            parts.Select(part => hasIndex ? MarkedIndex(part, node.Index) : part));
    }

    // Only a whole number is the index: the 1 of 10 is not.
    private static string MarkedIndex(string text, int index)
    {
        var (digits, marked, run) = (index.ToString(CultureInfo.InvariantCulture), new StringBuilder(), new StringBuilder());
        foreach (var letter in text.Append('\0'))
        {
            if (char.IsAsciiDigit(letter))
            {
                run.Append(letter);
                continue;
            }

            marked.Append(run.Equals(digits) ? Variable.Of(NodeVariables.Index).ToString() : run.ToString()).Append(letter);
            run.Clear();
        }

        return marked.ToString(0, marked.Length - 1);
    }

    // Places that always have the same value share a variable.
    private string Name(string[] values, ComposePath path)
    {
        if (_variables.FirstOrDefault(variable => variable.Value.SequenceEqual(values, StringComparer.Ordinal)).Key is { } known)
        {
            return known;
        }

        List<string> words =
        [
            .. path.Steps()
                .Where(step => step.Key is not (null or "services" or "networks" or "ipam" or "config" or "environment"))
                .Select(step => string.Concat(
                    step.Key!.ToUpperInvariant().Select(letter => char.IsAsciiLetterOrDigit(letter) ? letter : '_'))),
        ];
        if (words.Count == 0 || char.IsAsciiDigit(words[0][0]))
        {
            words.Insert(0, "VALUE");
        }

        var (name, number) = (string.Join('_', words), 1);
        var unique = name;
        while (_variables.ContainsKey(unique) || unique is NodeVariables.Node or NodeVariables.Index)
        {
            unique = string.Create(CultureInfo.InvariantCulture, $"{name}_{++number}");
        }

        _variables.Add(unique, values);
        return unique;
    }

    private void Report(ComposePath path, string difference)
    {
        var (node, file) = _nodes[0];
        var message = $"The template layout cannot make one file of all nodes of the kind '{node.Kind}': at '{path}' they have "
            + $"{difference}. Choose another layout.";
        _findings.Report(FleetDiagnostics.LayoutCannotSay, node, file, path, message);
    }
}
