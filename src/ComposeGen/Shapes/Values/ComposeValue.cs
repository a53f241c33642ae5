using System.Globalization;
using ComposeGen.Shapes;

namespace ComposeGen;

/// <summary>A typed value of a compose file, or text that stands in its place: most often a variable.</summary>
/// <typeparam name="T">The value's type.</typeparam>
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

    /// <summary>The typed value, or <see langword="null"/> where text stands in its place.</summary>
    public T? Value => _isText ? null : _value;

    /// <summary>The text in the value's place, or <see langword="null"/> when there is a typed value.</summary>
    public ComposeText? Text => _isText ? _spelling : null;

    /// <summary>How the value was spelled in the file that it was read from.</summary>
    internal ComposeText? Spelling => _spelling;

    /// <summary>Whether two values are the same.</summary>
    /// <param name="left">A value.</param>
    /// <param name="right">Another value.</param>
    public static bool operator ==(ComposeValue<T> left, ComposeValue<T> right) => left.Equals(right);

    /// <summary>Whether two values differ.</summary>
    /// <param name="left">A value.</param>
    /// <param name="right">Another value.</param>
    public static bool operator !=(ComposeValue<T> left, ComposeValue<T> right) => !left.Equals(right);

    /// <summary>A typed value.</summary>
    /// <param name="value">The value.</param>
    public static implicit operator ComposeValue<T>(T value) => new(value, null, isText: false);

    /// <summary>A variable in the value's place.</summary>
    /// <param name="variable">The variable.</param>
    public static implicit operator ComposeValue<T>(Variable variable) => new(default, variable, isText: true);

    /// <summary>The typed value that a text says; text with variables stays text.</summary>
    /// <param name="text">The text.</param>
    /// <exception cref="FormatException">The text holds no variable and is not such a value.</exception>
    public static ComposeValue<T> Parse(ComposeText text) =>
        text.HasVariables ? FromText(text) : T.Parse(text.Literal ?? text.Raw, CultureInfo.InvariantCulture);

    /// <summary>Text in the value's place, whatever it says.</summary>
    /// <param name="text">The text.</param>
    public static ComposeValue<T> FromText(ComposeText text) => new(default, text, isText: true);

    /// <summary>A typed value as it was spelled in a file.</summary>
    internal static ComposeValue<T> Spelled(T value, ComposeText spelling) => new(value, spelling, isText: false);

    /// <inheritdoc/>
    public bool Equals(ComposeValue<T> other) =>
        Text == other.Text && EqualityComparer<T>.Default.Equals(_value, other._value);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is ComposeValue<T> other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(_value, Text);

    /// <summary>The value as it stands in a file, in Compose's notation.</summary>
    public override string ToString() =>
        Text?.Raw ?? Interpolation.Escape(_value is bool
            ? _value.Equals(true) ? "true" : "false"
            : string.Create(CultureInfo.InvariantCulture, $"{_value}"));
}
