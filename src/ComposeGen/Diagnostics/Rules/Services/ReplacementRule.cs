using ComposeGen.Yaml;

namespace ComposeGen.Diagnostics.Rules.Services;

/// <summary>CG1104: docker-compose 1.29 knows no replacement for a variable's value. A fleet's own variables are gone by now.</summary>
internal sealed class ReplacementRule : FileRule
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
            case YamlScalar scalar when scalar.Text.Contains("${", StringComparison.Ordinal) && Interpolation.HasReplacements(scalar.Text):
                findings.Report(ReadingDiagnostics.InvalidInterpolation, path, $"{path} has a ${{NAME:+…}}, which docker-compose 1.29 refuses. Write ${{NAME:-…}}, or ${{NAME}}.");
                break;
        }
    }
}
