using ComposeGen.Diagnostics;
using ComposeGen.Projects;
using ComposeGen.Shapes;
using ComposeGen.Yaml;

namespace ComposeGen.Fleets;

/// <summary>
/// A compose file that nodes are stamped from: in it, <c>${NODE}</c>, <c>${NODE_INDEX}</c> and <c>${FLEET}</c> are the node's
/// name, its number and the fleet's name. Every other variable is Compose's and stays; a <c>.env</c> beside the file is read, and
/// fleets that are defined in files write it beside the files of their nodes.
/// </summary>
public sealed class ReferenceFile
{
    private readonly YamlNode? _root;
    private readonly string _folder;
    private readonly string? _environment;

    private ReferenceFile(YamlNode? root, string folder, string? environment, IReadOnlyList<Diagnostic> diagnostics)
    {
        _root = root;
        _folder = folder;
        _environment = environment;
        Diagnostics = diagnostics;
    }

    /// <summary>What was found in the file.</summary>
    public IReadOnlyList<Diagnostic> Diagnostics { get; }

    /// <summary>Whether a finding is an error; nodes cannot be stamped then.</summary>
    public bool HasErrors => _root is null || Diagnostics.Any(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);

    /// <summary>Reads a reference file.</summary>
    /// <param name="path">The file.</param>
    /// <exception cref="ArgumentException">The path is empty.</exception>
    public static ReferenceFile Load(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        var diagnostics = new DiagnosticBag();
        var root = SourceFile.Read(path, diagnostics) is { } text ? YamlComposer.Compose(text, path, diagnostics) : null;
        if (root is not null)
        {
            ComposeFile.FromNode(root, diagnostics);
        }

        var folder = Path.GetDirectoryName(Path.GetFullPath(path)) ?? "";
        return new ReferenceFile(root, folder, ReadEnvironment(folder, diagnostics), diagnostics.ToList());
    }

    /// <summary>
    /// The text of the <c>.env</c> beside the file, for a project in another folder; <see langword="null"/> without such a file,
    /// and in the same folder, where Compose reads the file itself.
    /// </summary>
    internal string? EnvironmentFor(string projectFolder) =>
        _environment is not null && Path.TrimEndingDirectorySeparator(Path.GetFullPath(projectFolder)) != _folder
            ? _environment
            : null;

    // Compose reads it whole, and stops at what is wrong in it.
    private static string? ReadEnvironment(string folder, DiagnosticBag diagnostics)
    {
        var path = Path.Combine(folder, ProjectEnvironment.DefaultFile);
        var text = File.Exists(path) ? SourceFile.Read(path, diagnostics) : null;
        if (text is not null)
        {
            new VariableFile(text, path, _ => null, _ => { }, new ReplacedText(), diagnostics).Read();
        }

        return text;
    }

    /// <summary>The compose file of a node.</summary>
    /// <param name="node">The node.</param>
    /// <param name="projectFolder">
    /// The folder the file will be written to, so that relative paths in it are changed to lead where they led; unchanged when
    /// <see langword="null"/>.
    /// </param>
    /// <exception cref="ComposeException">The reference file has errors, or gets some with this node's name in it.</exception>
    public ComposeFile For(FleetNode node, string? projectFolder = null)
    {
        ArgumentNullException.ThrowIfNull(node);
        if (HasErrors)
        {
            throw new ComposeException(Diagnostics);
        }

        var diagnostics = new DiagnosticBag();
        var root = new NodeVariables(node, diagnostics).Substitute(_root!);
        var moved = projectFolder is null
            ? root
            : new RelativePaths(PathRows.All, _folder, projectFolder, diagnostics).Move(root);
        var file = ComposeFile.FromNode(moved, diagnostics);
        return diagnostics.HasErrors ? throw new ComposeException(diagnostics.ToList()) : file;
    }
}
