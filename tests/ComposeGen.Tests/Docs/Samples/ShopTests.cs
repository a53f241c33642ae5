using ComposeGen.Fleets;
using static VerifyXunit.Verifier;

namespace ComposeGen.Tests.Docs.Samples;

/// <summary>The tests that the page about snapshots shows.</summary>
public sealed class ShopTests
{
    // sample: begin
    [Fact]
    public Task Writes_the_shop() => Verify(Shop().ToYaml(), "yml");

    private static ComposeFile Shop() => Compose.File(file =>
    {
        var store = file.Service("maria", service =>
            service.Image("mariadb:11").Environment("MARIADB_ROOT_PASSWORD", Variable.Of("DB_PASSWORD")));
        file.Service("web", service => service.Image("nginx:1.27").Port(8080, 80).DependsOn(store));
    });

    // sample: end
    // sample: begin
    [Fact]
    public void Nothing_is_wrong_with_the_shop() => Shop().Validate().Should().BeEmpty();

    // sample: end
    // sample: begin
    [Fact]
    public Task Writes_a_slave()
    {
        FleetPlan plan = Demo().Plan();
        plan.Diagnostics.Should().BeEmpty();
        FleetProject slave = plan.Projects.Single(project => project.Name == "demo-slave2");
        return Verify(slave.File.ToYaml(), "yml");
    }

    // sample: end
    private static Fleet Demo() => Fleets.Demo();
}
