using ComposeGen.Shapes;

namespace ComposeGen;

/// <summary>A variable that Compose substitutes from the environment or from <c>.env</c> when it reads the file.</summary>
/// <remarks>
/// In an interpolated string that is converted directly to a <see cref="ComposeText"/>, it remains a variable. In a
/// <see cref="string"/>, it is the literal <c>${NAME}</c>, which Compose does not substitute.
/// </remarks>
/// <seealso href="https://github.com/compose-spec/compose-spec/blob/main/12-interpolation.md"/>
public readonly record struct Variable : IComposeNotation
{
    private readonly string _expression;

    private Variable(string name, string rest)
    {
        ArgumentNullException.ThrowIfNull(name);
        if (FindProblemOfName(name) is { } problem)
        {
            throw new ArgumentException(problem, nameof(name));
        }

        _expression = $"${{{name}{rest}}}";
    }

    /// <summary>Creates a variable that is blank if it is not set: <c>${NAME}</c>.</summary>
    /// <param name="name">Letters, digits and underscores, not beginning with a digit.</param>
    /// <exception cref="ArgumentException">The name is not valid.</exception>
    public static Variable Of(string name) => new(name, "");

    /// <summary>Creates a variable with a default for an unset or empty value: <c>${NAME:-default}</c>.</summary>
    /// <param name="name">Letters, digits and underscores, not beginning with a digit.</param>
    /// <param name="defaultValue">The literal default, without <c>$</c> and <c>}</c>, which cannot be escaped here.</param>
    /// <exception cref="ArgumentException">The name is not valid, or the default contains <c>$</c> or <c>}</c>.</exception>
    public static Variable Of(string name, string defaultValue) => new(name, $":-{Checked(defaultValue, nameof(defaultValue))}");

    /// <summary>Creates a variable that must be set; otherwise, Compose stops with a message: <c>${NAME:?message}</c>.</summary>
    /// <param name="name">Letters, digits and underscores, not beginning with a digit.</param>
    /// <param name="message">The message, without <c>$</c> and <c>}</c>.</param>
    /// <exception cref="ArgumentException">The name is not valid, or the message contains <c>$</c> or <c>}</c>.</exception>
    public static Variable Required(string name, string message) => new(name, $":?{Checked(message, nameof(message))}");

    /// <summary>Returns the variable in the notation of Compose, such as <c>${TAG:-latest}</c>.</summary>
    public override string ToString() => _expression ?? "";

    /// <summary>Returns what is wrong with a name, or <see langword="null"/> if a variable can have it.</summary>
    internal static string? FindProblemOfName(string name) => InterpolationPart.IsName(name)
        ? null
        : $"'{name}' is not a variable name. Use letters, digits and underscores, and do not begin with a digit.";

    private static string Checked(string text, string parameter)
    {
        ArgumentNullException.ThrowIfNull(text, parameter);
        return text.AsSpan().ContainsAny('$', '}')
            ? throw new ArgumentException("$ and } cannot be escaped inside ${…}. Remove them.", parameter)
            : text;
    }
}
