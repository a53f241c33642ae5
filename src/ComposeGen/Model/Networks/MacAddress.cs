using System.Net.NetworkInformation;

namespace ComposeGen.Model;

/// <summary>The hardware address of a network interface: <c>02:42:ac:11:00:02</c>.</summary>
/// <remarks>
/// Source: the Compose specification, "mac_address" of a service (since 2.0) and of its networks (in no 2.x or 3.x format).
/// <c>02-42-AC-11-00-02</c> is read too. The default value is <c>00:00:00:00:00:00</c>.
/// </remarks>
public readonly partial record struct MacAddress : ISpanParsable<MacAddress>, ISpanFormattable
{
    private const int ByteCount = 6;
    private const int TextLength = (3 * ByteCount) - 1;

    private readonly ulong _bits;

    /// <summary>Makes an address of its bytes.</summary>
    /// <param name="bytes">The six bytes, as they are written.</param>
    /// <exception cref="ArgumentException">There are more or fewer than six.</exception>
    public MacAddress(params ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length != ByteCount)
        {
            throw new ArgumentException($"A MAC address has six bytes, not {bytes.Length}.", nameof(bytes));
        }

        foreach (byte part in bytes)
        {
            _bits = (_bits << 8) | part;
        }
    }

    private MacAddress(ulong bits) => _bits = bits;

    /// <summary>The address, as .NET has it.</summary>
    /// <returns>The same address.</returns>
    public PhysicalAddress ToPhysicalAddress() => new([At(5), At(4), At(3), At(2), At(1), At(0)]);

    private byte At(int position) => (byte)((_bits >> (8 * position)) & byte.MaxValue);
}
