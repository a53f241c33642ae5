using ComposeGen.Diagnostics;

namespace ComposeGen.Shapes;

/// <summary>A part of a file that only some formats support.</summary>
/// <param name="Path">The place.</param>
/// <param name="Formats">The formats that support it.</param>
/// <param name="Part">The part, such as "The long form", if the key also has other forms; otherwise
/// <see langword="null"/>.</param>
internal readonly record struct FormatRequirement(ComposePath Path, ComposeFormats Formats, string? Part)
{
    /// <summary>The part, as the subject of a message.</summary>
    public string Subject => Part is null ? Path.ToString() : $"{Part} in {Path}";
}
