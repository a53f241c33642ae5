namespace ComposeGen.Fleets;

/// <summary>Converts the compose file of a node or project for a Swarm.</summary>
internal static class StackFile
{
    /// <summary>Gives a node's file overlay networks and the placement of its kind.</summary>
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
            x.Networks = usesDefault
                ? networks.With(ComposeFile.DefaultNetwork, new CreatedNetwork { Driver = NetworkDriver.Overlay })
                : networks;
            x.Services = kind.Details.Placements.Count == 0
                ? x.Services
                : x.Services.With((_, service) => Placed(service, kind, node));
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

/// <summary>
/// Names the configs of rendered files after their content. A config of a Swarm never changes, so that another text needs another
/// config; and only the services that it is granted to get new containers.
/// </summary>
internal static class StackConfigs
{
    /// <summary>The maximum length of the name of a config on a Swarm.</summary>
    private const int MaxLength = 64;

    private const int HashLength = 12;

    /// <summary>The projects with names for the configs of their files.</summary>
    public static IReadOnlyList<FleetProject> Name(IReadOnlyList<FleetProject> projects, IReadOnlyList<RenderedFile> rendered)
    {
        var texts = rendered.ToDictionary(file => file.File.Path, file => file.File.Text, StringComparer.Ordinal);
        return [.. projects.Select(project => project with
        {
            File = project.File.With(x => x.Configs = x.Configs.With((key, config) =>
                config is CreatedConfig { Name: null, Source: HostFile { Path.Literal: { } path } }
                && texts.TryGetValue(PathOf(project, path), out var text)
                    ? config.With(y => y.Name = NameOf(project.Name, key, text))
                    : config)),
        })];
    }

    // The hash contains the removed part, so names stay unique.
    internal static string NameOf(string project, string key, string text)
    {
        var name = $"{project}_{key}";
        var room = MaxLength - HashLength - 1;
        return name.Length <= room
            ? $"{name}-{ContentHash.Of(text)[..HashLength]}"
            : $"{name[..room]}-{ContentHash.Of($"{name}\n{text}")[..HashLength]}";
    }

    // The compose file's paths begin in its folder.
    private static string PathOf(FleetProject project, string path)
    {
        var own = path.StartsWith("./", StringComparison.Ordinal) ? path[2..] : path;
        return project.Folder.Length == 0 ? own : $"{project.Folder}/{own}";
    }
}
