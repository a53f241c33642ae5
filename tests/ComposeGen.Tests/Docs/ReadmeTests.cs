using ComposeGen.Fleets;

namespace ComposeGen.Tests.Docs;

public sealed class ReadmeTests
{
    private static readonly string Readme = Repository.Read("README.md");

    [Fact]
    public void Shows_the_sample_that_is_compiled()
    {
        Readme.Should().Contain($"```csharp\n{CompiledSample()}\n```");
    }

    [Fact]
    public void Shows_what_the_sample_writes()
    {
        Readme.Should().Contain($"```yaml\n{ReadmeSample.Run()}```");
    }

    [Fact]
    public void Shows_the_sizes_and_subnets_that_its_command_plans()
    {
        var folder = Path.Combine(Repository.Root, "docs", "examples", "master-slaves");
        var master = ReferenceFile.Load(Path.Combine(folder, "docker-compose-master.yml"));
        var slave = ReferenceFile.Load(Path.Combine(folder, "docker-compose-slave.yml"));
        var plan = Fleet.Create(fleet => fleet.Node("master", node => master.For(node)).Nodes("slave", 10, node => slave.For(node))).Plan();

        plan.Diagnostics.Should().BeEmpty();
        Readme.Should().Contain($"{plan.Containers} containers on {plan.Networks} networks");
        Readme.Should().Contain($"inout, {plan.SharedNetworks.Single().Subnet}");
        foreach (var project in plan.Projects.Where(project => project.Name is "master" or "slave1" or "slave10"))
        {
            Readme.Should().MatchRegex($@"project {project.Name} +{project.Containers} services +{project.Networks.Single().Subnet}");
        }
    }

    private static string CompiledSample()
    {
        var source = Repository.Read("tests", "ComposeGen.Tests", "Docs", "ReadmeSample.cs");
        var lines = source.Split('\n');
        var begin = Array.FindIndex(lines, line => line.EndsWith("// readme: begin", StringComparison.Ordinal)) + 1;
        var end = Array.FindIndex(lines, line => line.EndsWith("// readme: end", StringComparison.Ordinal)) - 1;
        var indent = lines[begin].Length - lines[begin].TrimStart().Length;
        return string.Join('\n', lines[begin..end].Select(line => line.Length > indent ? line[indent..] : line.Trim()));
    }
}
