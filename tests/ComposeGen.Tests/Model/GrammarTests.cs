using CsCheck;

namespace ComposeGen.Tests.Model;

/// <summary>Tests a value grammar with the values and pieces of text of a subclass.</summary>
public abstract class GrammarTests<T>(Gen<T> values, params string[] pieces)
    where T : struct, ISpanParsable<T>, ISpanFormattable, IEquatable<T>
{
    [Fact]
    public void Any_value_round_trips_through_its_text() => Grammar<T>.RoundTrips(values);

    [Fact]
    public void No_text_makes_TryParse_throw() => Grammar<T>.NeverThrows(pieces);
}
