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
            _templates.Add(kind.Key, ComposeTemplate.Of([.. kind.Select(project => new NodeFile(project.Node!, project.File))], findings));
        }

        return
        [
            .. projects.Select(project => project with
            {
                EnvironmentFilePath = HasVariables(project) ? EnvironmentText.PathIn(project.Node!.Name) : null,
            }),
        ];
    }

    public override IEnumerable<GeneratedFile> Write(IReadOnlyList<FleetProject> projects, Func<FleetProject, string> yaml)
    {
        foreach (var kind in projects.GroupBy(project => project.Node!.Kind, StringComparer.Ordinal))
        {
            var template = _templates[kind.Key];
            yield return new GeneratedFile(kind.First().FilePath, yaml(kind.First() with { Name = $"{Fleet.ProjectPrefix}{kind.Key}", File = template.File }));
            foreach (var (number, project) in kind.Index().Where(each => HasVariables(each.Item)))
            {
                var text = EnvironmentText.Join(EnvironmentOf(project), EnvironmentText.Of(template.VariablesOf(number)));
                yield return new GeneratedFile(project.EnvironmentFilePath!, text);
            }
        }
    }

    protected override string? EnvironmentOf(FleetProject project) =>
        Fleet.KindOf(project.Node!).Details.EnvironmentIn(project.Node!.Name);

    private bool HasVariables(FleetProject project) =>
        _templates[project.Node!.Kind].HasVariables || EnvironmentOf(project) is not null;
}
