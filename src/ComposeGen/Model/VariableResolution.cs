using ComposeGen.Diagnostics;
using ComposeGen.Yaml;

namespace ComposeGen;

/// <summary>Replaces the variables in the values of a document; keys, and the version line, have none.</summary>
internal sealed class VariableResolution(Func<string, string?> valueOf, DiagnosticBag diagnostics)
{
    public YamlNode Resolve(YamlNode node, ComposePath path) => node switch
    {
        YamlScalar scalar => Resolve(scalar, path),
        YamlSequence sequence => new YamlSequence([.. sequence.Values.Select((value, index) => Resolve(value, path.Child(index)))], node.Span, node.Tag),
        YamlMapping mapping => new YamlMapping([.. mapping.Entries.Select(entry => Resolve(entry, path))], node.Span, node.Tag),
        _ => node,
    };

    private YamlEntry Resolve(YamlEntry entry, ComposePath path) =>
        path == ComposePath.Root && entry.Key.Text == "version" ? entry : entry with { Value = Resolve(entry.Value, path.Child(entry.Key.Text)) };

    // Compose refuses text with a ${ that is no variable, which reading reports; what stands behind it is not to be closed by a value.
    private YamlScalar Resolve(YamlScalar scalar, ComposePath path)
    {
        if (!Interpolation.HasVariables(scalar.Text) || Interpolation.FindStray(scalar.Text) == "${")
        {
            return scalar;
        }

        return scalar.WithText(Interpolation.Resolve(scalar.Text, valueOf, (name, message) => Report(name, message, scalar, path)));
    }

    private void Report(string name, string? message, YamlScalar scalar, ComposePath path)
    {
        if (message is null)
        {
            diagnostics.Report(ReadingDiagnostics.UnsetVariable, path, scalar.Span, $"{path} uses {name}, which is not set: it is blank. Set it, or give it a default: ${{{name}:-default}}.");
        }
        else
        {
            diagnostics.Report(ReadingDiagnostics.RequiredVariable, path, scalar.Span, $"{path} requires {name}, which is not set{(message.Length > 0 ? $": {message}" : ".")}");
        }
    }
}
