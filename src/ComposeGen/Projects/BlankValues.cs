using ComposeGen.Diagnostics;
using ComposeGen.Yaml;

namespace ComposeGen.Projects;

/// <summary>Finds out where a file cannot be read with blanks in the place of variables that are not set.</summary>
/// <param name="file">The file.</param>
/// <param name="source">The nodes that it was read from.</param>
/// <param name="environment">The variables that are set.</param>
internal sealed class BlankValues(ComposeFile file, YamlNode source, IReadOnlyDictionary<string, string> environment)
{
    private Dictionary<SourceSpan, string>? _refusals;

    /// <summary>Why Compose refuses the blank in a place; <see langword="null"/> when it does not.</summary>
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
