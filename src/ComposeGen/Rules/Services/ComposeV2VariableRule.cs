using ComposeGen.Diagnostics;
using ComposeGen.Yaml;

namespace ComposeGen.Rules;

/// <summary>
/// CG1104: variables with a replacement, or with another variable within them, in a file that docker-compose 1.29 or docker stack
/// reads. A fleet's own variables have their values by now.
/// </summary>
internal sealed class ComposeV2VariableRule : FileRule
{
    public override void Check(ComposeFile file, FileFindings findings)
    {
        foreach (var (path, _, message) in Find(file))
        {
            findings.Report(ReadingDiagnostics.InvalidInterpolation, path, message);
        }
    }

    /// <summary>Reports the variables of a file before they get their values.</summary>
    public static void CheckUnresolved(ComposeFile file, DiagnosticBag diagnostics)
    {
        foreach (var (path, scalar, message) in Find(file))
        {
            diagnostics.Report(ReadingDiagnostics.InvalidInterpolation, path, scalar.Span, message);
        }
    }

    private static IEnumerable<(ComposePath Path, YamlScalar Scalar, string Message)> Find(ComposeFile file) =>
        IsForCompose1(file) && file.Source is YamlMapping root
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
