namespace ComposeGen.Shapes;

/// <summary>A row of the property reference.</summary>
/// <param name="Path">The YAML path; <c>*</c> is a name that the user chooses, <c>[]</c> a list value.</param>
/// <param name="Node">The type that has the property.</param>
/// <param name="Member">The property's name.</param>
/// <param name="Description">The name of the type.</param>
/// <param name="Formats">The formats that have the key.</param>
internal sealed record PropertyRow(string Path, Type Node, string Member, string Description, ComposeFormats Formats)
{
    /// <summary>Whether the node has no meaning without the key.</summary>
    public bool IsRequired { get; init; }

    /// <summary>The form of the host path in the value, or <see langword="null"/> when it contains no path.</summary>
    public PathForm? PathForm { get; init; }
}
