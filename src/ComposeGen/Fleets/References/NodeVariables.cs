using System.Buffers;
using System.Globalization;
using ComposeGen.Diagnostics;
using ComposeGen.Yaml;

namespace ComposeGen.Fleets;

/// <summary>The variables of a reference file that are a fleet's, not Compose's.</summary>
internal sealed class NodeVariables(FleetNode node, DiagnosticBag diagnostics)
{
    private static readonly SearchValues<char> Legal = SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_");

    /// <summary>A variable's name, if it may have it.</summary>
    public static string CheckedName(string name, string parameter)
    {
        ArgumentException.ThrowIfNullOrEmpty(name, parameter);
        return char.IsAsciiDigit(name[0]) || name.AsSpan().ContainsAnyExcept(Legal)
            ? throw new ArgumentException($"'{name}' is not a legal name: use letters, digits and '_', not beginning with a digit.", parameter)
            : name is "NODE" or "NODE_INDEX" or "FLEET"
                ? throw new ArgumentException($"Every node has a '{name}' already.", parameter)
                : name;
    }

    public YamlNode Substitute(YamlNode at) => at switch
    {
        YamlScalar scalar => Substitute(scalar),
        YamlSequence sequence => new YamlSequence([.. sequence.Values.Select(Substitute)], sequence.Span, sequence.Tag),
        YamlMapping mapping => new YamlMapping(Substitute(mapping.Entries), mapping.Span, mapping.Tag),
        _ => at,
    };

    private List<YamlEntry> Substitute(IReadOnlyList<YamlEntry> entries)
    {
        var substituted = new List<YamlEntry>(entries.Count);
        var keys = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (key, value) in entries)
        {
            var name = Substitute(key);
            if (keys.Add(name.Text))
            {
                substituted.Add(new YamlEntry(name, Substitute(value)));
            }
            else
            {
                diagnostics.Report(FleetDiagnostics.KeysBecomeEqual, ComposePath.Root, key.Span, $"'{key.Text}' becomes '{name.Text}' in {node.Name}, which is another key here, too. Change one of them.");
            }
        }

        return substituted;
    }

    private YamlScalar Substitute(YamlScalar scalar)
    {
        var text = Interpolation.Substitute(scalar.Text, ValueOf);
        return ReferenceEquals(text, scalar.Text) ? scalar : scalar.WithText(text);
    }

    private string? ValueOf(string variable) => variable switch
    {
        "NODE" => node.Name,
        "NODE_INDEX" => node.Index.ToString(CultureInfo.InvariantCulture),
        "FLEET" => node.Fleet,
        _ => node.Variables.GetValueOrDefault(variable),
    };
}
