using System.Buffers;

namespace ComposeGen.Model;

/// <summary>The digest of an image, as the distribution project's reference grammar has it: <c>ALGORITHM:HEX</c>.</summary>
internal static class ImageDigest
{
    private const int ShortestHex = 32;

    private static readonly SearchValues<char> HexDigits = SearchValues.Create("0123456789abcdefABCDEF");
    private static readonly SearchValues<char> LowerHexDigits = SearchValues.Create("0123456789abcdef");

    public static bool IsDigest(ReadOnlySpan<char> text)
    {
        int colon = text.IndexOf(':');
        return colon > 0 && IsAlgorithm(text[..colon]) && IsHexOf(text[..colon], text[(colon + 1)..]);
    }

    /// <summary>The engine knows three algorithms, and for these wants every digit in lower case.</summary>
    private static bool IsHexOf(ReadOnlySpan<char> algorithm, ReadOnlySpan<char> hex) => algorithm switch
    {
        "sha256" => hex.Length == 64 && !hex.ContainsAnyExcept(LowerHexDigits),
        "sha384" => hex.Length == 96 && !hex.ContainsAnyExcept(LowerHexDigits),
        "sha512" => hex.Length == 128 && !hex.ContainsAnyExcept(LowerHexDigits),
        _ => hex.Length >= ShortestHex && !hex.ContainsAnyExcept(HexDigits),
    };

    /// <summary>Words that begin with a letter, with one of <c>+._-</c> between two of them.</summary>
    private static bool IsAlgorithm(ReadOnlySpan<char> text)
    {
        bool wordBegins = true;
        foreach (char character in text)
        {
            bool isSeparator = character is '+' or '.' or '_' or '-';
            bool isFitting = wordBegins ? char.IsAsciiLetter(character) : isSeparator || char.IsAsciiLetterOrDigit(character);
            if (!isFitting)
            {
                return false;
            }

            wordBegins = isSeparator;
        }

        return !wordBegins;
    }
}
