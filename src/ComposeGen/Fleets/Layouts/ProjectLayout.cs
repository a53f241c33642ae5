using ComposeGen.Topologies;

namespace ComposeGen.Fleets;

/// <summary>How the files of nodes become files of projects. By default, each node is a project.</summary>
internal class ProjectLayout(Fleet fleet)
{
    protected Fleet Fleet => fleet;

    /// <summary>Whether scripts attach containers to the shared networks, instead of Compose.</summary>
    public virtual bool ConnectsLater => false;

    /// <summary>Whether each node is a project.</summary>
    public virtual bool KeepsNodesApart => true;

    /// <summary>The kinds of projects, for the address plan.</summary>
    public virtual IReadOnlyList<NodeKind> Kinds => fleet.Kinds;

    public static ProjectLayout Of(Fleet fleet) => fleet.Layout switch
    {
        FleetLayout.Template => new TemplateLayout(fleet),
        FleetLayout.Connect => new ConnectLayout(fleet),
        FleetLayout.Flat => new FlatLayout(fleet),
        _ => new ProjectLayout(fleet),
    };

    /// <summary>The folder of a node's compose file in the output folder.</summary>
    public virtual string FolderOf(NodeKind kind, FleetNode node) => node.Name;

    /// <summary>The files of the projects, before their addresses are planned.</summary>
    public virtual IReadOnlyList<NodeFile> Arrange(IReadOnlyList<NodeFile> nodes, FleetFindings findings) => nodes;

    /// <summary>The networks that exist besides those of the projects.</summary>
    public virtual IReadOnlyList<SharedNetworkDemand> SharedNetworks(IReadOnlyList<SharedNetworkDemand> demands) => demands;

    /// <summary>A project for the topology of the fleet.</summary>
    public Project ProjectOf(FleetProject project) => new(project.Name, project.File)
    {
        ConnectsLater = ConnectsLater,
        IsStack = fleet.IsForSwarm,
        PlannedSubnets = project.Networks
            .Where(network => network.IsPlanned)
            .Select(network => network.Key)
            .ToHashSet(StringComparer.Ordinal),
    };

    /// <summary>The projects as they are written, once their configuration files are rendered.</summary>
    public IReadOnlyList<FleetProject> Finish(
        IReadOnlyList<FleetProject> projects, IReadOnlyList<RenderedFile> rendered, FleetFindings findings)
    {
        var files = rendered.ToLookup(file => PlaceOf(file.Place), file => file.File);
        var finished = new FleetProject[projects.Count];
        Parallel.For(0, finished.Length, index =>
            finished[index] = projects[index] with { File = Finished(projects[index], files) });
        var arranged = Finish(finished, findings);
        return fleet.IsForSwarm ? StackConfigs.Name(arranged, rendered) : arranged;
    }

    private ComposeFile Finished(FleetProject project, ILookup<(string Project, string Service), GeneratedFile> files)
    {
        // In a project with all nodes, the services already have their labels.
        var labels = KeepsNodesApart ? new FleetLabels(fleet, project.Node!) : null;
        return project.File.With(x => x.Services = x.Services.With((name, service) => service.With(y =>
        {
            labels?.AddTo(y);
            if (fleet.IsForSwarm)
            {
                StackFile.Finish(y);
            }
            else
            {
                ConfigurationLabels.AddTo(y, files[(project.Name, name)]);
            }
        })));
    }

    /// <summary>The projects in the form that the layout gives them.</summary>
    protected virtual IReadOnlyList<FleetProject> Finish(IReadOnlyList<FleetProject> projects, FleetFindings findings) =>
        projects;

    /// <summary>The name of a node's project.</summary>
    public virtual string NameOf(FleetNode node) => $"{fleet.ProjectPrefix}{node.Name}";

    /// <summary>The project and the name that a service of a node has there.</summary>
    public virtual (string Project, string Service) PlaceOf(ServicePlace place) => (NameOf(place.Node), place.Service);

    /// <summary>The projects whose compose files are written; one of them if several share a file.</summary>
    public virtual IReadOnlyList<FleetProject> Written(IReadOnlyList<FleetProject> projects) => projects;

    /// <summary>
    /// The files with variables. Compose reads them beside the projects' files; docker stack deploy reads none.
    /// </summary>
    public virtual IEnumerable<GeneratedFile> EnvironmentFiles(IReadOnlyList<FleetProject> projects) =>
        from project in projects
        let text = EnvironmentOf(project)
        where text is not null && !fleet.IsForSwarm
        select new GeneratedFile(EnvironmentText.PathIn(project.Folder), text);

    /// <summary>The content of a project's environment file; <see langword="null"/> when it has none.</summary>
    protected virtual string? EnvironmentOf(FleetProject project) =>
        fleet.KindOf(project.Node!).Details.EnvironmentIn(project.Folder);
}
