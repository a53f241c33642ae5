namespace ComposeGen.Fleets;

/// <summary>Makes the compose file of a node, or of a project, one that a Swarm runs.</summary>
internal static class StackFile
{
    /// <summary>Decides for a node's file what the plan must know: networks that reach over machines, and where containers run.</summary>
    public static ComposeFile Prepare(NodeKind kind, FleetNode node, ComposeFile file)
    {
        var usesDefault = file.Services.Values.Any(service => service.UsesDefaultNetwork)
            && !file.Networks.ContainsKey(ComposeFile.DefaultNetwork);
        return file.With(x =>
        {
            var networks = x.Networks.With((_, network) =>
                network is CreatedNetwork { Driver: var driver } created && NetworkDriver.IsBridge(driver?.Raw)
                ? created.With(y => (y.Driver, y.DriverOpts) = (NetworkDriver.Overlay, null))
                : network);
            x.Networks = usesDefault ? networks.With(ComposeFile.DefaultNetwork, new CreatedNetwork { Driver = NetworkDriver.Overlay }) : networks;
            x.Services = kind.Details.Placements.Count == 0 ? x.Services : x.Services.With((_, service) => Placed(service, kind, node));
        });
    }

    private static Service Placed(Service service, NodeKind kind, FleetNode node) => service.With(x => x.Deploy =
        (x.Deploy ?? new Deploy()).With(deploy => deploy.Placement ??= new Placement
        {
            Constraints = [.. kind.Details.Placements.Select(constraint => (ComposeText)constraint(node))],
        }));

    /// <summary>Removes what a Swarm ignores from a service, once it was reported.</summary>
    public static void Finish(Service service)
    {
        foreach (var key in IgnoredKey.All)
        {
            key.Clear(service);
        }

        if (service.Attachments.Values.Any(attachment => attachment is { Ipv4Address: not null } or { Ipv6Address: not null }))
        {
            service.Networking = new NetworkAttachments(service.Attachments.With((_, attachment) =>
                attachment.With(x => (x.Ipv4Address, x.Ipv6Address) = (null, null))));
        }

        // A service that was stopped by hand is one with no replica, so that unless-stopped is any.
        if (service.Restart?.Value is { } restart)
        {
            service.Deploy = (service.Deploy ?? new Deploy()).With(deploy => deploy.RestartPolicy ??= new DeployRestartPolicy
            {
                Condition = restart.Mode switch { RestartMode.No => "none", RestartMode.OnFailure => "on-failure", _ => "any" },
                MaxAttempts = restart.MaximumRetries is > 0 and { } retries ? retries : null,
            });
        }

        service.Restart = null;
    }
}
