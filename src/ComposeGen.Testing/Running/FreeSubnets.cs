using System.Net;
using System.Net.NetworkInformation;
using System.Net.Sockets;
using System.Security.Cryptography;
using ComposeGen.Fleets;

namespace ComposeGen.Testing.Running;

/// <summary>Chooses subnets that nothing on the engine uses, nor on this machine.</summary>
internal static class FreeSubnets
{
    private const string Format = "{{range .IPAM.Config}}{{println .Subnet}}{{end}}";

    /// <summary>Returns a free subnet of the pool of fleets, at random, since others choose at the same time.</summary>
    /// <param name="docker">The docker command.</param>
    /// <param name="prefixLength">The length of the subnet's prefix.</param>
    /// <param name="cancellation">Stops the query.</param>
    /// <exception cref="DockerException">Docker failed, or there is no such subnet.</exception>
    public static async Task<Subnet> ChooseAsync(Docker docker, int prefixLength, CancellationToken cancellation)
    {
        var networks = await docker.AskAsync(["network", "ls", "--quiet", "--no-trunc"], cancellation);
        var inspected = await docker.TryAsync(["network", "inspect", "--format", Format, "--", .. networks], cancellation);
        var taken = inspected.Lines.Where(line => Subnet.TryParse(line, out _)).Select(line => Subnet.Parse(line))
            .Concat(OfMachine())
            .ToList();
        var pool = FleetAddresses.DefaultPool;
        var blocks = 1 << (prefixLength - pool.PrefixLength);
        var first = RandomNumberGenerator.GetInt32(blocks);
        for (var block = 0; block < blocks; block++)
        {
            var subnet = Block(pool, (first + block) % blocks, prefixLength);
            if (!taken.Exists(subnet.Overlaps))
            {
                return subnet;
            }
        }

        throw new DockerException($"all parts of {pool} with the size /{prefixLength} are taken. Remove networks of the engine.");
    }

    private static Subnet Block(Subnet pool, int block, int prefixLength)
    {
        var bytes = pool.Address.GetAddressBytes();
        var start = ((uint)bytes[0] << 24 | (uint)bytes[1] << 16 | (uint)bytes[2] << 8 | bytes[3])
            + ((uint)block << (32 - prefixLength));
        return new Subnet(
            new IPAddress([(byte)(start >> 24), (byte)(start >> 16 & 0xFF), (byte)(start >> 8 & 0xFF), (byte)(start & 0xFF)]),
            prefixLength);
    }

    // Networks of companies and their tunnels are often in 10.0.0.0/8.
    private static IEnumerable<Subnet> OfMachine() =>
        from card in NetworkInterface.GetAllNetworkInterfaces()
        from address in card.GetIPProperties().UnicastAddresses
        where address.Address.AddressFamily == AddressFamily.InterNetwork && address.PrefixLength > 0
        select new Subnet(address.Address, address.PrefixLength);
}
