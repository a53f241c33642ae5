using ComposeGen.Diagnostics;
using ComposeGen.Shapes;

namespace ComposeGen.Formats;

/// <summary>Finds the first format that can express a part of a file, in any spelling.</summary>
internal static class FirstFormat
{
    private static readonly ComposeFormat[] Ascending =
    [
        ComposeFormat.V2_0, ComposeFormat.V2_1, ComposeFormat.V2_2, ComposeFormat.V2_3, ComposeFormat.V2_4, ComposeFormat.V3_8,
        ComposeFormat.Spec,
    ];

    public static ComposeFormat Of(ComposeFile file, FormatRequirement part) =>
        Array.Find(Ascending, format => CanSay(file, part, format)) switch
        {
            { IsPinned: true } format => format,
            _ => ComposeFormat.Lowest(part.Formats),
        };

    private static bool CanSay(ComposeFile file, FormatRequirement part, ComposeFormat format) =>
        !UnsayableParts.Of(EquivalentFile.Of(file, format.Formats).FindRequirements(), format.Formats)
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
