using ComposeGen.Diagnostics;
using ComposeGen.Shapes;
using ComposeGen.Yaml;

namespace ComposeGen.Projects;

/// <summary>Replaces the variables in the values of a document; keys, and the version line, have none.</summary>
/// <param name="valueOf">The value of a variable; <see langword="null"/> for one that is not set.</param>
/// <param name="unset">Takes each variable that has neither a value nor a default.</param>
/// <param name="replaced">Limits the text that takes the place of variables.</param>
/// <param name="diagnostics">Where it is reported that there is too much.</param>
/// <param name="keepsUnset">Whether a variable without a value stays; it is blank otherwise.</param>
internal sealed class VariableResolution(
    Func<string, string?> valueOf,
    Action<UnsetVariable> unset,
    ReplacedText replaced,
    DiagnosticBag diagnostics,
    bool keepsUnset = false)
{
    // The way to the node that is looked at; a path is made of it when there is something to report.
    private readonly List<(string? Key, int Index)> _way = [];

    /// <summary>The document with values in the place of variables; the same one when it has no variables.</summary>
    public YamlNode Resolve(YamlNode node) => node switch
    {
        YamlScalar scalar => Resolve(scalar),
        YamlSequence sequence => Resolve(sequence),
        YamlMapping mapping => Resolve(mapping),
        _ => node,
    };

    private YamlSequence Resolve(YamlSequence sequence)
    {
        YamlNode[]? resolved = null;
        for (var index = 0; index < sequence.Values.Count; index++)
        {
            _way.Add((null, index));
            var value = Resolve(sequence.Values[index]);
            _way.RemoveAt(_way.Count - 1);
            if (!ReferenceEquals(value, sequence.Values[index]))
            {
                (resolved ??= [.. sequence.Values])[index] = value;
            }
        }

        return resolved is null ? sequence : new YamlSequence(resolved, sequence.Span, sequence.Tag);
    }

    private YamlMapping Resolve(YamlMapping mapping)
    {
        YamlEntry[]? resolved = null;
        for (var index = 0; index < mapping.Entries.Count; index++)
        {
            var entry = mapping.Entries[index];
            if (_way.Count == 0 && entry.Key.Text == "version")
            {
                continue;
            }

            _way.Add((entry.Key.Text, 0));
            var value = Resolve(entry.Value);
            _way.RemoveAt(_way.Count - 1);
            if (!ReferenceEquals(value, entry.Value))
            {
                (resolved ??= [.. mapping.Entries])[index] = entry with { Value = value };
            }
        }

        return resolved is null ? mapping : new YamlMapping(resolved, mapping.Span, mapping.Tag);
    }

    // Compose refuses text with a ${ that is no variable, which reading reports; a value must not close it.
    private YamlScalar Resolve(YamlScalar scalar)
    {
        if (!Interpolation.HasVariables(scalar.Text) || Interpolation.FindStray(scalar.Text) == "${")
        {
            return scalar;
        }

        var text = Interpolation.Resolve(
            scalar.Text,
            name => replaced.Counted(valueOf(name)),
            (name, message) => unset(new UnsetVariable(name, message, Path(), scalar.Span)),
            keepsUnset);
        if (replaced.IsTooLong)
        {
            replaced.Report(diagnostics, Path(), scalar.Span);
            return scalar;
        }

        return text == scalar.Text ? scalar : scalar.WithText(text);
    }

    private ComposePath Path() =>
        _way.Aggregate(ComposePath.Root, (path, step) => step.Key is { } key ? path.Child(key) : path.Child(step.Index));
}
