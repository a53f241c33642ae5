using System.Globalization;

namespace ComposeGen.Cli.Templates;

/// <summary>The filters that answer with names which resolve for the service that gets the file.</summary>
internal static class PeerFilters
{
    public static IReadOnlyList<Filter> All { get; } =
    [
        new("address", 0, 1, Address),
        new("name", 0, 0, call => call.Context.NameOf(call.Text)),
    ];

    // slave1/service_entry:443, slave1/service_entry, slave1, or a service of the node itself.
    private static string Address(FilterCall call)
    {
        var colon = call.Text.LastIndexOf(':');
        var peer = colon < 0 ? call.Text : call.Text[..colon];
        return call.Context.AddressOf(peer, call.Has(0) ? PortOf(call.TextAt(0)) : colon < 0 ? null : PortOf(call.Text[(colon + 1)..]));
    }

    private static int PortOf(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var port) && port is > 0 and <= ushort.MaxValue
            ? port
            : throw new FilterException($"'{text}' is no port. Write NODE/SERVICE:PORT.");
}
