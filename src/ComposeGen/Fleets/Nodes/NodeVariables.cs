using System.Globalization;
using ComposeGen.Diagnostics;
using ComposeGen.Shapes;
using ComposeGen.Yaml;

namespace ComposeGen.Fleets;

/// <summary>The variables of a reference file that are a fleet's, not Compose's.</summary>
/// <param name="node">The node whose values they have.</param>
/// <param name="shared">The parts of the file without variables.</param>
/// <param name="diagnostics">The target of findings.</param>
internal sealed class NodeVariables(FleetNode node, SharedValues shared, DiagnosticBag diagnostics)
{
    /// <summary>The variable that has a node's name.</summary>
    public const string Node = "NODE";

    /// <summary>The variable that has a node's number among those of its kind.</summary>
    public const string Index = "NODE_INDEX";

    /// <summary>The variable that has the fleet's name.</summary>
    public const string Fleet = "FLEET";

    /// <summary>A variable's name, if it may have it.</summary>
    public static string CheckedName(string name, string parameter)
    {
        ArgumentException.ThrowIfNullOrEmpty(name, parameter);
        return FindProblemOfName(name) is { } problem ? throw new ArgumentException(problem, parameter) : name;
    }

    /// <summary>Why a variable may not have a name, in a sentence; <see langword="null"/> when it may.</summary>
    public static string? FindProblemOfName(string name) =>
        Variable.FindProblemOfName(name)
        ?? (name is Node or Index or Fleet ? $"Every node has a '{name}' already." : null);

    public YamlNode Substitute(YamlNode at) => at switch
    {
        _ when shared.Has(at) => at,
        YamlScalar scalar => Substitute(scalar),
        YamlSequence sequence => sequence.With((_, value) => Substitute(value)),
        YamlMapping mapping => mapping.With(Substitute(mapping.Entries)),
        _ => at,
    };

    private List<YamlEntry> Substitute(IReadOnlyList<YamlEntry> entries)
    {
        var substituted = new List<YamlEntry>(entries.Count);
        var keys = new HashSet<string>(entries.Count, StringComparer.Ordinal);
        foreach (var (key, value) in entries)
        {
            var name = Substitute(key);
            if (keys.Add(name.Text))
            {
                substituted.Add(new YamlEntry(name, Substitute(value)));
            }
            else
            {
                diagnostics.Report(
                    FleetDiagnostics.KeysBecomeEqual,
                    ComposePath.Root,
                    key.Span,
                    $"'{key.Text}' becomes '{name.Text}' in {node.Name}, which is another key here, too. Change one of them.");
            }
        }

        return substituted;
    }

    private YamlScalar Substitute(YamlScalar scalar)
    {
        var text = Interpolation.Substitute(scalar.Text, ValueOf);
        return text == scalar.Text ? scalar : scalar.WithText(text);
    }

    private string? ValueOf(string variable) => OwnValueOf(node, variable) ?? node.Variables.GetValueOrDefault(variable);

    /// <summary>The value of a variable that every node has; <see langword="null"/> for others.</summary>
    public static string? OwnValueOf(FleetNode node, string variable) => variable switch
    {
        Node => node.Name,
        Index => node.Index.ToString(CultureInfo.InvariantCulture),
        Fleet => node.Fleet,
        _ => null,
    };
}
