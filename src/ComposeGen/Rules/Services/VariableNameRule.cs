using ComposeGen.Diagnostics;
using ComposeGen.Yaml;

namespace ComposeGen.Rules;

/// <summary>CG2034 and CG2047: a variable's name with a blank in it, most often before the equals sign.</summary>
internal sealed class VariableNameRule : ServiceRule
{
    protected override void Check(ServiceSite site, FileFindings findings)
    {
        Check(site.Service.Environment, site.Path.Child("environment"));
        Check(site.Service.Build?.Args, site.Path.Child("build").Child("args"));

        void Check(OrderedDictionary<string, ComposeText?>? variables, ComposePath path)
        {
            // Readers look at the names of lists: docker-compose 1.29 for any blank, Compose v2 for one at the end.
            var isList = SourceMap.ValueAt(site.File.Source, path) is not YamlMapping;
            foreach (var name in variables?.Keys.Where(name => name.Any(char.IsWhiteSpace)) ?? [])
            {
                findings.Report(
                    isList && (Is2x(site.File) || char.IsWhiteSpace(name[^1]))
                        ? FileDiagnostics.BlankInVariable
                        : FileDiagnostics.BlankInName,
                    path.Child(name),
                    $"The variable '{name}' of '{site.Name}' has a blank in its name. "
                    + "Write NAME=value without blanks around the equals sign.");
            }
        }
    }
}
