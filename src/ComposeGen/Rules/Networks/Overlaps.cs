namespace ComposeGen.Rules;

/// <summary>Finds subnets that overlap.</summary>
internal static class Overlaps
{
    /// <summary>Subnets by their addresses, those of IPv4 first; of two that begin alike, the wide one first.</summary>
    public static IEnumerable<T> InOrder<T>(IEnumerable<T> all, Func<T, Subnet> subnetOf) => all
        .OrderBy(item => subnetOf(item).IsIPv6)
        .ThenBy(item => AddressText.ToBits(subnetOf(item).Network.Address))
        .ThenBy(item => subnetOf(item).PrefixLength);

    /// <summary>
    /// What overlaps what. Each that overlaps any before it in address order comes once, with the widest of these: subnets are
    /// apart or one inside the other, so in this order the last wide one is all that the next can be in.
    /// </summary>
    public static IEnumerable<(T Wide, T Inside)> Among<T>(IEnumerable<T> all, Func<T, Subnet> subnetOf)
    {
        var (hasWide, wide) = (false, default(T)!);
        foreach (var item in InOrder(all, subnetOf))
        {
            if (hasWide && subnetOf(wide).Overlaps(subnetOf(item)))
            {
                yield return (wide, item);
            }
            else
            {
                (hasWide, wide) = (true, item);
            }
        }
    }
}
