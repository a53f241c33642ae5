namespace ComposeGen.Fleets;

/// <summary>Finds numbers in text.</summary>
internal static class NumbersIn
{
    /// <summary>The whole numbers up to a limit that stand in a text, those within longer ones included.</summary>
    public static IEnumerable<int> Text(string text, int limit)
    {
        for (var from = 0; from < text.Length; from++)
        {
            var number = 0L;
            for (var at = from; at < text.Length && char.IsAsciiDigit(text[at]); at++)
            {
                number = (number * 10) + (text[at] - '0');
                if (number == 0 || number > limit)
                {
                    break;
                }

                yield return (int)number;
            }
        }
    }
}
