using System.Globalization;

namespace ComposeGen.Cli.Templates;

/// <summary>The filters by their names: Liquid's, and those that know the fleet.</summary>
internal static class Filters
{
    // Scriban has most of Liquid's, but they join numbers in texts, drop empty parts and take any type, without an error.
    private static readonly Dictionary<string, Filter> ByName = new Filter[]
    {
        new("address", 0, 1, Address),
        new("name", 0, 0, call => call.Context.NameOf(call.Text)),
    }
    .Concat(StandardFilters.All).Concat(EscapeFilters.All).ToDictionary(filter => filter.Name, StringComparer.Ordinal);

    public static IReadOnlyList<string> Names { get; } = [.. ByName.Keys.Order(StringComparer.Ordinal)];

    public static Filter? Find(string name) => ByName.GetValueOrDefault(name);

    // slave1/service_entry:443, slave1/service_entry, slave1, or a service of the node itself.
    private static string Address(FilterCall call)
    {
        var colon = call.Text.LastIndexOf(':');
        var peer = colon < 0 ? call.Text : call.Text[..colon];
        int? port = call.Has(0) ? PortOf(call, call.TextAt(0)) : colon < 0 ? null : PortOf(call, call.Text[(colon + 1)..]);
        return call.Context.AddressOf(peer, port);
    }

    private static int PortOf(FilterCall call, string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var port) && port is > 0 and <= ushort.MaxValue
            ? port
            : throw call.Error($"'{text}' is not a port. Write NODE/SERVICE:PORT.");
}
