using System.Globalization;
using ComposeGen.Yaml;

namespace ComposeGen.Fleets;

/// <summary>The variables of a reference file that are a fleet's, not Compose's.</summary>
internal static class NodeVariables
{
    public static YamlNode Substitute(YamlNode root, FleetNode node)
    {
        string? ValueOf(string name) => name switch
        {
            "NODE" => node.Name,
            "NODE_INDEX" => node.Index.ToString(CultureInfo.InvariantCulture),
            "FLEET" => node.Fleet,
            _ => null,
        };

        return Substitute(root, ValueOf);
    }

    private static YamlNode Substitute(YamlNode node, Func<string, string?> valueOf) => node switch
    {
        YamlScalar scalar => Substitute(scalar, valueOf),
        YamlSequence sequence => new YamlSequence([.. sequence.Values.Select(value => Substitute(value, valueOf))], sequence.Span, sequence.Tag),
        YamlMapping mapping => new YamlMapping([.. mapping.Entries.Select(entry => new YamlEntry(Substitute(entry.Key, valueOf), Substitute(entry.Value, valueOf)))], mapping.Span, mapping.Tag),
        _ => node,
    };

    private static YamlScalar Substitute(YamlScalar scalar, Func<string, string?> valueOf)
    {
        var text = Interpolation.Substitute(scalar.Text, valueOf);
        return ReferenceEquals(text, scalar.Text) ? scalar : scalar.WithText(text);
    }
}
