using ComposeGen.Fleets;

namespace ComposeGen.Testing.Running;

/// <summary>Changes fleets so that several runs of them exist at the same time.</summary>
/// <param name="name">The name of the run.</param>
/// <param name="folder">The folder that the run is written to.</param>
/// <param name="options">The options of the start.</param>
internal sealed class RunVariant(string name, string folder, StartOptions options)
{
    private const int SmallestPool = 20;

    /// <summary>Plans the run of a fleet, in a pool that is free on the engine and as small as possible.</summary>
    /// <exception cref="ComposeException">The fleet has errors.</exception>
    /// <exception cref="DockerException">Docker failed, or no pool is free.</exception>
    public async Task<FleetPlan> PlanAsync(Fleet fleet, Docker docker, CancellationToken cancellation)
    {
        for (var prefix = SmallestPool; ; prefix--)
        {
            var pool = await FreeSubnets.ChooseAsync(docker, prefix, cancellation);
            var plan = fleet.Variant(name, FleetAddresses.FromPool(pool), Change).Plan();
            if (!plan.HasErrors)
            {
                return plan;
            }

            if (prefix == FleetAddresses.DefaultPool.PrefixLength || !plan.Diagnostics.Any(IsTooSmall))
            {
                throw new ComposeException(plan.Diagnostics);
            }
        }
    }

    private static bool IsTooSmall(Diagnostics.Diagnostic diagnostic) => diagnostic.Code == "CG4002";

    private ComposeFile Change(FleetNode node, ComposeFile file)
    {
        var from = options.Folder is { } start ? Path.Combine(start, node.Folder) : null;
        var changed = file.MovedTo(Path.Combine(folder, node.Folder), from);
        foreach (var service in changed.Services.Values)
        {
            (service.Labels ??= [])[RunRemains.ProcessLabel] = RunRemains.Process;
            RenameContainer(service);
            if (!options.KeepHostPorts)
            {
                ReleaseHostPorts(service.Ports);
            }
        }

        foreach (var network in changed.Networks.Values.OfType<CreatedNetwork>())
        {
            network.Name = Prefixed(network.Name);
        }

        foreach (var volume in changed.Volumes.Values.OfType<CreatedVolume>())
        {
            volume.Name = Prefixed(volume.Name);
        }

        return changed;
    }

    private ComposeText? Prefixed(ComposeText? own) => own is null ? null : ComposeText.FromRaw($"{name}-{own.Raw}");

    // Other containers find a container by its name, too.
    private void RenameContainer(Service service)
    {
        if (service.ContainerName is not { } own)
        {
            return;
        }

        service.ContainerName = Prefixed(own);
        service.Networking ??= new NetworkAttachments { Networks = { ["default"] = new NetworkAttachment() } };
        if (service.Networking is NetworkAttachments { Networks: var networks })
        {
            foreach (var attachment in networks.Values)
            {
                attachment.Aliases = [.. attachment.Aliases ?? [], own];
            }
        }
    }

    private static void ReleaseHostPorts(IList<ShortOrLong<PortMapping, ServicePort>>? ports)
    {
        for (var index = 0; index < (ports?.Count ?? 0); index++)
        {
            if (ports![index].Long is { } port)
            {
                port.Published = null;
            }
            else if (ports[index].Short?.Value is { } mapping)
            {
                ports[index] = new PortMapping(published: null, mapping.Target, mapping.HostIp, mapping.Protocol);
            }
        }
    }
}
