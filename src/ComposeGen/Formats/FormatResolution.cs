using ComposeGen.Diagnostics;
using ComposeGen.Shapes;
using ComposeGen.Yaml;

namespace ComposeGen.Formats;

/// <summary>
/// Determines the format in which a file is written, its spelling in that format, and the parts that the format cannot express.
/// </summary>
internal static class FormatResolution
{
    public static (ComposeFile File, ComposeFormat Format) Resolve(ComposeFile file, WriteOptions options,
        DiagnosticBag diagnostics)
    {
        var target = options.Format ?? file.Format;
        if (file.Verbatim is not null && options.Format is not null)
        {
            ReportVerbatim(file, target, diagnostics);
            return (file, target);
        }

        // A requested format gets the canonical spelling, also of values that it could keep.
        var isLoaded = file.Source is not null;
        if (!isLoaded || options.Format is null)
        {
            var asItIs = Fitting(target, file.FindRequirements());
            if (asItIs is { } format && (target.IsPinned || format == ComposeFormat.V2_0))
            {
                return (file, format);
            }

            if (isLoaded)
            {
                var lowest = options.KeepsVersion ? ComposeFormat.V2_0 : asItIs ?? ComposeFormat.V2_4;
                return (file, target.IsPinned ? target : lowest);
            }
        }

        var isV2 = (target.Formats & ~ComposeFormats.V2) == ComposeFormats.None;
        var respelled = EquivalentFile.Of(file, target.Formats);
        var requirements = respelled.FindRequirements();
        var unsupported = UnsupportedParts.Of(requirements, target.Formats);
        if (unsupported.Count > 0 && IsOpen(options, target) && IsSupported(file, ComposeFormat.Spec))
        {
            return Resolve(file, options with { Format = ComposeFormat.Spec }, diagnostics);
        }

        if (isV2)
        {
            ReportCapitals(file, diagnostics);
        }

        foreach (var part in unsupported)
        {
            Report(file, part, target, options.Unsupported, diagnostics);
        }

        if (options.Unsupported == Unsupported.Drop)
        {
            respelled = UnsupportedParts.Drop(EquivalentFile.Of(file.WithoutTags(), target.Formats), target.Formats);
            requirements = respelled.FindRequirements();
        }

        return (respelled, Fitting(target, requirements) ?? target);
    }

    // By default, a file that no 2.x format supports is written for the Compose Specification.
    private static bool IsOpen(WriteOptions options, ComposeFormat target) =>
        !target.IsPinned && options is { Format: null, Unsupported: Unsupported.Error };

    private static bool IsSupported(ComposeFile file, ComposeFormat format) =>
        UnsupportedParts.Of(EquivalentFile.Of(file, format.Formats).FindRequirements(), format.Formats).Count == 0;

    private static ComposeFormat? Fitting(ComposeFormat target, FormatRequirements requirements) =>
        (target.Formats & requirements.Available) switch
        {
            ComposeFormats.None => null,
            var sayable => target.IsPinned ? target : ComposeFormat.Lowest(sayable),
        };

    // A file of version 1 is kept as text, which cannot be converted.
    private static void ReportVerbatim(ComposeFile file, ComposeFormat target, DiagnosticBag diagnostics) =>
        diagnostics.Report(
            ReadingDiagnostics.NotInFormat,
            ComposePath.Root,
            file.Verbatim!.Span,
            $"The layout of version 1 cannot be written in {target}. The first format that has services: is 2.0; put the "
                + "services under it.");

    // The format of the file does not matter here.
    private static void ReportCapitals(ComposeFile file, DiagnosticBag diagnostics)
    {
        foreach (var (path, message) in CapitalImages.In(file))
        {
            diagnostics.Report(FileDiagnostics.CapitalImage, path, SourceMap.Find(file.Source, path), message);
        }
    }

    private static void Report(ComposeFile file, FormatRequirement part, ComposeFormat target, Unsupported unsupported,
        DiagnosticBag diagnostics)
    {
        var isDropped = unsupported == Unsupported.Drop;
        diagnostics.Report(
            isDropped ? ReadingDiagnostics.LeftOut : ReadingDiagnostics.NotInFormat,
            part.Path,
            SourceMap.Find(file.Source, part.Path),
            $"{part.Subject} does not exist in {target}{(isDropped ? " and is left out" : "")}. "
                + $"Use {FirstFormat.Of(file, part).Advice}.");
    }
}
