using ComposeGen.Fleets;
using ComposeGen.Tests.Docs.Pages;

namespace ComposeGen.Tests.Docs;

public sealed class ReadmeTests
{
    private static readonly string Readme = Repository.Read("README.md");

    [Fact]
    public void Shows_the_sizes_and_subnets_that_its_command_plans()
    {
        var folder = Path.Combine(Repository.Root, "docs", "examples", "master-slaves");
        var master = NodeTemplate.Load(Path.Combine(folder, "docker-compose-master.yml"));
        var slave = NodeTemplate.Load(Path.Combine(folder, "docker-compose-slave.yml"));
        var plan = Fleet.Create(fleet => fleet.Node("master", master).Nodes("slave", 10, slave)).Plan();

        plan.Diagnostics.Should().BeEmpty();
        Readme.Should().Contain($"{plan.Containers} containers on {plan.Networks} networks");
        Readme.Should().Contain($"inout, {plan.SharedNetworks.Single().Subnet}");
        foreach (var project in plan.Projects.Where(project => project.Name is "master" or "slave1" or "slave10"))
        {
            Readme.Should().MatchRegex(
                $@"project {project.Name} +{project.Containers} services +{project.Networks.Single().Subnet}");
        }
    }

    [Fact]
    public void Its_commands_are_those_that_ci_runs() =>
        Block.Of(Readme).Where(block => block.Language == "sh")
            .SelectMany(block => block.Text.Split('\n', StringSplitOptions.RemoveEmptyEntries)).Should().HaveCount(2);
}
