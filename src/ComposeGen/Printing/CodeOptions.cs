namespace ComposeGen;

/// <summary>How C# code is printed.</summary>
public sealed class CodeOptions
{
    internal static CodeOptions Default { get; } = new();

    /// <summary>The name of the class; <c>ComposeProject</c> by default.</summary>
    /// <exception cref="ArgumentException">The name is not a C# identifier.</exception>
    public string ClassName
    {
        get;
        init
        {
            ArgumentNullException.ThrowIfNull(value);
            field = IsClassName(value)
                ? value
                : throw new ArgumentException($"'{value}' is not a C# identifier.", nameof(value));
        }
    } = "ComposeProject";

    /// <summary>The namespace of the class; none by default.</summary>
    /// <exception cref="ArgumentException">The name is not one of identifiers with dots between them.</exception>
    public string? Namespace
    {
        get;
        init => field = value is null || IsNamespace(value)
            ? value
            : throw new ArgumentException($"'{value}' is not a C# namespace.", nameof(value));
    }

    /// <summary>Determines whether a class can have a name.</summary>
    /// <param name="name">The name.</param>
    public static bool IsClassName(string? name) => name is not null && Shapes.CSharp.IsIdentifier(name);

    /// <summary>Determines whether a namespace can have a name.</summary>
    /// <param name="name">The name.</param>
    public static bool IsNamespace(string? name) => name is not null && name.Split('.').All(Shapes.CSharp.IsIdentifier);
}
