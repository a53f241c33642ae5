using System.Globalization;
using System.Net.NetworkInformation;

namespace ComposeGen.Model;

/// <summary>The hardware address of a network interface: <c>02:42:ac:11:00:02</c>.</summary>
/// <remarks><c>02-42-AC-11-00-02</c> is also valid. The default value is <c>00:00:00:00:00:00</c>.</remarks>
/// <seealso href="https://github.com/compose-spec/compose-spec/blob/main/05-services.md#mac_address"/>
public readonly record struct MacAddress : ITextValue<MacAddress>
{
    private const int ByteCount = 6;
    private const int TextLength = (3 * ByteCount) - 1;

    private readonly ulong _bits;

    /// <summary>Creates an address from its bytes.</summary>
    /// <param name="bytes">The six bytes, as they are written.</param>
    /// <exception cref="ArgumentException">The number of bytes is not six.</exception>
    public MacAddress(params ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length != ByteCount)
        {
            throw new ArgumentException($"A MAC address has six bytes, not {bytes.Length}.", nameof(bytes));
        }

        foreach (var part in bytes)
        {
            _bits = (_bits << 8) | part;
        }
    }

    private MacAddress(ulong bits) => _bits = bits;

    /// <inheritdoc/>
    public static string AcceptedForm =>
        "six pairs of hexadecimal digits with \":\", or with \"-\", between them, such as 02:42:ac:11:00:02";

    /// <summary>Converts the address to the .NET type.</summary>
    /// <returns>The same address.</returns>
    public PhysicalAddress ToPhysicalAddress() => new([At(5), At(4), At(3), At(2), At(1), At(0)]);

    /// <inheritdoc/>
    public static bool TryParse(ReadOnlySpan<char> text, out MacAddress result)
    {
        result = default;
        if (text.Length != TextLength)
        {
            return false;
        }

        ulong bits = 0;
        for (var start = 0; start < TextLength; start += 3)
        {
            ReadOnlySpan<char> pair = text.Slice(start, 2);
            var isSeparated = start == 0 || (text[2] is ':' or '-' && text[start - 1] == text[2]);
            if (!isSeparated || !char.IsAsciiHexDigit(pair[0]) || !char.IsAsciiHexDigit(pair[1]))
            {
                return false;
            }

            bits = (bits << 8) | byte.Parse(pair, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);
        }

        result = new MacAddress(bits);
        return true;
    }

    /// <summary>Returns six pairs in lower case, with <c>:</c> between them.</summary>
    public override string ToString() => this.Print();

    /// <inheritdoc/>
    public bool TryFormat(Span<char> destination, out int charsWritten, ReadOnlySpan<char> format, IFormatProvider? provider)
    {
        return destination.TryWrite(
            CultureInfo.InvariantCulture,
            $"{At(5):x2}:{At(4):x2}:{At(3):x2}:{At(2):x2}:{At(1):x2}:{At(0):x2}",
            out charsWritten);
    }

    private byte At(int position) => (byte)((_bits >> (8 * position)) & byte.MaxValue);
}
