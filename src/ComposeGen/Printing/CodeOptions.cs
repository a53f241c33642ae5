using ComposeGen.Shapes;

namespace ComposeGen.Printing;

/// <summary>How C# code is printed.</summary>
public sealed class CodeOptions
{
    internal static CodeOptions Default { get; } = new();

    /// <summary>
    /// The name of the class; <c>ComposeProject</c>, or <c>ComposeFleet</c> for a fleet, when <see langword="null"/>.
    /// </summary>
    /// <exception cref="ArgumentException">The name is not a C# identifier.</exception>
    public string? ClassName
    {
        get;
        init => field = value is null || IsClassName(value)
            ? value
            : throw new ArgumentException($"'{value}' is not a C# identifier.", nameof(value));
    }

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
    public static bool IsClassName(string? name) => name is not null && CSharp.IsIdentifier(name);

    /// <summary>Determines whether a namespace can have a name.</summary>
    /// <param name="name">The name.</param>
    public static bool IsNamespace(string? name) => name is not null && name.Split('.').All(CSharp.IsIdentifier);

    /// <summary>Returns the text of a class with one method.</summary>
    /// <param name="name">The name of the class, if these options have none.</param>
    /// <param name="method">The method.</param>
    /// <param name="namespaces">The namespaces that the method uses.</param>
    internal string Class(string name, Code method, params IEnumerable<string> namespaces)
    {
        string[] lines =
        [
            .. namespaces.Select(used => $"using {used};"),
            "",
            .. Namespace is null ? Array.Empty<string>() : [$"namespace {Namespace};", ""],
            $"public static class {ClassName ?? name}",
        ];
        Code declaration = new CodeParts([.. lines.Select(line => line + Code.NewLine)]);
        return CodeLayout.TextOf(declaration + "{" + Code.Indent(Code.NewLine + method) + Code.NewLine + "}");
    }
}
