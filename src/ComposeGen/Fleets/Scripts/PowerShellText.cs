namespace ComposeGen.Fleets;

/// <summary>Text that PowerShell takes as it is. What is handed to a program from a variable needs double quotes round that, or may be taken for a pattern of file names.</summary>
internal static class PowerShellText
{
    // PowerShell takes these for single quotes, too.
    private const string Quotes = "'\u2018\u2019\u201a\u201b";

    /// <summary>A text in single quotes, where nothing but a single quote means anything.</summary>
    public static string Quote(string text) => $"'{string.Concat(text.Select(letter => Quotes.Contains(letter, StringComparison.Ordinal) ? $"{letter}{letter}" : $"{letter}"))}'";

    /// <summary>Texts as a list.</summary>
    public static string List(IEnumerable<string> texts) => $"@({string.Join(", ", texts.Select(Quote))})";
}
