using ComposeGen.EngineTests.Commands;
using ComposeGen.EngineTests.Tools;
using ComposeGen.Fleets;
using ComposeGen.Testing;
using Xunit.Abstractions;

namespace ComposeGen.EngineTests.Running;

/// <summary>What the page <c>testing.md</c> shows. Its lines are here, and <c>PagesTests</c> compares them.</summary>
[Collection(RunsOneAtATime.Name)]
public sealed class TestingPageTests(ITestOutputHelper output)
{
    [FactWith(DockerPart.Engine, DockerPart.ComposeV2)]
    public async Task A_fleet_is_asked_cut_and_disturbed()
    {
        FleetPlan plan = Servants.Plan();
        using var temporary = new TemporaryFolder();
        var folder = temporary.Path;

        await using RunningFleet fleet = await plan.StartAsync(new StartOptions
        {
            Wait = Ready.Healthy,
            Timeout = TimeSpan.FromMinutes(1),
        });
        ExecResult answer = await fleet.ExecAsync("slave2/service_out", "wget", "-q", "-O", "-", "http://slave1:443/id");
        answer.Output.Should().Be("slave1\n");

        await using (await fleet.CutAsync(["slave1", "slave2"], from: ["master", "slave3"]))
        {
            ExecResult cut = await fleet.ExecAsync("slave1/service_out", "nslookup", "master");
            Assert.NotEqual(0, cut.ExitCode);
        }

        await fleet.Node("slave3").PauseAsync();
        await fleet.Node("slave3").UnpauseAsync();
        await fleet.Service("slave1/service_entry").RestartAsync();
        await fleet.WaitAsync(Ready.Port("slave1/service_entry", 443), TimeSpan.FromSeconds(30));

        await foreach (LogLine line in fleet.LogsAsync("slave1"))
        {
            output.WriteLine(line.ToString());
        }

        await fleet.SaveLogsAsync(folder);
        Directory.GetFiles(folder).Should().HaveCount(8);
    }

    [FactWith(DockerPart.Engine, DockerPart.ComposeV2)]
    public async Task A_file_is_started_and_asked_over_its_port()
    {
        var file = Servants.File("shop");

        await using RunningProject shop = await file.StartAsync(new StartOptions { Wait = Ready.Port("web", 80) });
        using var client = new HttpClient();
        string answer = await client.GetStringAsync(new Uri($"http://{shop.HostPort("web", 80)}/id"));

        answer.Should().Be("shop\n");
    }
}
