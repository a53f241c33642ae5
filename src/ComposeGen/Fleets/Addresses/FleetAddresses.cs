using System.Diagnostics.CodeAnalysis;
using System.Net;
using ComposeGen.Shapes;

namespace ComposeGen.Fleets;

/// <summary>The source of the subnets of a fleet's networks.</summary>
public sealed class FleetAddresses
{
    private FleetAddresses(Subnet? pool) => Pool = pool;

    /// <summary>
    /// The pool of every fleet that names no other: <c>10.192.0.0/11</c>, two million private addresses apart from the engine's
    /// own pools (172.17.0.0 to 172.31.255.255, 192.168.0.0/16) and from Swarm's (10.0.0.0/8, filled from below).
    /// </summary>
    public static Subnet DefaultPool { get; } = new(new IPAddress([10, 192, 0, 0]), 11);

    /// <summary>The engine chooses each subnet from its own pools, which hold 30 networks besides its default one.</summary>
    public static FleetAddresses FromEngine { get; } = new(null);

    /// <summary>The pool that subnets are taken from; <see langword="null"/> when the engine chooses.</summary>
    public Subnet? Pool { get; }

    /// <summary>Reads an IPv4 block, or <c>docker</c> for the engine's choice, as files and command lines contain it.</summary>
    /// <param name="text">The text.</param>
    /// <param name="addresses">The source of subnets.</param>
    /// <returns>Whether the text is valid.</returns>
    public static bool TryParse(string? text, [NotNullWhen(true)] out FleetAddresses? addresses)
    {
        addresses = text == "docker" ? FromEngine : Subnet.TryParse(text, out var pool) && !pool.IsIPv6 ? FromPool(pool) : null;
        return addresses is not null;
    }

    /// <summary>Gives every network a subnet from one pool. The subnets of a node stay when nodes are added.</summary>
    /// <param name="pool">An IPv4 block that nothing else on the machine or its network uses.</param>
    /// <exception cref="ArgumentException">The pool is IPv6.</exception>
    public static FleetAddresses FromPool(Subnet pool) =>
        pool.IsIPv6 ? throw new ArgumentException("The pool must be IPv4.", nameof(pool)) : new FleetAddresses(pool.Network);

    /// <summary>Returns the C# expression of the addresses.</summary>
    internal Code Print() => Pool is { } pool
        ? Code.Call("FleetAddresses.FromPool", [Code.Call("Subnet.Parse", [CSharp.Literal(pool.ToString())])])
        : "FleetAddresses.FromEngine";
}
