namespace ComposeGen.Rules;

/// <summary>Lists things in a message: the first five, and that there are others. Messages do not grow with the file.</summary>
internal static class Listing
{
    /// <summary>How many are named.</summary>
    public const int Most = 5;

    /// <summary><c>a, b and c</c>; of more than five, <c>a, b, c, d, e and others</c>.</summary>
    public static string Of<T>(IReadOnlyCollection<T> all, Func<T, string> textOf)
    {
        List<string> texts = [.. all.Take(Most).Select(textOf)];
        return all.Count > Most ? $"{string.Join(", ", texts)} and others"
            : texts.Count < 2 ? string.Concat(texts)
            : $"{string.Join(", ", texts.SkipLast(1))} and {texts[^1]}";
    }
}
