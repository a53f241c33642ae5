namespace ComposeGen.Diagnostics.Rules.Services;

/// <summary>CG2034: a variable's name with a blank in it, most often before the equals sign.</summary>
internal sealed class VariableNameRule : ServiceRule
{
    protected override void Check(ServiceSite site, FileFindings findings)
    {
        Check(site.Service.Environment, site.Path.Child("environment"));
        Check(site.Service.Build?.Args, site.Path.Child("build").Child("args"));

        void Check(OrderedDictionary<string, ComposeText?>? variables, ComposePath path)
        {
            foreach (var name in variables?.Keys.Where(name => name.Any(char.IsWhiteSpace)) ?? [])
            {
                findings.Report(FileDiagnostics.BlankInVariable, path.Child(name), $"The variable '{name}' of '{site.Name}' has a blank in its name. Write NAME=value without blanks round the equals sign.");
            }
        }
    }
}
