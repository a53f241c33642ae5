using ComposeGen.Diagnostics;
using ComposeGen.Projects;
using ComposeGen.Shapes;
using ComposeGen.Yaml;

namespace ComposeGen.Fleets;

/// <summary>
/// A compose file for all nodes of a kind: in it, <c>${NODE}</c>, <c>${NODE_INDEX}</c> and <c>${FLEET}</c> are the node's name,
/// its number and the fleet's name, and the variables of its kind have the values that they have for the node. Every other
/// variable is Compose's and stays.
/// </summary>
public sealed class NodeTemplate
{
    private readonly YamlNode? _root;
    private readonly SharedValues _shared = new();
    private readonly bool _isReadTwice;
    private readonly string? _folder;
    private readonly string? _output;
    private readonly string? _environment;

    private NodeTemplate(string? text, string? path, string? output, DiagnosticBag diagnostics)
    {
        _root = text is null ? null : YamlComposer.Compose(text, path, diagnostics);
        (_folder, _output) = (path is null ? null : Path.GetDirectoryName(Path.GetFullPath(path)), output);
        _environment = output is null || _folder is null ? null : ReadEnvironment(_folder, diagnostics);
        if (_root is not null)
        {
            var found = new DiagnosticBag();
            ComposeFile.FromNode(_root, found);
            diagnostics.AddRange(found);

            // A file that only Compose v2 can run is read twice, and the second result counts.
            _isReadTwice = found.Any(each => each.IsOnlyForReader);
            Share(_root);
        }

        Diagnostics = diagnostics.ToList();
    }

    /// <summary>The findings in the file.</summary>
    public IReadOnlyList<Diagnostic> Diagnostics { get; }

    /// <summary>Whether a finding is an error; nodes have no files then.</summary>
    public bool HasErrors => _root is null || Diagnostics.Any(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);

    /// <summary>Reads a template from a file.</summary>
    /// <param name="path">The file.</param>
    /// <param name="output">
    /// The folder that the fleet is written to. Relative paths in the file are changed to lead there where they lead now, and the
    /// <c>.env</c> beside it is written beside the files of the nodes. When <see langword="null"/>, the default, paths stay as
    /// they are, and the <c>.env</c> is not read.
    /// </param>
    /// <exception cref="ArgumentException">A path is empty.</exception>
    public static NodeTemplate Load(string path, string? output = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        if (output is not null)
        {
            ArgumentException.ThrowIfNullOrEmpty(output);
        }

        var diagnostics = new DiagnosticBag();
        return new NodeTemplate(SourceFile.Read(path, diagnostics), path, output, diagnostics);
    }

    /// <summary>Reads a template from text.</summary>
    /// <param name="text">The text of a compose file.</param>
    /// <param name="fileName">The name that findings give for the text; none by default.</param>
    public static NodeTemplate Parse(string text, string? fileName = null)
    {
        ArgumentNullException.ThrowIfNull(text);
        return new NodeTemplate(text, fileName, output: null, new DiagnosticBag());
    }

    /// <summary>The compose file of a node. The files of a template share what is the same in them: change a clone.</summary>
    /// <param name="node">The node.</param>
    /// <exception cref="ComposeException">The template has errors, or gets some with this node's values in it.</exception>
    public ComposeFile For(FleetNode node)
    {
        ArgumentNullException.ThrowIfNull(node);
        if (HasErrors)
        {
            throw new ComposeException(Diagnostics);
        }

        var diagnostics = new DiagnosticBag();
        var root = new NodeVariables(node, _shared, diagnostics).Substitute(_root!);
        if (_output is not null && _folder is not null)
        {
            root = new RelativePaths(PathRows.All, _folder, Path.Combine(_output, node.Folder), diagnostics).Move(root);
        }

        var file = ComposeFile.FromNode(root, diagnostics, _isReadTwice ? null : _shared);
        return diagnostics.HasErrors ? throw new ComposeException(diagnostics.ToList()) : file;
    }

    /// <summary>
    /// The text of the <c>.env</c> beside the template, for a folder of the output folder; <see langword="null"/> where there is
    /// no such file, and in the same folder, where Compose reads the file itself.
    /// </summary>
    internal string? EnvironmentIn(string folder) =>
        _environment is not null && Path.TrimEndingDirectorySeparator(Path.GetFullPath(Path.Combine(_output!, folder))) != _folder
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

    // A part of the file without variables is the same for all nodes. This checks each part.
    private bool Share(YamlNode node)
    {
        var isSame = node switch
        {
            YamlScalar scalar => !Interpolation.HasVariables(scalar.Text),
            YamlSequence sequence => sequence.Values.Aggregate(true, (same, value) => Share(value) & same),
            YamlMapping mapping => mapping.Entries.Aggregate(true, (same, entry) => Share(entry.Key) & Share(entry.Value) & same),
            _ => false,
        };
        if (isSame)
        {
            _shared.Add(node);
        }

        return isSame;
    }
}
