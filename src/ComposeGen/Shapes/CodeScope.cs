namespace ComposeGen.Shapes;

/// <summary>The variables of printed code, by what they refer to.</summary>
internal class CodeScope
{
    /// <summary>The scope of code without variables.</summary>
    public static CodeScope Empty { get; } = new();

    /// <summary>Whether a variable was asked for that is declared further below.</summary>
    public bool IsAhead { get; set; }

    /// <summary>Returns the variable for a name in a section of the file, or <see langword="null"/>.</summary>
    public virtual string? VariableOf(string section, string name) => null;
}

/// <summary>The builder method of a property.</summary>
/// <param name="Name">The name of the method.</param>
internal sealed record Verb(string Name)
{
    /// <summary>The name of the method that takes several values of a list.</summary>
    public string Plural { get; init; } = Name;

    /// <summary>The parameter of a lambda that the method takes.</summary>
    public string Parameter { get; init; } = char.ToLowerInvariant(Name[0]).ToString();

    /// <summary>A text that a method without arguments represents.</summary>
    public (string Text, string Method)? Word { get; init; }

    /// <summary>Whether a name without a value is an argument.</summary>
    public bool TakesNames { get; init; }
}
