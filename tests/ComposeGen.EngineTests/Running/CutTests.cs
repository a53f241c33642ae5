using System.Text.Json.Nodes;
using ComposeGen.EngineTests.Tools;
using ComposeGen.Testing;

namespace ComposeGen.EngineTests.Running;

/// <summary>Cuts of the network between nodes.</summary>
[Collection(RunsOneAtATime.Name)]
public sealed class CutTests
{
    private static readonly string[] OneSide = ["slave1", "slave2"];

    [TheoryWith(DockerPart.Engine, DockerPart.ComposeV2, DockerPart.DockerCompose)]
    [MemberData(nameof(EngineOfRuns.Tools), MemberType = typeof(EngineOfRuns))]
    public async Task No_pair_across_a_cut_connects_until_it_is_healed(string tool)
    {
        await using var fleet = await Servants.Plan().StartAsync(EngineOfRuns.With(tool));
        var before = await PlacesAsync(fleet);
        (await PairsAsync(fleet)).Should().HaveCount(12);

        await using (await fleet.CutAsync(OneSide))
        {
            (await PairsAsync(fleet)).Should().BeEquivalentTo(
                "slave1 slave2", "slave2 slave1", "slave3 master", "master slave3");
            (await fleet.ExecAsync("slave1/service_out", "wget", "-q", "-O", "-", "http://entry:443/id")).Output.Should()
                .Be("slave1\n", "networks inside of nodes stay");
            await fleet.Awaiting(run => run.CutAsync(["slave3"])).Should().ThrowAsync<DockerException>()
                .WithMessage("the network is cut already: slave1, slave2 from all others. Heal it first.");
        }

        (await PairsAsync(fleet)).Should().HaveCount(12);
        (await PlacesAsync(fleet)).Should().BeEquivalentTo(before, "names and addresses are the same again");
    }

    [FactWith(DockerPart.Engine, DockerPart.ComposeV2)]
    public async Task A_node_of_neither_side_reaches_both()
    {
        await using var fleet = await Servants.Plan().StartAsync();

        await using var cut = await fleet.CutAsync(OneSide, ["slave3"]);

        (await PairsAsync(fleet)).Should().BeEquivalentTo(
            "slave1 slave2", "slave2 slave1", "slave3 master", "master slave3",
            "slave1 master", "slave2 master", "master slave1", "master slave2");
        await cut.HealAsync();
        await cut.HealAsync();
        (await PairsAsync(fleet)).Should().HaveCount(12);
    }

    // Asks for all nodes at once, and counts an answer of the right node only.
    private static async Task<IReadOnlyList<string>> PairsAsync(RunningFleet fleet)
    {
        var pairs = await Task.WhenAll(Servants.Nodes.Select(async from =>
        {
            var others = Servants.Nodes.Where(node => node != from);
            var ask = $"for node in {string.Join(' ', others)}; do "
                + "(timeout 4 wget -q -O - http://$node:443/id 2>/dev/null) & done; wait";
            var answer = await fleet.ExecAsync($"{from}/service_out", "sh", "-c", ask);
            return answer.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(node => $"{from} {node}");
        }));
        return [.. pairs.SelectMany(pair => pair)];
    }

    // The names and the address of each container on each network.
    private static async Task<IReadOnlyList<string>> PlacesAsync(RunningFleet fleet)
    {
        var list = await DockerCli.RunAsync("ps", "--quiet", "--filter", $"label=composegen.fleet={fleet.Name}");
        return
        [
            .. from container in await DockerCli.InspectAsync(list.Lines)
               from place in container["NetworkSettings"]!["Networks"]!.AsObject()
               select $"{container["Name"]} {place.Key} {place.Value!["IPAddress"]} {NamesOf(container, place.Value!)}",
        ];
    }

    private static string NamesOf(JsonNode container, JsonNode place) => string.Join(' ', place["Aliases"]!.AsArray()
        .Select(alias => alias!.GetValue<string>())
        .Where(alias => alias != container["Name"]!.GetValue<string>().TrimStart('/')
            && !container["Id"]!.GetValue<string>().StartsWith(alias, StringComparison.Ordinal))
        .Distinct().Order(StringComparer.Ordinal));
}
