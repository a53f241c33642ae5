using System.Text.RegularExpressions;
using ComposeGen.Fleets;

namespace ComposeGen.Tests.Fleets;

/// <summary>A master's and a slave's reference file in a folder of their own.</summary>
internal sealed class ReferencePair : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public ReferencePair(string slave, string master = "version: '2'\nservices:\n  boss:\n    image: nginx\n")
    {
        Master = ReferenceFile.Load(_folder.Write("master.yml", master));
        Slave = ReferenceFile.Load(_folder.Write("slave.yml", slave));
    }

    public ReferenceFile Master { get; }

    public ReferenceFile Slave { get; }

    public FleetPlan Plan(int slaves, Action<FleetBuilder>? more = null) => Fleet.Create(fleet =>
    {
        fleet.Node("master", node => Master.For(node, _folder[$"out/{node.Name}"])).Nodes("slave", slaves, node => Slave.For(node, _folder[$"out/{node.Name}"]));
        more?.Invoke(fleet);
    }).Plan();

    /// <summary>What planning finds, as it is printed.</summary>
    public IEnumerable<string> Findings(int slaves, Action<FleetBuilder>? more = null) => Demo.Lines(Plan(slaves, more).Diagnostics, _folder);

    /// <summary>The text of slave 3.</summary>
    public string Third()
    {
        var plan = Plan(3, fleet => fleet.Subnets(FleetAddresses.FromEngine));
        plan.Diagnostics.Should().BeEmpty();
        return Regex.Replace(plan.Projects[^1].File.ToYaml(), "(?m)^ +labels:\n +- composegen.fleet=.*\n +- composegen.node=.*\n", "", RegexOptions.NonBacktracking);
    }

    public void Dispose() => _folder.Dispose();
}
