using ComposeGen.Diagnostics;
using ComposeGen.Printing;
using ComposeGen.Shapes;
using ComposeGen.Yaml;

namespace ComposeGen.Fleets;

/// <summary>
/// The content of a <c>fleet.yml</c>: nodes, the files that they are made from, and what they share. Its properties are plain, so
/// that one can be made in code or bound from a configuration as well. <see cref="ToFleet"/> reports its errors.
/// </summary>
/// <remarks>A configuration sorts its keys, so nodes that are bound from one start in the order of their names.</remarks>
public sealed class FleetDefinition : ComposeNode
{
    /// <summary>The name of the file in a folder that describes a fleet.</summary>
    public const string FileName = "fleet.yml";

    /// <summary>
    /// The most nodes of a kind: far more than a machine can run, so what is above is a slip that would only take time to plan.
    /// </summary>
    public const int MostNodes = 100_000;

    /// <summary>
    /// The fleet's name, which the project names then begin with: <c>demo-slave1</c>. Projects are named after their nodes alone
    /// when unset.
    /// </summary>
    public string? Name { get; set; }

    /// <summary>The layout: how nodes become compose files. By default, each node has a file.</summary>
    public string? Layout { get; set; }

    /// <summary>
    /// The format of the files: <c>2</c>, <c>2.0</c> to <c>2.4</c>, <c>3.8</c> or <c>spec</c>; each file's own when unset.
    /// </summary>
    public string? Target { get; set; }

    /// <summary>
    /// The IPv4 pool that subnets are taken from, <c>10.192.0.0/11</c> when unset; or <c>docker</c>, which lets the engine
    /// choose.
    /// </summary>
    public string? Subnets { get; set; }

    /// <summary>Services that are entries of every node that has them.</summary>
    public IList<string>? Entry { get; set; }

    /// <summary>Services that are exits of every node that has them.</summary>
    public IList<string>? Exit { get; set; }

    /// <summary>
    /// The networks that nodes share, by their names in the engine. One that only the nodes' files name is created by the
    /// scripts.
    /// </summary>
    public OrderedDictionary<string, NetworkDefinition>? Networks { get; set; }

    /// <summary>The nodes by their name, or by what their names begin with, in the order in which they start.</summary>
    public OrderedDictionary<string, NodeDefinition>? Nodes { get; set; }

    /// <summary>
    /// The folder that relative paths begin at: the one of the file that this was loaded from; the current folder when unset.
    /// </summary>
    public string? Folder { get; set; }

    /// <summary>What this was read from; <see langword="null"/> when it was not, or could not be.</summary>
    internal YamlNode? Source { get; private set; }

    /// <summary>What was found while this was read.</summary>
    internal IReadOnlyList<Diagnostic> Found { get; private set; } = [];

    internal static Shape<FleetDefinition> Shape { get; } = new("a fleet", () => new FleetDefinition(), isFluent: true)
    {
        { "name", x => x.Name, (x, v) => x.Name = v, Strings.Any, ComposeFormats.All, Row.NullIsAbsent },
        { "layout", x => x.Layout, (x, v) => x.Layout = v, Strings.Layout, ComposeFormats.All, Row.NullIsAbsent },
        { "target", x => x.Target, (x, v) => x.Target = v, Strings.Format, ComposeFormats.All, Row.NullIsAbsent },
        { "subnets", x => x.Subnets, (x, v) => x.Subnets = v, Strings.Addresses, ComposeFormats.All, Row.NullIsAbsent },
        { "entry", x => x.Entry, (x, v) => x.Entry = v, Strings.Services, ComposeFormats.All, Strings.AddedBy("Entry") },
        { "exit", x => x.Exit, (x, v) => x.Exit = v, Strings.Services, ComposeFormats.All, Strings.AddedBy("Exit") },
        {
            "networks", x => x.Networks, (x, v) => x.Networks = v,
            Codecs.Map(Codecs.Node(NetworkDefinition.Shape)), ComposeFormats.All, Row.NullIsAbsent
        },
        {
            "nodes", x => x.Nodes, (x, v) => x.Nodes = v,
            Codecs.Map(Codecs.Node(NodeDefinition.Shape)), ComposeFormats.All, Row.Required
        },
    };

    /// <summary>Reads a <c>fleet.yml</c>.</summary>
    /// <param name="path">The file.</param>
    /// <returns>
    /// The definition with everything that was found wrong in the text; a file that cannot be read is a finding too.
    /// </returns>
    /// <exception cref="ArgumentException">The path is empty.</exception>
    public static FleetDefinitionResult Load(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        var diagnostics = new DiagnosticBag();
        var definition = Read(SourceFile.Read(path, diagnostics), path, diagnostics);
        definition.Folder = Path.GetDirectoryName(path);
        return new FleetDefinitionResult(definition);
    }

    /// <summary>Reads the text of a <c>fleet.yml</c>.</summary>
    /// <param name="text">The YAML text.</param>
    /// <param name="fileName">The name that findings give for the text; none by default.</param>
    /// <returns>The definition with everything that was found wrong in the text.</returns>
    public static FleetDefinitionResult Parse(string text, string? fileName = null)
    {
        ArgumentNullException.ThrowIfNull(text);
        return new FleetDefinitionResult(Read(text, fileName, new DiagnosticBag()));
    }

    /// <summary>Makes the fleet, with the files that it names.</summary>
    /// <param name="output">
    /// The folder that the fleet will be written to, so that relative paths in the nodes' files are changed to lead where they
    /// led.
    /// </param>
    /// <param name="templates">Reads the templates; not needed without templates.</param>
    /// <returns>The fleet, or everything that is wrong, with what was found while the definition was read.</returns>
    /// <exception cref="ArgumentException">The folder's name is empty, or there are templates and nothing reads them.</exception>
    public FleetResult ToFleet(string output, TemplateReader? templates = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(output);
        if (templates is null && HasTemplates)
        {
            throw new ArgumentNullException(nameof(templates), "There are templates, and nothing reads them.");
        }

        return new DefinedFleet(this, output, templates).Build();
    }

    /// <summary>
    /// Returns a C# class whose method <c>Create</c> makes the same fleet with the fluent API. Its parameters are the folder of
    /// the nodes' files, the folder that the fleet is written to, and the reader of the templates if there are any.
    /// </summary>
    /// <param name="options">The names in the code; the default ones when <see langword="null"/>.</param>
    public string ToCSharp(CodeOptions? options = null) => new FleetCode(this).Print(options ?? CodeOptions.Default);

    internal bool HasTemplates =>
        (Nodes ?? []).Values.SelectMany(node => (node.Configuration ?? []).Values).Any(
            files => files.Any(file => file.IsTemplate));

    private static FleetDefinition Read(string? text, string? fileName, DiagnosticBag diagnostics)
    {
        var definition = text is not null && YamlComposer.Compose(text, fileName, diagnostics) is { } root
            ? FromNode(root, new ReadContext(diagnostics, YamlFlavour.Text, ComposeFormats.None))
            : new FleetDefinition();
        definition.Found = [.. diagnostics.OrderBy(found => found.Span.Line).ThenBy(found => found.Span.Column)];
        return definition;
    }

    private static FleetDefinition FromNode(YamlNode root, ReadContext context)
    {
        if (root is not YamlMapping mapping)
        {
            context.Report(ReadingDiagnostics.WrongType, root, $"A {FileName} is a mapping with nodes, but this is {root.Kind}.");
            return new FleetDefinition();
        }

        ReportTags(root, context);
        var definition = Shape.Read(mapping, context);
        definition.Source = root;
        return definition;
    }

    // Compose's tags control how files are merged, and no fleet.yml is merged.
    private static void ReportTags(YamlNode node, ReadContext context)
    {
        if (node.Tag is { } tag)
        {
            context.Report(ReadingDiagnostics.WrongType, node, $"The tag {tag} means nothing in a {FileName}. Remove it.");
        }

        foreach (var child in node switch
        {
            YamlMapping mapping => mapping.Entries.Select(entry => entry.Value),
            YamlSequence sequence => sequence.Values,
            _ => [],
        })
        {
            ReportTags(child, context);
        }
    }
}
