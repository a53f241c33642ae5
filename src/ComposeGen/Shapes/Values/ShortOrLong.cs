namespace ComposeGen;

/// <summary>A value in its short form, a string, or in its long form, a mapping with more options.</summary>
/// <typeparam name="TShort">The short form.</typeparam>
/// <typeparam name="TLong">The long form.</typeparam>
public readonly struct ShortOrLong<TShort, TLong> : IEquatable<ShortOrLong<TShort, TLong>>
    where TShort : struct, ISpanParsable<TShort>
    where TLong : ComposeNode
{
    private readonly ComposeValue<TShort> _short;

    private ShortOrLong(ComposeValue<TShort> shortForm, TLong? longForm)
    {
        _short = shortForm;
        Long = longForm;
    }

    /// <summary>The short form; <see langword="null"/> for a long form.</summary>
    public ComposeValue<TShort>? Short => Long is null ? _short : default(ComposeValue<TShort>?);

    /// <summary>The long form; <see langword="null"/> for a short form.</summary>
    public TLong? Long { get; }

    /// <summary>Determines whether two values are equal short forms, or the same node.</summary>
    /// <param name="left">A value.</param>
    /// <param name="right">Another value.</param>
    public static bool operator ==(ShortOrLong<TShort, TLong> left, ShortOrLong<TShort, TLong> right) => left.Equals(right);

    /// <summary>Determines whether two values are neither equal short forms nor the same node.</summary>
    /// <param name="left">A value.</param>
    /// <param name="right">Another value.</param>
    public static bool operator !=(ShortOrLong<TShort, TLong> left, ShortOrLong<TShort, TLong> right) => !left.Equals(right);

    /// <summary>Converts a short form.</summary>
    /// <param name="shortForm">The value.</param>
    public static implicit operator ShortOrLong<TShort, TLong>(TShort shortForm) => new(shortForm, null);

    /// <summary>Converts a short form, or a text.</summary>
    /// <param name="shortForm">The value.</param>
    public static implicit operator ShortOrLong<TShort, TLong>(ComposeValue<TShort> shortForm) => new(shortForm, null);

    /// <summary>Converts a long form.</summary>
    /// <param name="longForm">The node.</param>
    public static implicit operator ShortOrLong<TShort, TLong>(TLong longForm)
    {
        ArgumentNullException.ThrowIfNull(longForm);
        return new(default, longForm);
    }

    /// <summary>Reads a short form from a literal.</summary>
    /// <param name="literal">The literal.</param>
    /// <exception cref="FormatException">The literal is not a valid value, or contains the notation of a variable.</exception>
    public static implicit operator ShortOrLong<TShort, TLong>(string literal) => new(literal, null);

    /// <summary>Reads a short form. A text with variables remains a text.</summary>
    /// <param name="text">The text.</param>
    /// <exception cref="FormatException">The text has no variables and is not a valid value.</exception>
    public static implicit operator ShortOrLong<TShort, TLong>(ComposeText text) => new(text, null);

    /// <summary>Converts a number, such as a port.</summary>
    /// <param name="number">The number.</param>
    /// <exception cref="FormatException">The number is not a valid value.</exception>
    public static implicit operator ShortOrLong<TShort, TLong>(double number) => new(number, null);

    /// <summary>Returns the typed short form of the value, if there is one; <see langword="null"/> for a text.</summary>
    internal TShort? Typed(Func<TLong, ComposeValue<TShort>?> shorten) => (Long is null ? _short : shorten(Long))?.Value;

    /// <inheritdoc/>
    public bool Equals(ShortOrLong<TShort, TLong> other) => ReferenceEquals(Long, other.Long) && _short == other._short;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is ShortOrLong<TShort, TLong> other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(_short, Long);

    /// <summary>Returns the short form in the notation of Compose; an empty string for a long form.</summary>
    public override string ToString() => Short?.ToString() ?? "";
}
