using ComposeGen.Diagnostics;
using ComposeGen.Shapes;
using ComposeGen.Yaml;

namespace ComposeGen.Projects;

/// <summary>The variables that only Compose v2 reads, in a file that docker-compose 1.29 or docker stack reads.</summary>
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
