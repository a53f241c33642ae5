namespace ComposeGen.Yaml;

/// <summary>The look of YAML. It never changes the meaning.</summary>
public sealed record YamlStyle
{
    internal const int LeastIndent = 2;
    internal const int MostIndent = 9;

    /// <summary>The defaults: two spaces, lists indented, a blank line between sections, no header.</summary>
    public static YamlStyle Default { get; } = new();

    /// <summary>The number of spaces for each level, from 2 to 9. The default is 2.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is below 2 or above 9.</exception>
    public int Indent
    {
        get;
        init
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(value, LeastIndent);
            ArgumentOutOfRangeException.ThrowIfGreaterThan(value, MostIndent);
            field = value;
        }
    } = 2;

    /// <summary>
    /// Whether the dashes of a list are indented under their key. The default is <see langword="true"/>.
    /// </summary>
    public bool IndentLists { get; init; } = true;

    /// <summary>
    /// Whether a blank line separates the sections of a file (services, networks, …). The default is <see langword="true"/>.
    /// </summary>
    public bool BlankLineBetweenSections { get; init; } = true;

    /// <summary>
    /// Whether a blank line separates the entries of a section, such as services. The default is <see langword="false"/>.
    /// </summary>
    public bool BlankLineBetweenEntries { get; init; }

    /// <summary>
    /// The form of environment variables, labels and other assignments. The default is <see cref="AssignmentForm.List"/>.
    /// </summary>
    public AssignmentForm Assignments { get; init; }

    /// <summary>The comment above the document, written with <c># </c> before each line. The default is none.</summary>
    public string? Header { get; init; }
}

/// <summary>The form of environment variables, labels and other assignments.</summary>
public enum AssignmentForm
{
    /// <summary>A list of <c>NAME=value</c>, or a mapping where only a mapping can express the values.</summary>
    List,

    /// <summary>A mapping, or a list where only a list can express the names.</summary>
    Mapping,
}
