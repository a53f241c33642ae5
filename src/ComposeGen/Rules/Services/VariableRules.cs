using ComposeGen.Diagnostics;
using ComposeGen.Projects;
using ComposeGen.Yaml;

namespace ComposeGen.Rules;

/// <summary>CG2034 and CG2047: a blank in a variable's name, most often before the equals sign.</summary>
internal sealed class VariableNameRule : ServiceRule
{
    protected override void Check(ServiceSite site, FileFindings findings)
    {
        Check(site.Service.Environment, site.Path.Child("environment"));
        Check(site.Service.Build?.Args, site.Path.Child("build").Child("args"));

        void Check(OrderedDictionary<string, ComposeText?>? variables, ComposePath path)
        {
            // In lists, docker-compose 1.29 refuses any blank, and Compose v2 one at the end.
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

/// <summary>
/// CG1104: variables with a replacement, or that contain another variable, in a file for docker-compose 1.29 or docker stack. The
/// variables of a fleet already have their values.
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

/// <summary>CG2037: a security option needs a name and a value.</summary>
internal sealed class SecurityOptRule : ServiceRule
{
    protected override void Check(ServiceSite site, FileFindings findings)
    {
        foreach (var (text, path) in site.Path.Child("security_opt").Each(site.Service.SecurityOpt))
        {
            if (text.Literal is { } option && option != "no-new-privileges" && option.AsSpan().IndexOfAny('=', ':') < 0)
            {
                findings.Report(FileDiagnostics.SecurityOption, path,
                    $"'{option}' is not a security option. Write NAME:VALUE, such as apparmor:unconfined, or no-new-privileges.");
            }
        }
    }
}
