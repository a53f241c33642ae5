namespace ComposeGen.Diagnostics.Rules;

/// <summary>Who has which ports of the host, by address, port and protocol.</summary>
internal sealed class HostPortClaims<T>
{
    private readonly Dictionary<(int Port, string Protocol), List<(string? Ip, T Owner)>> _claims = [];

    /// <summary>Claims what a service publishes, and tells the first port that one of certain others has already.</summary>
    public HostPortClash<T>? Claim(ShortOrLong<PortMapping, ServicePort> entry, T owner, Func<T, bool> clashesWith)
    {
        HostPortClash<T>? clash = null;

        // A range before a single port means "any of these", which may well come out even.
        if (entry.Typed(node => node.Shorten()) is { Published: { } published } port && published.Count == port.Target.Count)
        {
            for (var number = published.First; number <= published.Last; number++)
            {
                var taken = Claim(number, port, owner, clashesWith);
                clash ??= taken;
            }
        }

        return clash;
    }

    private HostPortClash<T>? Claim(int number, PortMapping port, T owner, Func<T, bool> clashesWith)
    {
        var key = (number, port.Protocol ?? "tcp");
        var claims = _claims.TryGetValue(key, out var known) ? known : _claims[key] = [];
        var index = claims.FindIndex(claim => Meet(claim.Ip, port.HostIp) && clashesWith(claim.Owner));
        claims.Add((port.HostIp, owner));
        return index < 0 ? null : new HostPortClash<T>(claims[index].Owner, number, key.Item2);
    }

    // Without an address a port is published on all of both families.
    private static bool Meet(string? one, string? other)
    {
        if (one is null || other is null || one == other)
        {
            return true;
        }

        return IsIPv6(one) == IsIPv6(other) && (IsAny(one) || IsAny(other) || (IpAddress.TryParse(one, out var first) && IpAddress.TryParse(other, out var second) && first == second));
    }

    private static bool IsIPv6(string ip) => ip.Contains(':', StringComparison.Ordinal);

    private static bool IsAny(string ip) => ip is "0.0.0.0" or "::";
}
