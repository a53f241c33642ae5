using ComposeGen.Fleets;

namespace ComposeGen.Tests.Fleets;

/// <summary>The steps that start a fleet and take it down.</summary>
public sealed class FleetStepsTests
{
    [Fact]
    public void Start_the_first_kind_before_all_others_and_stop_it_after_them()
    {
        var steps = Demo.Fleet(2, "demo", fleet =>
        {
            fleet.Node("watch", _ => ComposeGen.Compose.File(file => file.Service("web", service => service.Image("nginx"))));
            fleet.SharedNetwork("corp", network => network.External());
        }).Plan().Steps;

        Lines(steps.Up).Should().Equal(
            "RequireNetworks corp",
            "CreateNetworks demo-inout",
            "StartProjects demo-master",
            "StartProjects demo-slave1 demo-slave2 demo-watch");
        Lines(steps.Down).Should().Equal(
            "StopProjects demo-slave1 demo-slave2 demo-watch", "StopProjects demo-master", "RemoveNetworks demo-inout");
    }

    [Theory]
    [InlineData(FleetLayout.PerNode)]
    [InlineData(FleetLayout.Template)]
    [InlineData(FleetLayout.Connect)]
    public void Are_the_same_where_each_node_is_a_project(FleetLayout layout)
    {
        var steps = Demo.Fleet(1, more: fleet => fleet.Layout(layout)).Plan().Steps;

        Lines(steps.Up).Should().Equal("CreateNetworks inout", "StartProjects master", "StartProjects slave1");
        Lines(steps.Down).Should().Equal("StopProjects slave1", "StopProjects master", "RemoveNetworks inout");
    }

    [Fact]
    public void Start_and_stop_the_one_project_of_the_flat_layout()
    {
        var steps = Demo.Fleet(2, "demo", fleet => fleet.Layout(FleetLayout.Flat)).Plan().Steps;

        Lines(steps.Up).Should().Equal("StartProjects demo");
        Lines(steps.Down).Should().Equal("StopProjects demo");
    }

    [Fact]
    public void Remove_what_left_the_fleet_and_nothing_that_returned()
    {
        using var folder = new TemporaryFolder();
        foreach (var slaves in new[] { 4, 1, 2 })
        {
            Demo.Fleet(slaves, more: slaves == 4 ? fleet => fleet.SharedNetwork("old") : null).Plan().WriteTo(folder["out"]);
        }

        var steps = FleetManifest.Load(folder["out"]).Steps;

        Lines(steps.Up).Should().Equal(
            "RemoveProjects slave3 slave4",
            "CreateNetworks inout",
            "StartProjects master",
            "StartProjects slave1 slave2",
            "RemoveNetworks old");
        Lines(steps.Down).Should().Equal(
            "RemoveProjects slave3 slave4", "StopProjects slave1 slave2", "StopProjects master", "RemoveNetworks inout old");
    }

    private static IEnumerable<string> Lines(IEnumerable<FleetStep> steps) =>
        steps.Select(step => $"{step.Kind} {string.Join(' ', step.Names)}");
}
