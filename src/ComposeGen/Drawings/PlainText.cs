using System.Globalization;
using System.Text;

namespace ComposeGen.Drawings;

/// <summary>Text that can be shown on one line, and in every format: what is no visible character is shown as U+FFFD.</summary>
internal static class PlainText
{
    private const char Unknown = '\uFFFD';

    public static string Of(string text)
    {
        var plain = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            // A lone surrogate comes as U+FFFD already. U+FFFE and U+FFFF are no characters, and XML has none of them.
            if (IsShown(rune))
            {
                plain.Append(rune);
            }
            else
            {
                plain.Append(Unknown);
            }
        }

        return plain.ToString();
    }

    private static bool IsShown(Rune rune) => Rune.GetUnicodeCategory(rune)
        is not (UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator or UnicodeCategory.OtherNotAssigned);
}
