using ComposeGen.Yaml;

namespace ComposeGen.Diagnostics.Rules.Services;

/// <summary>
/// CG1104: variables with a replacement, or with another variable in the default, in a file that docker-compose 1.29 or docker stack
/// reads. A fleet's own variables are gone by now.
/// </summary>
internal sealed class ComposeV2VariableRule : FileRule
{
    public override void Check(ComposeFile file, FileFindings findings)
    {
        if (IsForCompose1(file) && file.Source is YamlMapping root)
        {
            foreach (var (key, value) in root.Entries.Where(entry => !entry.Key.Text.StartsWith("x-", StringComparison.Ordinal)))
            {
                Check(value, ComposePath.Root.Child(key.Text), findings);
            }
        }
    }

    private static void Check(YamlNode node, ComposePath path, FileFindings findings)
    {
        switch (node)
        {
            case YamlMapping mapping:
                foreach (var (key, value) in mapping.Entries)
                {
                    Check(value, path.Child(key.Text), findings);
                }

                break;
            case YamlSequence sequence:
                for (var index = 0; index < sequence.Values.Count; index++)
                {
                    Check(sequence.Values[index], path.Child(index), findings);
                }

                break;
            case YamlScalar scalar when scalar.Text.Contains("${", StringComparison.Ordinal)
                && Interpolation.FirstOnlyInComposeV2(scalar.Text, out var isRefused) is { } part && isRefused:
                findings.Report(
                    ReadingDiagnostics.InvalidInterpolation,
                    path,
                    $"{part} in {path} works in Compose v2 only. docker-compose 1.29 and docker stack refuse it, or end the variable at "
                    + "the first }. Write ${NAME:-text}, or ${NAME}.");
                break;
        }
    }
}
