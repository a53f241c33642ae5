namespace ComposeGen;

/// <summary>A value in its short form, one string, or in its long form, which has keys of its own and can say more.</summary>
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

    /// <summary>The short form; <see langword="null"/> when it is the long one.</summary>
    public ComposeValue<TShort>? Short => Long is null ? _short : null;

    /// <summary>The long form; <see langword="null"/> when it is the short one.</summary>
    public TLong? Long { get; }

    /// <summary>Whether two values are the same short form, or the same node.</summary>
    /// <param name="left">A value.</param>
    /// <param name="right">Another value.</param>
    public static bool operator ==(ShortOrLong<TShort, TLong> left, ShortOrLong<TShort, TLong> right) => left.Equals(right);

    /// <summary>Whether two values are not the same short form, nor the same node.</summary>
    /// <param name="left">A value.</param>
    /// <param name="right">Another value.</param>
    public static bool operator !=(ShortOrLong<TShort, TLong> left, ShortOrLong<TShort, TLong> right) => !left.Equals(right);

    /// <summary>A short form.</summary>
    /// <param name="shortForm">The value.</param>
    public static implicit operator ShortOrLong<TShort, TLong>(TShort shortForm) => new(shortForm, null);

    /// <summary>A short form, or text in its place.</summary>
    /// <param name="shortForm">The value.</param>
    public static implicit operator ShortOrLong<TShort, TLong>(ComposeValue<TShort> shortForm) => new(shortForm, null);

    /// <summary>A long form.</summary>
    /// <param name="longForm">The node.</param>
    public static implicit operator ShortOrLong<TShort, TLong>(TLong longForm)
    {
        ArgumentNullException.ThrowIfNull(longForm);
        return new(default, longForm);
    }

    /// <summary>The typed short form, if the value is one or a long form says no more; <see langword="null"/> for text.</summary>
    internal TShort? Typed(Func<TLong, ComposeValue<TShort>?> shorten) => (Long is null ? _short : shorten(Long))?.Value;

    /// <inheritdoc/>
    public bool Equals(ShortOrLong<TShort, TLong> other) => ReferenceEquals(Long, other.Long) && _short == other._short;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is ShortOrLong<TShort, TLong> other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(_short, Long);

    /// <summary>The short form as it stands in a file; nothing for a long one.</summary>
    public override string ToString() => Short?.ToString() ?? "";
}
