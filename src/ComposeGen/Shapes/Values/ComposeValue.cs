using System.Globalization;
using ComposeGen.Shapes;
using ComposeGen.Yaml;

namespace ComposeGen;

/// <summary>A typed value of a compose file, or a text instead, usually with a variable.</summary>
/// <typeparam name="T">The type of the value.</typeparam>
public readonly struct ComposeValue<T> : IEquatable<ComposeValue<T>>, IComposeNotation
    where T : struct, ISpanParsable<T>
{
    private readonly T _value;
    private readonly ComposeText? _spelling;
    private readonly bool _isText;

    private ComposeValue(T value, ComposeText? spelling, bool isText)
    {
        _value = value;
        _spelling = spelling;
        _isText = isText;
    }

    /// <summary>The typed value; <see langword="null"/> if there is a text instead.</summary>
    public T? Value => _isText ? null : _value;

    /// <summary>The text; <see langword="null"/> if there is a typed value.</summary>
    public ComposeText? Text => _isText ? _spelling : null;

    /// <summary>The spelling in the file that the value was read from.</summary>
    internal ComposeText? Spelling => _spelling;

    /// <summary>Determines whether two values are equal.</summary>
    /// <param name="left">A value.</param>
    /// <param name="right">Another value.</param>
    public static bool operator ==(ComposeValue<T> left, ComposeValue<T> right) => left.Equals(right);

    /// <summary>Determines whether two values differ.</summary>
    /// <param name="left">A value.</param>
    /// <param name="right">Another value.</param>
    public static bool operator !=(ComposeValue<T> left, ComposeValue<T> right) => !left.Equals(right);

    /// <summary>Converts a typed value.</summary>
    /// <param name="value">The value.</param>
    public static implicit operator ComposeValue<T>(T value) => new(value, null, isText: false);

    /// <summary>Converts a variable.</summary>
    /// <param name="variable">The variable.</param>
    public static implicit operator ComposeValue<T>(Variable variable) => new(default, variable, isText: true);

    /// <summary>Reads a typed value from a literal.</summary>
    /// <param name="literal">The literal.</param>
    /// <exception cref="FormatException">The literal is not a valid value, or contains the notation of a variable.</exception>
    public static implicit operator ComposeValue<T>(string literal) => Parse(literal);

    /// <summary>Reads a typed value. A text with variables remains a text.</summary>
    /// <param name="text">The text.</param>
    /// <exception cref="FormatException">The text has no variables and is not a valid value.</exception>
    public static implicit operator ComposeValue<T>(ComposeText text) => Parse(text);

    /// <summary>Converts a number, such as a port, a number of bytes or of CPUs.</summary>
    /// <param name="number">The number.</param>
    /// <exception cref="FormatException">The number is not a valid value.</exception>
    public static implicit operator ComposeValue<T>(double number) =>
        T.Parse(DecimalText.Of(number), CultureInfo.InvariantCulture);

    /// <summary>Converts a time to a duration.</summary>
    /// <param name="time">The time.</param>
    /// <exception cref="FormatException">The time is negative, or the value is not a duration.</exception>
    public static implicit operator ComposeValue<T>(TimeSpan time) =>
        T.Parse(DecimalText.Of(time.TotalMicroseconds) + "us", CultureInfo.InvariantCulture);

    /// <summary>Reads a typed value. A text with variables remains a text.</summary>
    /// <param name="text">The text.</param>
    /// <exception cref="FormatException">
    /// The text has no variables and is not a valid value, or its literal contains the notation of a variable.
    /// </exception>
    public static ComposeValue<T> Parse(ComposeText text)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (text.HasVariables)
        {
            return FromText(text);
        }

        var literal = text.Literal ?? text.Raw;
        return Interpolation.FirstInBraces(literal) is { } name
            ? throw new FormatException($"\"{literal}\" is a literal, in which ${{{name}}} is not a variable. "
                + $"Write (ComposeText)$\"…{{Variable.Of(\"{name}\")}}…\", or ComposeText.FromRaw.")
            : T.Parse(literal, CultureInfo.InvariantCulture);
    }

    /// <summary>Creates a value from a text without reading it.</summary>
    /// <param name="text">The text.</param>
    public static ComposeValue<T> FromText(ComposeText text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return new ComposeValue<T>(default, text, isText: true);
    }

    /// <summary>Creates a typed value with its spelling in a file.</summary>
    internal static ComposeValue<T> Spelled(T value, ComposeText spelling) => new(value, spelling, isText: false);

    /// <inheritdoc/>
    public bool Equals(ComposeValue<T> other) =>
        Text == other.Text && EqualityComparer<T>.Default.Equals(_value, other._value);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is ComposeValue<T> other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(_value, Text);

    /// <summary>Returns the value in the notation of Compose.</summary>
    public override string ToString() =>
        Text?.Raw ?? Interpolation.Escape(_value is bool
            ? _value.Equals(true) ? "true" : "false"
            : string.Create(CultureInfo.InvariantCulture, $"{_value}"));
}
