using ComposeGen.Diagnostics;
using ComposeGen.Projects;
using ComposeGen.Tests.Fleets;
using ComposeGen.Topologies;

namespace ComposeGen.Tests.Projects;

/// <summary>A folder with the files of a project.</summary>
internal sealed class ProjectFolder : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    /// <summary>Writes files: each begins with a line <c>--- NAME</c>.</summary>
    public ProjectFolder(string files)
    {
        foreach (var file in files.Split("--- ", StringSplitOptions.RemoveEmptyEntries))
        {
            var end = file.IndexOf('\n', StringComparison.Ordinal);
            _folder.Write(file[..end], file[(end + 1)..]);
        }
    }

    public string Path => _folder.Root;

    public string this[string name] => _folder[name];

    public ProjectResult Load(params IReadOnlyList<string> names) => Load(ProjectOptions.Default, names);

    public ProjectResult Load(ProjectOptions options, params IReadOnlyList<string> names) => names.Count == 0
        ? Project.Load(_folder.Root, options)
        : Project.Load(names.Select(name => _folder[name]), options);

    /// <summary>The findings in a project, as <c>file(line,column) code</c>.</summary>
    public IReadOnlyList<string> Found(ProjectResult loaded) => [.. Findings(loaded).Select(Short)];

    /// <summary>The findings in the project of a file, as <c>file(line,column) code</c>.</summary>
    public IReadOnlyList<string> Found(params IReadOnlyList<string> names) => Found(Load(names));

    public static IEnumerable<Diagnostic> Findings(ProjectResult loaded) =>
        loaded.Diagnostics.Concat(Topology.Of(loaded.Project).Validate());

    public void Dispose() => _folder.Dispose();

    private string Short(Diagnostic found) =>
        $"{found.Span.ToString().Replace(_folder.Root + "/", "", StringComparison.Ordinal)} {found.Code}";
}
