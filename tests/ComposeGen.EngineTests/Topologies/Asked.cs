using ComposeGen.EngineTests.Commands;
using ComposeGen.EngineTests.Tools;
using ComposeGen.Topologies;

namespace ComposeGen.EngineTests.Topologies;

/// <summary>What a container got when it asked for a name.</summary>
internal sealed record Asked(TopologyService From, string Name, IReadOnlyList<string> Addresses)
{
    // Names that nobody has take the whole time; asked all at once they take it together.
    private const string AskForAll = """
        for name in "$@"; do
          (answer=$(nslookup -type=a -timeout=3 -retry=1 "$name" 2>&1); printf '== %s\n%s\n' "$name" "$answer") &
        done
        wait
        """;

    // Containers, too, mostly wait; more of them at once would keep the resolver from answering in time.
    private const int AtOnce = 6;

    /// <summary>Every name that a service of a topology has, and one that nobody has.</summary>
    public static IReadOnlyList<string> NamesOf(Topology topology) =>
    [
        .. topology.Networks.SelectMany(network => network.Endpoints)
            .SelectMany(endpoint => endpoint.Names).Select(name => name.Text)
            .Concat(topology.Services.Select(service => service.Name))
            .Append("nobody")
            .Distinct(StringComparer.Ordinal),
    ];

    /// <summary>Asks for names, in containers of services.</summary>
    public static async Task<IReadOnlyList<Asked>> OfAllAsync(IEnumerable<(TopologyService Service, string Container)> containers,
        IReadOnlyList<string> names)
    {
        var asked = new List<Asked>();
        foreach (var some in containers.Chunk(AtOnce))
        {
            var answers = await Task.WhenAll(some.Select(from => OfAsync(from.Service, from.Container, names)));
            asked.AddRange(answers.SelectMany(answer => answer));
        }

        return asked;
    }

    public override string ToString() => $"{From} asks for {Name}: {string.Join(' ', Addresses)}";

    private static async Task<IReadOnlyList<Asked>> OfAsync(TopologyService from, string container, IReadOnlyList<string> names)
    {
        var outcome = (await DockerCli.ExecAsync(container, ["sh", "-c", AskForAll, "sh", .. names])).Succeeded();
        return [.. outcome.Output.Split("== ", StringSplitOptions.RemoveEmptyEntries).Select(answer => Read(from, answer))];
    }

    // What stands before the first blank line is the server.
    private static Asked Read(TopologyService from, string text)
    {
        var answer = text.Split("\n\n", 2);
        var addresses = answer.Length < 2 ? [] : answer[1].Split('\n')
            .Where(line => line.StartsWith("Address", StringComparison.Ordinal))
            .Select(line => line[(line.IndexOf(':', StringComparison.Ordinal) + 1)..].Trim());
        return new Asked(from, text[..text.IndexOf('\n', StringComparison.Ordinal)], [.. addresses]);
    }
}
