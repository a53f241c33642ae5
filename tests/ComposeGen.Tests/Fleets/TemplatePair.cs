using System.Text.RegularExpressions;
using ComposeGen.Fleets;

namespace ComposeGen.Tests.Fleets;

/// <summary>A master's and a slave's template in one folder.</summary>
internal sealed class TemplatePair : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public TemplatePair(string slave, string master = "version: '2'\nservices:\n  boss:\n    image: nginx\n")
    {
        Master = NodeTemplate.Load(_folder.Write("master.yml", master), _folder["out"]);
        Slave = NodeTemplate.Load(_folder.Write("slave.yml", slave), _folder["out"]);
    }

    public NodeTemplate Master { get; }

    public NodeTemplate Slave { get; }

    public FleetPlan Plan(int slaves, Action<FleetBuilder>? more = null) => Fleet.Create(fleet =>
    {
        fleet.Node("master", Master).Nodes("slave", slaves, Slave);
        more?.Invoke(fleet);
    }).Plan();

    /// <summary>What planning finds, as it is printed.</summary>
    public IEnumerable<string> Findings(int slaves, Action<FleetBuilder>? more = null) =>
        Demo.Lines(Plan(slaves, more).Diagnostics, _folder);

    /// <summary>The text of slave 3.</summary>
    public string Third()
    {
        var plan = Plan(3, fleet => fleet.Subnets(FleetAddresses.FromEngine));
        plan.Diagnostics.Should().BeEmpty();
        return Regex.Replace(plan.Projects[^1].File.ToYaml(), "(?m)^ +labels:\n +- composegen.fleet=.*\n +- composegen.node=.*\n",
            "", RegexOptions.NonBacktracking);
    }

    public void Dispose() => _folder.Dispose();
}
