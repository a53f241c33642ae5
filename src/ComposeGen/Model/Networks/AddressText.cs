using System.Buffers;
using System.Buffers.Binary;
using System.Net;

namespace ComposeGen.Model;

/// <summary>Reads IP addresses as strictly as the engine does: no octal, no short forms, no brackets, no zone.</summary>
internal static class AddressText
{
    private static readonly SearchValues<char> IPv6Characters = SearchValues.Create("0123456789abcdefABCDEF:.");

    /// <summary>Reads four decimal numbers from 0 to 255, without leading zeros.</summary>
    public static bool TryReadIPv4(ReadOnlySpan<char> text, out uint bits)
    {
        bits = 0;
        int parts = 0;
        foreach (Range part in text.Split('.'))
        {
            if (++parts > 4 || !TryReadNumber(text[part], byte.MaxValue, out int number))
            {
                return false;
            }

            bits = (bits << 8) | (uint)number;
        }

        return parts == 4;
    }

    public static bool TryReadIPv6(ReadOnlySpan<char> text, out UInt128 bits)
    {
        bits = default;
        if (!text.Contains(':') || text.ContainsAnyExcept(IPv6Characters) || !IPAddress.TryParse(text, out IPAddress? address))
        {
            return false;
        }

        bits = ToBits(address);
        return true;
    }

    /// <summary>Reads a decimal number without leading zeros.</summary>
    public static bool TryReadNumber(ReadOnlySpan<char> text, int highest, out int number)
    {
        number = 0;
        if (text.IsEmpty || text.Length > 3 || (text.Length > 1 && text[0] == '0') || text.ContainsAnyExceptInRange('0', '9'))
        {
            return false;
        }

        foreach (char digit in text)
        {
            number = (number * 10) + (digit - '0');
        }

        return number <= highest;
    }

    /// <summary>The address as a number; an IPv4 address fills the lowest 32 bits.</summary>
    public static UInt128 ToBits(IPAddress address)
    {
        Span<byte> bytes = stackalloc byte[16];
        return address.TryWriteBytes(bytes, out int length) && length == 4
            ? BinaryPrimitives.ReadUInt32BigEndian(bytes)
            : BinaryPrimitives.ReadUInt128BigEndian(bytes);
    }

    public static IPAddress ToAddress(UInt128 bits, bool isIPv6)
    {
        Span<byte> bytes = stackalloc byte[16];
        BinaryPrimitives.WriteUInt128BigEndian(bytes, bits);
        return new IPAddress(isIPv6 ? bytes : bytes[12..]);
    }
}
