using System.Globalization;
using ComposeGen.Shapes;

namespace ComposeGen.Model;

/// <summary>Ports that a service opens to other containers, in the form <c>PORT[-PORT][/PROTOCOL]</c>.</summary>
/// <remarks>
/// The default value is written as an empty text. Values are compared as written: <c>80</c> and <c>80/tcp</c> mean the same, but
/// are not equal.
/// </remarks>
/// <seealso href="https://github.com/compose-spec/compose-spec/blob/main/05-services.md#expose"/>
public readonly record struct ExposedPort : ITextValue<ExposedPort>
{
    /// <summary>Exposes a range of ports.</summary>
    /// <param name="ports">The ports.</param>
    /// <param name="protocol"><c>tcp</c>, <c>udp</c> or <c>sctp</c>; null if not written, which means <c>tcp</c>.</param>
    /// <exception cref="ArgumentException">
    /// <paramref name="ports"/> is the default value, or <paramref name="protocol"/> is not one of the three.
    /// </exception>
    public ExposedPort(PortRange ports, string? protocol = null)
    {
        if (ports == default)
        {
            throw new ArgumentException("The range of ports cannot be the default value.", nameof(ports));
        }

        Ports = ports;
        Protocol = PortProtocol.Checked(protocol, nameof(protocol));
    }

    internal static Codec<ComposeValue<ExposedPort>> Codec { get; } =
        Codecs.Value<ExposedPort>("port", "PORT[/PROTOCOL], such as \"443\"", ValueStyle.QuotedString)
            .CalledWith(
                (port, _) => NumberIn(port) ?? ValueCodec<ExposedPort>.ReadArguments(port), (port, _) => NumberIn(port) ?? []);

    /// <inheritdoc/>
    public static string AcceptedForm => "PORT[-PORT][/tcp|udp|sctp], with ports from 1 to 65535 in ascending order";

    /// <summary>The ports.</summary>
    public PortRange Ports { get; private init; }

    /// <summary><c>tcp</c>, <c>udp</c> or <c>sctp</c>; null if not written, which means <c>tcp</c>.</summary>
    public string? Protocol { get; private init; }

    /// <summary>Exposes one port over TCP.</summary>
    /// <param name="port">The port, from 1 to 65535.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="port"/> is not a valid port.</exception>
    public static implicit operator ExposedPort(int port) => new(port);

    /// <inheritdoc/>
    public static bool TryParse(ReadOnlySpan<char> text, out ExposedPort result)
    {
        result = default;
        if (!PortProtocol.TryTake(ref text, out var protocol) || !PortRange.TryParse(text, out PortRange ports))
        {
            return false;
        }

        result = new ExposedPort(ports, protocol);
        return true;
    }

    private static IReadOnlyList<Code>? NumberIn(ComposeValue<ExposedPort> port) =>
        port.Value is { Protocol: null, Ports.Count: 1 } typed ? [typed.ToString()] : null;

    /// <summary>Returns <c>PORT[-PORT][/PROTOCOL]</c>.</summary>
    public override string ToString() => this.Print();

    /// <inheritdoc/>
    public bool TryFormat(Span<char> destination, out int charsWritten, ReadOnlySpan<char> format, IFormatProvider? provider)
    {
        var slash = Protocol is null ? "" : "/";
        return destination.TryWrite(CultureInfo.InvariantCulture, $"{Ports}{slash}{Protocol}", out charsWritten);
    }
}
