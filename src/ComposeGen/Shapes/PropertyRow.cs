namespace ComposeGen.Shapes;

/// <summary>A row as the property reference lists it.</summary>
/// <param name="Path">The YAML path; <c>*</c> stands for a name that the user chooses, <c>[]</c> for a list's value.</param>
/// <param name="Node">The type that has the property.</param>
/// <param name="Member">The property's name.</param>
/// <param name="Description">The type in words.</param>
/// <param name="Formats">The formats that have the key.</param>
internal sealed record PropertyRow(string Path, Type Node, string Member, string Description, ComposeFormats Formats)
{
    /// <summary>Whether the node says nothing without the key.</summary>
    public bool IsRequired { get; init; }

    /// <summary>How the value contains a path of the host; <see langword="null"/> when it contains none.</summary>
    public PathForm? PathForm { get; init; }
}
