using ComposeGen.Diagnostics;
using ComposeGen.Topologies;

namespace ComposeGen.Rules;

/// <summary>CG3203: the engine publishes ports only of containers that have a network which is not internal.</summary>
internal sealed class InternalPublishesRule : ProjectsRule
{
    public override void Check(Topology topology, ProjectFindings findings)
    {
        foreach (var service in topology.Services)
        {
            if (service is { IsWhole: true, Definition.Ports.Count: > 0, Endpoints.Count: > 0 } && service.Endpoints.All(endpoint => endpoint.Network.IsInternal))
            {
                findings.Report(NetworkDiagnostics.InternalPublishes, service.Project, service.Path.Child("ports"), $"'{service.Name}' publishes ports, but every network that it is on is internal, and from those the engine publishes nothing. Put it on another network, too, or leave the ports out.");
            }
        }
    }
}
