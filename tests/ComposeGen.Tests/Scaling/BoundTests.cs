using System.Globalization;
using ComposeGen.Tests.Cli;
using ComposeGen.Tests.Fleets;

namespace ComposeGen.Tests.Scaling;

/// <summary>What files may ask for in a few characters takes no more time or memory than they have text.</summary>
public sealed class BoundTests
{
    private const long LittleMemory = 20_000_000;

    [Theory]
    [InlineData("services: {web: {image: a, scale: 2147483647}}")]
    [InlineData("version: '2.4'\nservices: {web: {image: a, scale: 2147483647, ports: ['80']}}")]
    [InlineData("version: '3.8'\nservices: {web: {image: a, deploy: {replicas: 2147483647}}}")]
    [InlineData("services: {web: {image: a, container_name: a, scale: 2147483647, networks: {default: {aliases: [web-1]}}}}")]
    [InlineData("services: {web: {image: a, scale: 2147483647, ports: ['1-65535:1-65535']}, x: {image: a, depends_on: [web]}}")]
    [InlineData("services: {web: {image: a, ports: ['1-65535:1-65535', '10.0.0.1:1-65535:1-65535', '[::1]:1-65535:1-65535']}}")]
    [InlineData("services: {web: {image: a}}\nnetworks: {default: {ipam: {config: [{subnet: '::/0'}, {subnet: 0.0.0.0/0}]}}}")]
    public void Containers_ports_and_addresses_take_no_memory_each(string text)
    {
        using var folder = new TemporaryFolder();
        var path = folder.Write("docker-compose.yml", text);
        string[][] commands = [["check", path], ["graph", path], ["graph", path, "--to", "svg"]];
        foreach (var command in commands)
        {
            _ = CliRun.Of(command);
            var before = GC.GetAllocatedBytesForCurrentThread();
            _ = CliRun.Of(command);
            (GC.GetAllocatedBytesForCurrentThread() - before).Should().BeLessThan(LittleMemory, string.Join(' ', command));
        }
    }

    [Fact]
    public void A_file_has_at_most_a_million_values()
    {
        var text = $"x-a: [{string.Concat(Enumerable.Repeat("a,", 1_000_000))}]\nservices: {{web: {{image: a}}}}\n";

        ComposeFile.Parse(text).Diagnostics.Should().ContainSingle()
            .Which.ToString().Should().EndWith("error CG1006: This expands to more than 1,000,000 values.");
    }

    [Fact]
    public void A_project_has_at_most_a_thousand_files()
    {
        using var folder = new TemporaryFolder();
        var files = Enumerable.Range(0, 1_001).Select(file => string.Create(CultureInfo.InvariantCulture, $"f{file}.env"));
        var path = folder.Write("docker-compose.yml",
            $"services: {{web: {{image: a, env_file: [{string.Join(", ", files)}]}}}}\n");

        CliRun.Of("check", path).Error.Should().Contain("The project refers to more than 1000 files.");
    }
}
