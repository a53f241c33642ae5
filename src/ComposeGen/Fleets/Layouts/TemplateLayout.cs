using ComposeGen.Diagnostics;

namespace ComposeGen.Fleets;

/// <summary>Writes one compose file for all nodes of a kind, and a file with the values of its variables for each.</summary>
internal sealed class TemplateLayout(Fleet fleet) : ProjectLayout(fleet)
{
    private readonly Dictionary<string, ComposeTemplate> _templates = new(StringComparer.Ordinal);

    public override string FolderOf(NodeKind kind, FleetNode node) => kind.Name;

    protected override IReadOnlyList<FleetProject> Finish(IReadOnlyList<FleetProject> projects, FleetFindings findings)
    {
        foreach (var kind in projects.GroupBy(project => project.Node!.Kind, StringComparer.Ordinal))
        {
            _templates.Add(
                kind.Key, ComposeTemplate.Of([.. kind.Select(project => new NodeFile(project.Node!, project.File))], findings));
        }

        return
        [
            .. projects.Select(project => project with
            {
                EnvironmentFilePath = HasVariables(project) ? EnvironmentText.PathIn(project.Node!.Name) : null,
            }),
        ];
    }

    public override IReadOnlyList<FleetProject> Written(IReadOnlyList<FleetProject> projects) =>
    [
        .. projects.DistinctBy(project => project.Node!.Kind, StringComparer.Ordinal).Select(first => first with
        {
            Name = $"{Fleet.ProjectPrefix}{first.Node!.Kind}",
            File = _templates[first.Node.Kind].File,
        }),
    ];

    public override IEnumerable<GeneratedFile> EnvironmentFiles(IReadOnlyList<FleetProject> projects) =>
        from kind in projects.GroupBy(project => project.Node!.Kind, StringComparer.Ordinal)
        from numbered in kind.Index()
        where HasVariables(numbered.Item)
        select new GeneratedFile(
            numbered.Item.EnvironmentFilePath!,
            EnvironmentText.Join(
                EnvironmentOf(numbered.Item), EnvironmentText.Of(_templates[kind.Key].VariablesOf(numbered.Index))));

    protected override string? EnvironmentOf(FleetProject project) =>
        Fleet.KindOf(project.Node!).Details.EnvironmentIn(project.Node!.Name);

    private bool HasVariables(FleetProject project) =>
        _templates[project.Node!.Kind].HasVariables || EnvironmentOf(project) is not null;
}
