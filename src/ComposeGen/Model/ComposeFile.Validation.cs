using ComposeGen.Diagnostics;
using ComposeGen.Diagnostics.Rules;

namespace ComposeGen;

public sealed partial class ComposeFile
{
    /// <summary>Finds what is wrong in the file beyond what reading it finds: everything at once.</summary>
    /// <returns>The findings; those in a loaded file say where they stand.</returns>
    public IReadOnlyList<Diagnostic> Validate()
    {
        var diagnostics = new DiagnosticBag();
        var findings = new FileFindings(this, diagnostics);
        foreach (var rule in FileRule.All)
        {
            rule.Check(this, findings);
        }

        return diagnostics.ToList();
    }
}
