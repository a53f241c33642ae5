using System.Text;
using ComposeGen.Fleets;
using Microsoft.Extensions.Configuration;

namespace ComposeGen.Tests.Fleets.Definitions;

/// <summary>A definition is bound from what Microsoft.Extensions.Configuration reads, as options are.</summary>
public sealed class ConfigurationBindingTests : IDisposable
{
    private readonly DefinedPair _pair = new();

    public void Dispose() => _pair.Dispose();

    [Fact]
    public void Binds_from_json()
    {
        using var json = new MemoryStream(Encoding.UTF8.GetBytes("""
            {
              "Fleet": {
                "Name": "demo",
                "Layout": "connect",
                "Exit": ["service_out"],
                "Networks": { "inout": { "Creator": "fleet", "Subnet": "10.9.0.0/24" } },
                "Nodes": {
                  "master": { "File": "master.yml", "Entry": ["service_entry"] },
                  "slave": {
                    "File": "slave.yml", "Count": 2, "Variables": { "ZONE": "eu" },
                    "Configuration": { "service_out": [{ "Source": "slave.yml", "Target": "/etc/x" }] }
                  }
                }
              }
            }
            """));
        var definition = Bind(new ConfigurationBuilder().AddJsonStream(json));
        definition.Folder = _pair.Folder.Root;

        var made = definition.ToFleet(_pair.Folder["out"]);
        made.Diagnostics.Should().BeEmpty();
        var fleet = made.FleetOrThrow();
        (fleet.Name, fleet.Layout, fleet.SharedNetworks.Single().FixedSubnet).Should()
            .Be(("demo", FleetLayout.Connect, Subnet.Parse("10.9.0.0/24")));
        fleet.Kinds.Select(kind => (kind.Name, kind.Replicas)).Should().Equal(("master", null), ("slave", 2));
        fleet.Kinds[1].Details.ConfigurationFiles.Single().Target.Should().Be("/etc/x");
        fleet.Kinds[1].Node("demo", 1).Variables.Should().Contain("ZONE", "eu");
        fleet.Plan().Diagnostics.Should().BeEmpty();
    }

    [Fact]
    public void What_is_wrong_names_its_path()
    {
        var definition = Bind(new ConfigurationBuilder()
            .AddInMemoryCollection(new Dictionary<string, string?>(StringComparer.Ordinal)
            {
                ["Fleet:Layout"] = "flatt",
                ["Fleet:Nodes:slave:File"] = _pair.Folder["slave.yml"],
                ["Fleet:Nodes:slave:Count"] = "0",
            }));
        Demo.Lines(definition.ToFleet(_pair.Folder["out"]).Diagnostics).Should().Equal(
            "composegen: error CG1103: layout cannot be 'flatt'. Did you mean 'flat'? Write per-node, template, connect or flat.",
            "composegen: error CG1103: nodes.slave.count cannot be '0'. Write a whole number from 1 to 100000.");
    }

    private static FleetDefinition Bind(IConfigurationBuilder configuration) =>
        configuration.Build().GetSection("Fleet").Get<FleetDefinition>()!;
}
