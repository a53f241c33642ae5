using ComposeGen.Diagnostics;
using ComposeGen.Projects;

namespace ComposeGen.Rules;

/// <summary>
/// CG1104: variables with a replacement, or with another variable within them, in a file that docker-compose 1.29 or docker stack
/// reads. A fleet's own variables have their values by now.
/// </summary>
internal sealed class ComposeV2VariableRule : FileRule
{
    public override void Check(ComposeFile file, FileFindings findings)
    {
        foreach (var (path, _, message) in ComposeV2Variables.In(file))
        {
            findings.Report(ReadingDiagnostics.InvalidInterpolation, path, message);
        }
    }
}
