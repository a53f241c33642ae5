using System.Net;
using ComposeGen.EngineTests.Commands;
using ComposeGen.EngineTests.Tools;
using ComposeGen.Fleets;
using ComposeGen.Testing;

namespace ComposeGen.EngineTests.Running;

/// <summary>Fleets and files that run from test code.</summary>
[Collection(RunsOneAtATime.Name)]
public sealed class StartTests
{
    [TheoryWith(DockerPart.Engine, DockerPart.ComposeV2, DockerPart.DockerCompose)]
    [MemberData(nameof(EngineOfRuns.Tools), MemberType = typeof(EngineOfRuns))]
    public async Task A_fleet_runs_with_its_planned_names_until_it_is_disposed(string tool)
    {
        string name;
        await using (var fleet = await Servants.Plan(slaves: 2).StartAsync(EngineOfRuns.With(tool)))
        {
            name = fleet.Name;
            name.Should().StartWith("cg-run-");
            foreach (var node in new[] { "master", "slave1" })
            {
                var answer = await fleet.ExecAsync("slave2/service_out", "wget", "-q", "-O", "-", $"http://{node}:443/id");
                (answer.ExitCode, answer.Output, answer.Error).Should().Be((0, $"{node}\n", ""));
                fleet.Plan.NameOf("slave2/service_out", node).Should().Be(node);
            }

            var address = await Servants.AddressAsync(fleet, "master/service_out", "slave1");
            fleet.Plan.SharedNetworks.Single().Subnet!.Value.Contains(IPAddress.Parse(address)).Should().BeTrue();
            (await fleet.ExecAsync("slave2/service_out", "false")).ExitCode.Should().Be(1);
            (await EngineOfRuns.OfAsync(name)).Should().HaveCount(6 + 3 + 1);
        }

        (await EngineOfRuns.OfAsync(name)).Should().BeEmpty();
    }

    [TheoryWith(DockerPart.Engine, DockerPart.ComposeV2)]
    [InlineData(FleetLayout.Flat)]
    [InlineData(FleetLayout.Connect)]
    [InlineData(FleetLayout.Template)]
    public async Task Services_have_the_same_names_in_every_layout(FleetLayout layout)
    {
        await using var fleet = await Servants.Plan(slaves: 1, layout).StartAsync();

        var answer = await fleet.ExecAsync("master/service_out", "wget", "-q", "-O", "-", "http://slave1:443/id");

        (answer.ExitCode, answer.Output, answer.Error).Should().Be((0, "slave1\n", ""));
    }

    [TheoryWith(DockerPart.Engine, DockerPart.ComposeV2, DockerPart.DockerCompose)]
    [MemberData(nameof(EngineOfRuns.SomeTools), MemberType = typeof(EngineOfRuns))]
    public async Task Two_runs_of_a_file_answer_on_different_ports_of_the_host(string tool)
    {
        var options = EngineOfRuns.With(tool) with { Name = "cg-file", Wait = Ready.Port("web", 80) };
        await using var one = await Servants.File("one").StartAsync(options);
        await using var other = await Servants.File("other").StartAsync(options);
        using var client = new HttpClient();

        (await client.GetStringAsync(new Uri($"http://{one.HostPort("web", 80)}/id"))).Should().Be("one\n");
        (await client.GetStringAsync(new Uri($"http://{other.HostPort("web", 80)}/id"))).Should().Be("other\n");
        other.Invoking(run => run.HostPort("web", 81)).Should().Throw<ArgumentException>().WithMessage("*publish*81/tcp*");
        await other.Awaiting(run => run.ExecAsync("db", "true")).Should().ThrowAsync<ArgumentException>()
            .WithMessage("'db' has no container. There are: web.*");
    }

    [FactWith(DockerPart.Engine, DockerPart.ComposeV2)]
    public async Task A_host_port_is_kept_on_request()
    {
        var options = new StartOptions { Name = "cg-file", KeepHostPorts = true };
        await using var run = await Servants.File("kept", hostPort: 34567).StartAsync(options);

        run.HostPort("web", 80).Port.Should().Be(34567);
        await run.Awaiting(_ => Servants.File("late", hostPort: 34567).StartAsync(options)).Should()
            .ThrowAsync<DockerException>().WithMessage("*34567/tcp*is taken by the container*");
    }

    [FactWith(DockerPart.Engine, DockerPart.ComposeV2)]
    public async Task A_container_that_fails_ends_the_wait_and_its_last_lines_are_in_the_message()
    {
        var file = Compose.File(file => file.Service("app", service => service
            .Image("composegen-test").Command("sh", "-c", "echo no licence; exit 7")));

        var start = () => file.StartAsync(new StartOptions { Name = "cg-fails" });

        var thrown = await start.Should().ThrowAsync<DockerException>();
        thrown.Which.Message.Should().Be("app exited with 7. Its last lines:\n  no licence");
        (await EngineOfRuns.OfAsync("cg-fails")).Should().BeEmpty();
    }

    [FactWith(DockerPart.Engine, DockerPart.ComposeV2)]
    public async Task What_is_not_ready_in_time_is_in_the_message()
    {
        var options = new StartOptions
        {
            Name = "cg-late",
            Wait = Ready.Port("web", 81).And(Ready.Log("web", "serving")),
            Timeout = TimeSpan.FromSeconds(2),
        };

        var start = () => Servants.File("x").StartAsync(options);

        var thrown = await start.Should().ThrowAsync<DockerException>();

        thrown.Which.Message.Should().Be("after 2 s, web does not listen on port 81. Its last lines:\n  serving");
        (await EngineOfRuns.OfAsync("cg-late")).Should().BeEmpty();
    }

    [FactWith(DockerPart.Engine, DockerPart.ComposeV2)]
    public async Task Lines_are_read_followed_and_saved()
    {
        var file = Compose.File(file => file.Service("app", service => service.Image("composegen-test")
            .Command("sh", "-c", "echo first; sleep 1; echo second >&2; sleep 2; echo third; sleep 1000")));
        await using var run = await file.StartAsync(new StartOptions { Name = "cg-lines", Wait = Ready.Log("app", "second") });

        var lines = new List<string>();
        await foreach (var line in run.LogsAsync(follow: true))
        {
            // The two streams arrive in any order.
            lines.Add($"{line} {line.IsError}");
            if (lines.Count == 3)
            {
                break;
            }
        }

        lines.Should().BeEquivalentTo("app | first False", "app | second True", "app | third False");
        using var folder = new TemporaryFolder();
        await run.SaveLogsAsync(folder.Path);
        var saved = Directory.GetFiles(folder.Path).Single();
        Path.GetFileName(saved).Should().Contain("app").And.EndWith(".log");
        (await File.ReadAllLinesAsync(saved)).Select(line => line.Split(' ')[1]).Should().Equal("first", "second", "third");
    }

    [FactWith(DockerPart.Engine, DockerPart.ComposeV2)]
    public async Task A_node_is_paused_killed_and_started()
    {
        await using var fleet = await Servants.Plan(slaves: 1).StartAsync();
        string[] ask = ["timeout", "3", "wget", "-q", "-O", "-", "http://slave1:443/id"];

        await fleet.Node("slave1").PauseAsync();
        (await fleet.ExecAsync("master/service_out", ask)).ExitCode.Should().NotBe(0);
        await fleet.Node("slave1").UnpauseAsync();
        (await fleet.ExecAsync("master/service_out", ask)).Output.Should().Be("slave1\n");
        await fleet.Service("slave1/service_entry").KillAsync();
        (await fleet.ExecAsync("master/service_out", ask)).ExitCode.Should().NotBe(0);
        await fleet.Node("slave1").StartAsync();
        await fleet.WaitAsync(Ready.Port("slave1/service_entry", 443), TimeSpan.FromSeconds(30));
        (await fleet.ExecAsync("master/service_out", ask)).Output.Should().Be("slave1\n");
    }
}
