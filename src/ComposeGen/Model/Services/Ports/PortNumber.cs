namespace ComposeGen.Model;

/// <summary>One port: its range, and how its decimal number is read.</summary>
internal static class PortNumber
{
    public const int Lowest = 1;
    public const int Highest = 65535;

    /// <summary>Reads decimal digits and nothing else; leading zeros count for nothing, as they do for Compose.</summary>
    public static bool TryRead(ReadOnlySpan<char> text, out int port)
    {
        port = 0;
        foreach (char digit in text)
        {
            if (!char.IsAsciiDigit(digit))
            {
                return false;
            }

            port = (port * 10) + (digit - '0');
            if (port > Highest)
            {
                return false;
            }
        }

        return port >= Lowest;
    }

    /// <summary>Whether the text is port 0, which stands for any free port of the host.</summary>
    public static bool IsZero(ReadOnlySpan<char> text) => text.Length > 0 && !text.ContainsAnyExcept('0');

    public static int Checked(int port, string parameter)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(port, Lowest, parameter);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(port, Highest, parameter);
        return port;
    }
}
