using System.Globalization;
using ComposeGen.EngineTests.Commands;
using ComposeGen.EngineTests.Tools;

namespace ComposeGen.EngineTests.Fleets;

/// <summary>
/// The example of a search engine in two zones: every service finds the others at the addresses in its configuration file.
/// </summary>
[Collection(OneAtATime.Name)]
public sealed class ZonesExampleTests
{
    // Each service serves its configuration file, whose first line begins with the node's name.
    private const string AskAll = """
        sed -n 's/^\([a-z]*[.0-9a-z]*\) = \(.*:8080\)$/\1 \2/p' /etc/search.conf | while read -r name address; do
          printf '%s: %s\n' "$name" "$(timeout 5 wget -q -O - "http://$address/search.conf" | head -n 1)"
        done
        """;

    [FactWith(DockerPart.Engine, DockerPart.ComposeV2)]
    public async Task Every_service_finds_the_others_at_the_addresses_of_its_configuration()
    {
        await using var prefix = new EnginePrefix();
        using var compose = ComposeChoice.ComposeV2();
        using var folder = new TemporaryFolder();
        CopyExample(prefix, folder);
        (await CommandLine.RunAsync(
            "dotnet",
            [Path.Combine(AppContext.BaseDirectory, "ComposeGen.Cli.dll"), "fleet", ".", "-o", "out", "--name", prefix.Text,
                "--subnets", $"{Half(prefix, 8)}.0/21"],
            folder.Path)).Succeeded();
        (await CommandLine.RunAsync("sh", ["out/up.sh"], folder.Path, compose.Environment)).Succeeded();

        (await AskAsync(prefix, "coordinator", "api")).Should()
            .BeEquivalentTo("gateway.east: # east: the workers of this zone", "gateway.west: # west: the workers of this zone");
        (await AskAsync(prefix, "east", "gateway")).Should().BeEquivalentTo(
            "worker.1: # east-worker1: part 1 of the index of zone east",
            "worker.2: # east-worker2: part 2 of the index of zone east",
            "worker.3: # east-worker3: part 3 of the index of zone east",
            "coordinator: # coordinator: where to ask, and where to keep the answers");
        (await AskAsync(prefix, "west-worker2", "worker")).Should().Equal("gateway: # west: the workers of this zone");

        await prefix.ShouldBeGoneAsync(await CommandLine.RunAsync("sh", ["out/down.sh"], folder.Path, compose.Environment));
    }

    // The shared networks get names of this test's own, and services stop at once.
    private static void CopyExample(EnginePrefix prefix, TemporaryFolder folder)
    {
        foreach (var path in Directory.EnumerateFiles(Path.Combine(AppContext.BaseDirectory, "examples", "zones")))
        {
            var text = File.ReadAllText(path)
                .Replace("    image: composegen-test\n", "    image: composegen-test\n    stop_signal: SIGKILL\n",
                    StringComparison.Ordinal)
                .Replace("  backbone:\n    external: true", $"  backbone:\n    external:\n      name: {prefix.Text}-backbone",
                    StringComparison.Ordinal)
                .Replace("name: ${ZONE}", $"name: {prefix.Text}-${{ZONE}}", StringComparison.Ordinal)
                .Replace("networks:\n  backbone:\n  east:\n  west:\n",
                    $"networks:\n  {prefix.Text}-backbone: {{subnet: {Half(prefix, 0)}.0/26}}\n"
                    + $"  {prefix.Text}-east: {{subnet: {Half(prefix, 0)}.64/26}}\n"
                    + $"  {prefix.Text}-west: {{subnet: {Half(prefix, 0)}.128/26}}\n", StringComparison.Ordinal);
            folder.Write(Path.GetFileName(path), text);
        }
    }

    // The prefix's own pool is too small for three networks that any number of nodes may join, so they get theirs from its first
    // half.
    private static string Half(EnginePrefix prefix, int offset)
    {
        var parts = prefix.Pool.Split('.');
        return string.Create(CultureInfo.InvariantCulture,
            $"{parts[0]}.{parts[1]}.{int.Parse(parts[2], CultureInfo.InvariantCulture) + offset}");
    }

    private static async Task<IReadOnlyList<string>> AskAsync(EnginePrefix prefix, string node, string service)
    {
        var list = (await DockerCli.RunAsync(
            "ps", "--no-trunc", "--quiet", "--filter", $"label=com.docker.compose.project={prefix.Text}-{node}", "--filter",
            $"label=com.docker.compose.service={service}")).Succeeded();
        return (await DockerCli.ExecAsync(list.Lines.Single(), ["sh", "-c", AskAll])).Succeeded().Lines;
    }
}
