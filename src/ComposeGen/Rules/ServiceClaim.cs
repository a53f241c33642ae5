using ComposeGen.Diagnostics;
using ComposeGen.Topologies;

namespace ComposeGen.Rules;

/// <summary>Where a service claims something.</summary>
/// <param name="Service">The service.</param>
/// <param name="Path">The place in its file.</param>
/// <param name="Order">How many claims there were before.</param>
internal sealed record ServiceClaim(TopologyService Service, ComposePath Path, int Order);
