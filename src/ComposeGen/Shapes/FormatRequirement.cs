using ComposeGen.Diagnostics;

namespace ComposeGen.Shapes;

/// <summary>Something in a file that only some formats have.</summary>
/// <param name="Path">The place.</param>
/// <param name="Formats">The formats that have it.</param>
/// <param name="Part">What it is, where the key at the place exists in other forms: "The long form"; otherwise <see langword="null"/>.</param>
internal readonly record struct FormatRequirement(ComposePath Path, ComposeFormats Formats, string? Part)
{
    /// <summary>What only some formats have, in the words of a message.</summary>
    public string Subject => Part is null ? Path.ToString() : $"{Part} in {Path}";
}
