using System.Globalization;
using ComposeGen.Diagnostics;
using ComposeGen.Shapes;
using ComposeGen.Yaml;

namespace ComposeGen.Projects;

/// <summary>Replaces the variables in the values of a document, except for the version; keys have none.</summary>
/// <param name="valueOf">Returns the value of a variable; <see langword="null"/> when it is not set.</param>
/// <param name="unset">Receives each variable without a value or default.</param>
/// <param name="replaced">The limit of the text that replaces variables.</param>
/// <param name="diagnostics">Receives the finding when there is too much text.</param>
/// <param name="keepsUnset">Whether a variable without a value is kept; otherwise, it becomes blank.</param>
internal sealed class VariableResolution(
    Func<string, string?> valueOf,
    Action<UnsetVariable> unset,
    ReplacedText replaced,
    DiagnosticBag diagnostics,
    bool keepsUnset = false)
{
    // The steps to the current node; they become a path only when there is something to report.
    private readonly List<(string? Key, int Index)> _way = [];

    /// <summary>Returns the document with its variables replaced; the same one when it has none.</summary>
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

    // Reading reports a ${ that is not a variable; a value must not close it.
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

/// <summary>A use of a variable without a value or default.</summary>
/// <param name="Name">The variable.</param>
/// <param name="Message">The error of Compose when the file requires the variable; <see langword="null"/> otherwise.</param>
/// <param name="Path">The place in the file.</param>
/// <param name="Span">The place in the text.</param>
internal sealed record UnsetVariable(string Name, string? Message, ComposePath Path, SourceSpan Span)
{
    /// <summary>The reason why Compose refuses a blank value here; <see langword="null"/> when it does not.</summary>
    public string? Refusal { get; init; }

    /// <summary>Reports the variable.</summary>
    /// <param name="diagnostics">Receives the finding.</param>
    /// <param name="others">The number of other uses.</param>
    public void Report(DiagnosticBag diagnostics, int others = 0)
    {
        var place = Path == ComposePath.Root ? "This" : Path.ToString();
        if (Message is null)
        {
            var also = others switch
            {
                0 => "",
                1 => ", here and in 1 other place",
                _ => $", here and in {others} other places",
            };
            var refusal = Refusal is null ? "" : $" Compose refuses that: {Refusal}";
            diagnostics.Report(ReadingDiagnostics.UnsetVariable, Path, Span,
                $"{place} uses {Name}, which is not set: it is blank{also}.{refusal} "
                + $"Set it, or give it a default: ${{{Name}:-default}}.");
        }
        else
        {
            diagnostics.Report(ReadingDiagnostics.RequiredVariable, Path, Span,
                $"{place} requires {Name}, which is not set{(Message.Length > 0 ? $": {Message}" : ".")}");
        }
    }
}

/// <summary>
/// Limits the text that replaces variables in a project: values that contain other values twice would otherwise turn a few lines
/// into gigabytes.
/// </summary>
internal sealed class ReplacedText
{
    /// <summary>The maximum number of characters.</summary>
    internal const int MostCharacters = 8 * 1024 * 1024;

    private long _characters;
    private bool _isReported;

    /// <summary>Whether there was more text, some of which was dropped.</summary>
    public bool IsTooLong => _characters > MostCharacters;

    /// <summary>Counts a value and returns it, or only its first character when there is too much text.</summary>
    public string? Counted(string? value)
    {
        _characters += value?.Length ?? 0;
        return IsTooLong && value is { Length: > 1 } ? value[..1] : value;
    }

    /// <summary>Reports the first place with too much text.</summary>
    public void Report(DiagnosticBag diagnostics, ComposePath path, SourceSpan span)
    {
        if (!_isReported)
        {
            _isReported = true;
            var message = string.Create(
                CultureInfo.InvariantCulture,
                $"Up to here, variables add more than {MostCharacters:N0} characters to the project. Use shorter values.");
            diagnostics.Report(ReadingDiagnostics.TooLarge, path, span, message);
        }
    }
}

/// <summary>Finds the places where Compose refuses a blank in place of an unset variable.</summary>
/// <param name="file">The file.</param>
/// <param name="source">The nodes that it was read from.</param>
/// <param name="environment">The variables that are set.</param>
internal sealed class BlankValues(ComposeFile file, YamlNode source, IReadOnlyDictionary<string, string> environment)
{
    private Dictionary<SourceSpan, string>? _refusals;

    /// <summary>Returns the reason why Compose refuses a blank in a place; <see langword="null"/> when it does not.</summary>
    public string? RefusalAt(SourceSpan place) => (_refusals ??= Find()).GetValueOrDefault(place);

    private Dictionary<SourceSpan, string> Find()
    {
        var found = new DiagnosticBag();
        var variables = new VariableResolution(name => environment.GetValueOrDefault(name), _ => { }, new ReplacedText(), found);
        var blank = file.WithSource(variables.Resolve(source), found);
        var refusals = new Dictionary<SourceSpan, string>();
        foreach (var error in found.Where(error => error.Severity == DiagnosticSeverity.Error))
        {
            refusals.TryAdd(error.Span, error.Message);
        }

        foreach (var (name, service) in blank.Services)
        {
            if (service is { Image: { } image, Build: null, Extends: null, Provider: null } && image.ToString().Length == 0)
            {
                var path = ComposePath.Root.Child("services").Child(name).Child("image");
                refusals.TryAdd(SourceMap.FindValue(source, path), $"The service '{name}' has neither an image nor a build.");
            }
        }

        return refusals;
    }
}

/// <summary>Finds variables that only Compose v2 supports, in files for docker-compose 1.29 or docker stack.</summary>
internal static class ComposeV2Variables
{
    public static IEnumerable<(ComposePath Path, YamlScalar Scalar, string Message)> In(ComposeFile file) =>
        file.Format != ComposeFormat.Spec && file.Source is YamlMapping root
            ? root.Entries
                .Where(entry => !entry.Key.Text.StartsWith("x-", StringComparison.Ordinal))
                .SelectMany(entry => Find(entry.Value, ComposePath.Root.Child(entry.Key.Text)))
            : [];

    private static IEnumerable<(ComposePath Path, YamlScalar Scalar, string Message)> Find(YamlNode node, ComposePath path) =>
        node switch
        {
            YamlMapping mapping => mapping.Entries.SelectMany(entry => Find(entry.Value, path.Child(entry.Key.Text))),
            YamlSequence sequence => sequence.Values.SelectMany((value, index) => Find(value, path.Child(index))),
            YamlScalar scalar when MessageFor(scalar.Text, path) is { } message => [(path, scalar, message)],
            _ => [],
        };

    private static string? MessageFor(string text, ComposePath path) =>
        text.Contains("${", StringComparison.Ordinal)
        && Interpolation.FirstOnlyInComposeV2(text, out var isRefused) is { } part && isRefused
            ? $"{part} in {path} works in Compose v2 only. docker-compose 1.29 and docker stack refuse it, or end the variable "
                + "at the first }. Write ${NAME:-text}, or ${NAME}."
            : null;
}
