using ComposeGen.Topologies;

namespace ComposeGen.Tests.Docs.Samples;

internal static class NetworksAndNames
{
    public static string Hear()
    {
        // sample: begin
        Topology topology = Topology.Of(new[] { "master", "slave1", "slave2" }.Select(name =>
            new Project(name, ComposeFile.Load($"out/{name}/docker-compose.yml").FileOrThrow())));
        TopologyService from = topology.Service("slave2/service_out");
        string[] names = ["service_3", "service_entry", "service_out", "master", "slave1", "master-service_entry-1", "nobody"];
        string answers = string.Join('\n', names.Select(name =>
            topology.Resolve(from, name) is { } answer
                ? $"{name,-22} {answer.Network,-15} {string.Join(", ", answer.Owners.Select(owner => owner.Service))}"
                : $"{name,-22} not found"));

        // sample: end
        return answers;
    }

    public static string Ask()
    {
        // sample: begin
        ComposeFile file = ComposeFile.Load("names.yml").FileOrThrow();
        var topology = Topology.Of(new Project("shop", file));
        DnsAnswer? answer = topology.Resolve(topology.Service("shop/cache"), "db");
        Reach reach = topology.Reach("shop/cache", "shop/db");
        string told = $"db is {string.Join(" and ", answer!.Owners.Select(owner => owner.Service))}\n"
            + $"cache reaches db as {reach.Name ?? "nothing"}";

        // sample: end
        return told;
    }
}
