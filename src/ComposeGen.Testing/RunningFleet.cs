using ComposeGen.Fleets;
using ComposeGen.Testing.Running;

namespace ComposeGen.Testing;

/// <summary>A fleet that runs until it is disposed. Its projects, networks and subnets are its own.</summary>
public sealed class RunningFleet : RunningServices
{
    internal RunningFleet(Run run)
        : base(run)
    {
    }

    /// <summary>The name of the run, which no other has; the names of its projects and networks begin with it.</summary>
    public string Name => Run.Name;

    /// <summary>The plan of the run: the names by which services reach each other, and its addresses.</summary>
    public FleetPlan Plan => Run.Plan;

    /// <summary>Returns a node, to stop it or to disturb it.</summary>
    /// <param name="name">The node's name.</param>
    /// <exception cref="ArgumentException">There is no such node.</exception>
    public RunningContainers Node(string name) => Run.Containers(name);

    /// <summary>
    /// Cuts the networks between nodes, so that no service of one side reaches a service of the other; the networks inside of
    /// nodes stay. Nodes of neither side still reach both sides, and both reach them.
    /// </summary>
    /// <param name="side">The nodes of one side.</param>
    /// <param name="from">The nodes of the other side. Default: all others.</param>
    /// <param name="cancellationToken">Stops the cut, and heals what was cut.</param>
    /// <returns>The cut, which is healed when it is disposed. There can be one at a time.</returns>
    /// <exception cref="ArgumentException">
    /// A side is empty, or has a node that does not exist, or that the other side has.
    /// </exception>
    /// <exception cref="DockerException">
    /// The network is cut already, no network connects the sides, or docker failed.
    /// </exception>
    public Task<Cut> CutAsync(
        IEnumerable<string> side, IEnumerable<string>? from = null, CancellationToken cancellationToken = default) =>
        Run.CutAsync(side, from, cancellationToken);
}
