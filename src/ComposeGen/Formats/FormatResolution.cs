using ComposeGen.Diagnostics;
using ComposeGen.Shapes;
using ComposeGen.Yaml;

namespace ComposeGen.Formats;

/// <summary>Finds the format a file is written in, and what that format cannot say.</summary>
internal static class FormatResolution
{
    public static ComposeFormat Resolve(ComposeFile file, ComposeFormat? asked, DiagnosticBag diagnostics)
    {
        var target = asked ?? file.Format;
        var requirements = new FormatRequirements();
        ComposeFile.Shape.Require(file, requirements);
        var sayable = target.Formats & requirements.Available;
        if (sayable != ComposeFormats.None)
        {
            return target.IsPinned ? target : ComposeFormat.Lowest(sayable);
        }

        // A loaded file stays what it says it is: docker-compose reads newer keys under an older version line.
        if (asked is null && file.Source is not null)
        {
            return target.IsPinned ? target : ComposeFormat.V2_4;
        }

        Report(file, target, requirements, diagnostics);
        return target;
    }

    private static void Report(ComposeFile file, ComposeFormat target, FormatRequirements requirements, DiagnosticBag diagnostics)
    {
        foreach (var requirement in requirements.Requirements.Where(requirement => (requirement.Formats & target.Formats) == ComposeFormats.None))
        {
            diagnostics.Report(
                ReadingDiagnostics.NotInFormat,
                requirement.Path,
                SourceMap.Find(file.Source, requirement.Path),
                $"{requirement.Path} does not exist in {target}. The first format that has it is {ComposeFormat.Lowest(requirement.Formats)}.");
        }
    }
}
