using ComposeGen.Cli.Templates;
using ComposeGen.Fleets;

namespace ComposeGen.Tests.Fleets.Definitions;

/// <summary>The example's two files beside a fleet.yml.</summary>
internal sealed class DefinedPair : IDisposable
{
    public const string Nodes = "nodes:\n  master: {file: master.yml}\n  slave: {file: slave.yml, count: 2}\n";

    public DefinedPair()
    {
        Folder.Write("master.yml", File.ReadAllText(Demo.MasterFile));
        Folder.Write("slave.yml", File.ReadAllText(Demo.SlaveFile));
    }

    public TemporaryFolder Folder { get; } = new();

    public FleetDefinition Load(string text) => FleetDefinition.Load(Folder.Write("fleet.yml", text)).Definition;

    public FleetResult Make(string text) => Load(text).ToFleet(Folder["out"], LiquidTemplate.Read);

    /// <summary>What is wrong with the definition, as it is printed.</summary>
    public IEnumerable<string> Findings(string text) => Demo.Lines(Make(text).Diagnostics, Folder);

    /// <summary>The text that a template becomes for the exit of slave 1.</summary>
    public FleetPlan Render(string template, string more = "")
    {
        Folder.Write("peers.conf.liquid", template);
        var made = Make($$"""
            nodes:
              master: {file: master.yml, entry: service_entry}
              slave:
                file: slave.yml
                count: 3
                entry: service_entry
                variables: {ZONE: "eu-${NODE_INDEX}", QUOTED: "it's \"a\" \\ ü"}
                configuration: {service_out: [{source: peers.conf.liquid, target: /etc/peers.conf}]}
            {{more}}
            """);
        made.Diagnostics.Should().BeEmpty();
        return made.FleetOrThrow().Plan();
    }

    public void Dispose() => Folder.Dispose();
}
