using System.Globalization;
using System.Text;

namespace ComposeGen.Tests.Scaling;

/// <summary>A compose file of any size.</summary>
/// <param name="Pattern">
/// Its text, in which what is between « and » is repeated. There, <c>@</c> is the number of the copy, <c>@next</c> the number
/// after it, <c>@round</c> that number, or 0 after the last copy, and <c>@.@</c> two bytes of it. Elsewhere, <c>@</c> is the
/// count of copies.
/// </param>
internal sealed record GrowingDocument(string Pattern)
{
    private const int Bytes = 256;

    /// <summary>The text with so many copies.</summary>
    public string Text(int copies)
    {
        var text = new StringBuilder();
        foreach (var (index, part) in Pattern.Split('«', '»').Index())
        {
            var times = index % 2 == 0 ? 1 : copies;
            for (var copy = 0; copy < times; copy++)
            {
                text.Append(index % 2 == 0 ? Numbered(part, copies, copies) : Numbered(part, copy, copies));
            }
        }

        return text.ToString();
    }

    /// <summary>How many copies make a text of a size.</summary>
    public int CopiesFor(int characters)
    {
        var (one, two) = (Text(1).Length, Text(2).Length);
        return Math.Max(1, (characters - one) / Math.Max(1, two - one));
    }

    public override string ToString() => Pattern;

    private static string Numbered(string part, int number, int copies) => !part.Contains('@', StringComparison.Ordinal)
        ? part
        : part
        .Replace("@next", Digits(number + 1), StringComparison.Ordinal)
        .Replace("@round", Digits((number + 1) % copies), StringComparison.Ordinal)
        .Replace("@.@", $"{Digits(number / Bytes % Bytes)}.{Digits(number % Bytes)}", StringComparison.Ordinal)
        .Replace("@", Digits(number), StringComparison.Ordinal);

    private static string Digits(int number) => number.ToString(CultureInfo.InvariantCulture);
}
