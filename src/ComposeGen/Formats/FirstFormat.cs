using ComposeGen.Diagnostics;
using ComposeGen.Shapes;

namespace ComposeGen.Formats;

/// <summary>Finds the first format that can express a part of a file, in any spelling.</summary>
internal static class FirstFormat
{
    public static ComposeFormat Of(ComposeFile file, FormatRequirement part) =>
        ComposeFormat.Pinned.FirstOrDefault(format => Supports(file, part, format)) switch
        {
            { IsPinned: true } format => format,
            _ => ComposeFormat.Lowest(part.Formats),
        };

    private static bool Supports(ComposeFile file, FormatRequirement part, ComposeFormat format) =>
        !UnsupportedParts.Of(EquivalentFile.Of(file, format.Formats).FindRequirements(), format.Formats)
            .Any(other => Overlap(part.Path, other.Path));

    // A format that has the key may lack something within it.
    private static bool Overlap(ComposePath one, ComposePath other) => IsWithin(one, other) || IsWithin(other, one);

    private static bool IsWithin(ComposePath path, ComposePath whole)
    {
        for (var above = path; above is not null; above = above.Parent)
        {
            if (above == whole)
            {
                return true;
            }
        }

        return false;
    }
}
