using ComposeGen.Shapes;

namespace ComposeGen;

/// <summary>A variable that Compose substitutes from the environment or from <c>.env</c> when it reads the file.</summary>
/// <remarks>
/// In an interpolated string that becomes a <see cref="ComposeText"/> at once it stays a variable; in a <see cref="string"/> it is
/// the literal <c>${NAME}</c>, which Compose does not substitute.
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

    /// <summary>A variable that is blank where the environment does not set it: <c>${NAME}</c>.</summary>
    /// <param name="name">Letters, digits and underscores, not beginning with a digit.</param>
    /// <exception cref="ArgumentException">The name is not one.</exception>
    public static Variable Of(string name) => new(name, "");

    /// <summary>A variable with a default for where it is unset or empty: <c>${NAME:-default}</c>.</summary>
    /// <param name="name">Letters, digits and underscores, not beginning with a digit.</param>
    /// <param name="defaultValue">The literal default; it cannot hold <c>$</c> or <c>}</c>, which Compose has no escape for there.</param>
    /// <exception cref="ArgumentException">The name is not one, or the default holds <c>$</c> or <c>}</c>.</exception>
    public static Variable Of(string name, string defaultValue) => new(name, $":-{Checked(defaultValue, nameof(defaultValue))}");

    /// <summary>A variable without which Compose stops with a message: <c>${NAME:?message}</c>.</summary>
    /// <param name="name">Letters, digits and underscores, not beginning with a digit.</param>
    /// <param name="message">What Compose shall say; it cannot hold <c>$</c> or <c>}</c>.</param>
    /// <exception cref="ArgumentException">The name is not one, or the message holds <c>$</c> or <c>}</c>.</exception>
    public static Variable Required(string name, string message) => new(name, $":?{Checked(message, nameof(message))}");

    /// <summary>The variable in Compose's notation, such as <c>${TAG:-latest}</c>.</summary>
    public override string ToString() => _expression ?? "";

    /// <summary>Returns what is wrong with a name, or <see langword="null"/> if a variable can have it.</summary>
    internal static string? FindProblemOfName(string name) => Interpolation.IsName(name)
        ? null
        : $"'{name}' is not a variable name. Use letters, digits and underscores, and do not begin with a digit.";

    private static string Checked(string text, string parameter)
    {
        ArgumentNullException.ThrowIfNull(text, parameter);
        return text.AsSpan().ContainsAny('$', '}')
            ? throw new ArgumentException("Compose has no escape for $ and } inside ${…}.", parameter)
            : text;
    }
}
