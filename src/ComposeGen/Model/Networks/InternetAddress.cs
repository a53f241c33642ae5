using System.Buffers;
using System.Buffers.Binary;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Runtime.InteropServices;
using ComposeGen.Diagnostics;
using ComposeGen.Shapes;
using ComposeGen.Yaml;

namespace ComposeGen.Model;

/// <summary>An IPv4 or IPv6 address: <c>10.9.6.5</c> or <c>fd00:9:6::5</c>.</summary>
/// <remarks>
/// As in the engine, octal numbers, short forms, brackets and zones are not valid. An IPv6 address is written in its shortest
/// form. The default value is <c>0.0.0.0</c>.
/// </remarks>
/// <seealso href="https://github.com/compose-spec/compose-spec/blob/main/05-services.md#ipv4_address-ipv6_address"/>
[StructLayout(LayoutKind.Auto)]
public readonly record struct InternetAddress : ITextValue<InternetAddress>
{
    private readonly UInt128 _bits;

    /// <summary>Creates an address.</summary>
    /// <param name="address">The address, IPv4 or IPv6 without a zone.</param>
    /// <exception cref="ArgumentNullException"><paramref name="address"/> is null.</exception>
    /// <exception cref="ArgumentException"><paramref name="address"/> has a zone.</exception>
    public InternetAddress(IPAddress address)
    {
        ArgumentNullException.ThrowIfNull(address);
        IsIPv6 = address.AddressFamily == AddressFamily.InterNetworkV6;
        if (IsIPv6 && address.ScopeId != 0)
        {
            throw new ArgumentException("The address cannot have a zone.", nameof(address));
        }

        _bits = AddressText.ToBits(address);
    }

    private InternetAddress(UInt128 bits, bool isIPv6)
    {
        _bits = bits;
        IsIPv6 = isIPv6;
    }

    /// <inheritdoc/>
    public static string AcceptedForm =>
        "four decimal numbers from 0 to 255 with dots between them, or an IPv6 address without brackets and zone";

    /// <summary>Whether this is an IPv6 address.</summary>
    public bool IsIPv6 { get; }

    /// <summary>Creates an address.</summary>
    /// <param name="address">The address, IPv4 or IPv6 without a zone.</param>
    /// <exception cref="ArgumentNullException"><paramref name="address"/> is null.</exception>
    /// <exception cref="ArgumentException"><paramref name="address"/> has a zone.</exception>
    public static implicit operator InternetAddress(IPAddress address) => new(address);

    /// <summary>Converts the address to the .NET type.</summary>
    /// <returns>The same address.</returns>
    public IPAddress ToIPAddress() => AddressText.ToAddress(_bits, IsIPv6);

    /// <inheritdoc/>
    public static bool TryParse(ReadOnlySpan<char> text, out InternetAddress result)
    {
        UInt128 bits = 0;
        var isIPv4 = AddressText.TryReadIPv4(text, out var bits4);
        var isIPv6 = !isIPv4 && AddressText.TryReadIPv6(text, out bits);
        result = isIPv4 || isIPv6 ? new InternetAddress(isIPv4 ? bits4 : bits, isIPv6) : default;
        return isIPv4 || isIPv6;
    }

    /// <summary>Returns the address, IPv6 in its shortest form.</summary>
    public override string ToString() => this.Print();

    /// <inheritdoc/>
    public bool TryFormat(Span<char> destination, out int charsWritten, ReadOnlySpan<char> format, IFormatProvider? provider) =>
        ((ISpanFormattable)ToIPAddress()).TryFormat(destination, out charsWritten, default, CultureInfo.InvariantCulture);
}

/// <summary>Reads IP addresses as the engine does: without octal numbers, short forms, brackets and zones.</summary>
internal static class AddressText
{
    private static readonly SearchValues<char> IPv6Characters = SearchValues.Create("0123456789abcdefABCDEF:.");

    /// <summary>Reads four decimal numbers from 0 to 255, without leading zeros.</summary>
    public static bool TryReadIPv4(ReadOnlySpan<char> text, out uint bits)
    {
        bits = 0;
        var parts = 0;
        foreach (Range part in text.Split('.'))
        {
            if (++parts > 4 || !TryReadNumber(text[part], byte.MaxValue, out var number))
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

        foreach (var digit in text)
        {
            number = (number * 10) + (digit - '0');
        }

        return number <= highest;
    }

    /// <summary>Converts an address to a number; an IPv4 address fills the lowest 32 bits.</summary>
    public static UInt128 ToBits(IPAddress address)
    {
        Span<byte> bytes = stackalloc byte[16];
        return address.TryWriteBytes(bytes, out var length) && length == 4
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

/// <summary>An IPv4 or IPv6 address as text.</summary>
internal sealed class AddressCodec : Codec<ComposeText>
{
    public override string Description => "string";

    public override Code? Print(ComposeText value) => Codecs.Text.Print(value);

    public override bool TryRead(YamlNode node, ReadContext context, [MaybeNullWhen(false)] out ComposeText value)
    {
        if (!Codecs.Text.TryRead(node, context, out value))
        {
            return false;
        }

        if (value.Literal is { } literal && !InternetAddress.TryParse(literal, out _))
        {
            context.Report(
                ReadingDiagnostics.InvalidValue, node, $"'{literal}' is not an IP address: write one such as 127.0.0.1 or ::1.");
        }

        return true;
    }

    public override void Write(ComposeText value, WriteContext context) => Codecs.Text.Write(value, context);

    public override void Require(ComposeText value, FormatRequirements requirements) => Codecs.Text.Require(value, requirements);
}
