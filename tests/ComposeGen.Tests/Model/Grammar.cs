using System.Globalization;
using CsCheck;

namespace ComposeGen.Tests.Model;

/// <summary>The guarantees of every value grammar.</summary>
internal static class Grammar<T>
    where T : struct, ISpanParsable<T>, ISpanFormattable, IEquatable<T>
{
    public static void RoundTrips(Gen<T> values) => values.Sample(AssertRoundTrip);

    /// <summary>Tries arbitrary strings, and strings of pieces of the grammar, which find more errors.</summary>
    public static void NeverThrows(params string[] pieces)
    {
        Gen<string> fromPieces = Gen.OneOf(pieces).Array[0, 9].Select(string.Concat);
        Gen<string> fromCharacters = Gen.Char[string.Concat(pieces)].Array[0, 12].Select(characters => new string(characters));
        Gen.OneOf(fromPieces, fromCharacters, Gen.String).Sample(Try, iter: 2000);
        T.TryParse(null, CultureInfo.InvariantCulture, out T ofNull).Should().BeFalse();
        ofNull.Should().Be(default(T));
    }

    public static void Rejects(string text)
    {
        T.TryParse(text, CultureInfo.InvariantCulture, out T result).Should().BeFalse();
        result.Should().Be(default(T));
        FluentActions.Invoking(() => T.Parse(text, CultureInfo.InvariantCulture))
            .Should().Throw<FormatException>().Which.Message.Should().StartWith($"\"{text}\" is not ");
    }

    public static void HasHarmlessDefault(string text)
    {
        T value = default;
        value.ToString().Should().Be(text);
        value.ToString(null, CultureInfo.InvariantCulture).Should().Be(text);
        value.Equals(default).Should().BeTrue();
        value.GetHashCode().Should().Be(default(T).GetHashCode());
    }

    private static void Try(string text)
    {
        if (T.TryParse(text, CultureInfo.InvariantCulture, out T value))
        {
            AssertRoundTrip(value);
        }
        else
        {
            value.Should().Be(default(T));
        }
    }

    private static void AssertRoundTrip(T value)
    {
        string text = value.ToString()!;
        T.Parse(text, CultureInfo.InvariantCulture).Should().Be(value);
        T.Parse(text.AsSpan(), CultureInfo.InvariantCulture).Should().Be(value);
        char[] buffer = new char[text.Length];
        value.TryFormat(buffer, out int written, default, CultureInfo.InvariantCulture).Should().BeTrue();
        new string(buffer, 0, written).Should().Be(text);
        value.TryFormat(buffer.AsSpan(1), out _, default, CultureInfo.InvariantCulture).Should().BeFalse();
    }
}
