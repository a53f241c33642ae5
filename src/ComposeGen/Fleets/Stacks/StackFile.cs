namespace ComposeGen.Fleets;

/// <summary>Makes the compose file of a node, or of a project, one that a Swarm runs.</summary>
internal static class StackFile
{
    public const string Overlay = "overlay";

    /// <summary>Decides for a node's file what the plan must know: networks that reach over machines, and where containers run.</summary>
    public static void Prepare(NodeKind kind, FleetNode node, ComposeFile file)
    {
        foreach (var network in file.Networks.Values.OfType<CreatedNetwork>().Where(network => network.Driver?.Raw is null or "" or "bridge"))
        {
            (network.Driver, network.DriverOpts) = (Overlay, null);
        }

        if (file.Services.Values.Any(service => service.UsesDefaultNetwork) && !file.Networks.ContainsKey(ComposeFile.DefaultNetwork))
        {
            file.Networks[ComposeFile.DefaultNetwork] = new CreatedNetwork { Driver = Overlay };
        }

        foreach (var service in kind.Details.Placements.Count > 0 ? file.Services.Values : Enumerable.Empty<Service>())
        {
            (service.Deploy ??= new Deploy()).Placement ??= new Placement { Constraints = [.. kind.Details.Placements.Select(constraint => (ComposeText)constraint(node))] };
        }
    }

    /// <summary>Leaves out what a Swarm ignores, when everybody has seen it.</summary>
    public static void Finish(ComposeFile file)
    {
        foreach (var service in file.Services.Values)
        {
            foreach (var key in IgnoredKey.All)
            {
                key.Clear(service);
            }

            foreach (var attachment in service.Attachments.Values)
            {
                (attachment.Ipv4Address, attachment.Ipv6Address) = (null, null);
            }

            SetRestartPolicy(service);
        }
    }

    // A service that was stopped by hand is one with no replica, so that unless-stopped is any.
    private static void SetRestartPolicy(Service service)
    {
        if (service.Restart?.Value is { } restart)
        {
            (service.Deploy ??= new Deploy()).RestartPolicy ??= new DeployRestartPolicy
            {
                Condition = restart.Mode switch { RestartMode.No => "none", RestartMode.OnFailure => "on-failure", _ => "any" },
                MaxAttempts = restart.MaximumRetries is > 0 and { } retries ? retries : null,
            };
        }

        service.Restart = null;
    }
}
