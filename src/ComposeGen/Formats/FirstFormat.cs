using ComposeGen.Diagnostics;
using ComposeGen.Shapes;

namespace ComposeGen.Formats;

/// <summary>The first format that can say a part of a file, in whatever spelling it has for it.</summary>
internal static class FirstFormat
{
    private static readonly ComposeFormat[] Ascending =
    [
        ComposeFormat.V2_0, ComposeFormat.V2_1, ComposeFormat.V2_2, ComposeFormat.V2_3, ComposeFormat.V2_4, ComposeFormat.V3_8, ComposeFormat.Spec,
    ];

    public static ComposeFormat Of(ComposeFile file, FormatRequirement part) => Array.Find(Ascending, format => CanSay(file, part, format)) switch
    {
        { IsPinned: true } format => format,
        _ => ComposeFormat.Lowest(part.Formats),
    };

    private static bool CanSay(ComposeFile file, FormatRequirement part, ComposeFormat format) =>
        !UnsayableParts.Of(EquivalentFile.Of(file, format.Formats).FindRequirements(), format.Formats)
            .Any(other => Overlap(part.Path, other.Path));

    // What one format lacks as a whole, another may lack within.
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
