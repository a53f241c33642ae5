using System.Globalization;
using ComposeGen.Diagnostics;
using ComposeGen.Yaml;

namespace ComposeGen.Fleets;

/// <summary>Checks the nodes of a definition, and reads the files that they are made of.</summary>
internal sealed class DefinedNodes(
    FleetDefinition definition, string output, TemplateReader? templates, DefinitionFindings findings)
{
    private readonly Dictionary<string, NodeTemplate> _nodeTemplates = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Func<ConfigurationContext, string>?> _templates = new(StringComparer.Ordinal);

    /// <summary>The nodes without errors.</summary>
    public IReadOnlyList<DefinedNode> Read()
    {
        var names = new KindNames();
        var nodes = new List<DefinedNode>();
        foreach (var (name, node) in definition.Nodes ?? [])
        {
            var path = ComposePath.Root.Child("nodes").Child(name);
            findings.Missing(NodeDefinition.Shape, node, path);
            CheckCount(node, path);
            CheckName(name, node.Count, path, names);
            CheckVariables(node, path);
            CheckPlacement(node, path.Child("placement"));
            if (Template(node, path) is { HasErrors: false } template)
            {
                var services = ServicesOf(name, node, template);
                CheckServices(node.Entry, path.Child("entry"), services);
                CheckServices(node.Exit, path.Child("exit"), services);
                nodes.Add(new DefinedNode(name, node, template, ConfigurationOf(node, path.Child("configuration"), services)));
            }
        }

        return nodes;
    }

    private void CheckCount(NodeDefinition node, ComposePath path)
    {
        if (node.Count is { } count and (< 1 or > FleetDefinition.MostNodes))
        {
            var form = $"a whole number from 1 to {FleetDefinition.MostNodes}";
            findings.Invalid(path.Child("count"), count.ToString(CultureInfo.InvariantCulture), form);
        }
    }

    private void CheckName(string name, int? count, ComposePath path, KindNames names)
    {
        if (!NodeName.IsLegal(name) || !NodeName.IsLegal(string.Create(CultureInfo.InvariantCulture, $"{name}{count}")))
        {
            var message = $"'{name}' is not a legal name of a node: use {NodeName.Rule}. The nodes' numbers count.";
            findings.AtKey(FleetDiagnostics.NameIllegal, path, message);
        }
        else if (names.Add(name, count) is { } other)
        {
            var message = $"'{name}' and '{other}' lead to the same node name. Rename one of them.";
            findings.AtKey(FleetDiagnostics.NodesCollide, path, message);
        }
    }

    private void CheckVariables(NodeDefinition node, ComposePath path)
    {
        foreach (var name in (node.Variables ?? []).Keys)
        {
            if (NodeVariables.FindProblemOfName(name) is { } problem)
            {
                findings.AtKey(FleetDiagnostics.NameIllegal, path.Child("variables").Child(name), problem);
            }
        }
    }

    private void CheckPlacement(NodeDefinition node, ComposePath path)
    {
        for (var index = 0; index < (node.Placement?.Count ?? 0); index++)
        {
            if (node.Placement![index] is var constraint && !PlacementConstraint.IsLegal(constraint))
            {
                findings.Invalid(path.Child(index), constraint, "a constraint such as node.labels.zone == east");
            }
        }
    }

    // Several kinds may be made from one file, whose findings are reported once.
    private NodeTemplate? Template(NodeDefinition node, ComposePath path)
    {
        if (PathOf(node.File, path.Child("file")) is not { } file)
        {
            return null;
        }

        if (!_nodeTemplates.TryGetValue(file, out var template))
        {
            _nodeTemplates.Add(file, template = NodeTemplate.Load(file, output));
            Add(template.Diagnostics, path.Child("file"), file);
        }

        return template;
    }

    private string? PathOf(string? file, ComposePath path)
    {
        if (file is not null && (string.IsNullOrWhiteSpace(file) || file.Contains('\0', StringComparison.Ordinal)))
        {
            findings.Invalid(path, file, "a path");
            return null;
        }

        return file is null ? null : Path.Combine(definition.Folder ?? "", file);
    }

    // If the file cannot be read, the finding is at the key that names it.
    private void Add(IEnumerable<Diagnostic> diagnostics, ComposePath path, string file)
    {
        foreach (var found in diagnostics)
        {
            if (found.Descriptor == ReadingDiagnostics.Unreadable && found.Span.File == file && findings.HasSource)
            {
                findings.AtValue(found.Descriptor, path, $"{file}: {found.Message}");
            }
            else
            {
                findings.Diagnostics.Add(found);
            }
        }
    }

    // Names of services may depend on the node. The plan reports what is wrong in the file then.
    private HashSet<string>? ServicesOf(string name, NodeDefinition node, NodeTemplate template)
    {
        var first = new FleetNode(definition.Name ?? Fleet.DefaultName, name, node.Count is null ? name : $"{name}1", 1)
        {
            Variables = (node.Variables ?? []).ToDictionary(StringComparer.Ordinal),
        };
        try
        {
            return template.For(first).Services.Keys.ToHashSet(StringComparer.Ordinal);
        }
        catch (ComposeException)
        {
            return null;
        }
    }

    private void CheckServices(IList<string>? names, ComposePath path, HashSet<string>? services)
    {
        for (var index = 0; index < (names?.Count ?? 0); index++)
        {
            if (services?.Contains(names![index]) == false)
            {
                var nearest = findings.Suggestions.Nearest(names[index], services);
                var message =
                    $"{path} names '{names[index]}', which is no service of the file.{Spelling.Question(nearest)} Correct the "
                    + "name.";
                findings.AtValue(FleetDiagnostics.NoEntryService, path.Child(index), message, nearest);
            }
        }
    }

    private List<ConfigurationFile> ConfigurationOf(NodeDefinition node, ComposePath path, HashSet<string>? services)
    {
        var files = new OrderedDictionary<(string Service, string? Target), ConfigurationFile>();
        foreach (var (service, definitions) in node.Configuration ?? [])
        {
            if (services?.Contains(service) == false)
            {
                var question = Spelling.Question(findings.Suggestions.Nearest(service, services));
                var message = $"The file of these nodes has no service '{service}' to get configuration files.{question} "
                    + "Correct the name.";
                findings.AtKey(FleetDiagnostics.NoConfiguredService, path.Child(service), message);
            }

            for (var index = 0; index < definitions.Count; index++)
            {
                AddConfiguration(service, definitions[index], path.Child(service).Child(index), files);
            }
        }

        return [.. files.Values];
    }

    private void AddConfiguration(
        string service,
        ConfigurationFileDefinition file,
        ComposePath path,
        OrderedDictionary<(string Service, string? Target), ConfigurationFile> files)
    {
        findings.Missing(ConfigurationFileDefinition.Shape, file, path);
        if (file.Target is { } target && !ConfigurationTarget.IsLegal(target))
        {
            findings.Invalid(path.Child("target"), target, "the absolute path of a file, with names that every system allows");
        }

        if (files.ContainsKey((service, file.Target)))
        {
            var message = $"'{service}' gets two files as {file.Target}. Remove one.";
            findings.AtValue(ReadingDiagnostics.RepeatedValue, path.Child("target"), message);
        }
        else if (PathOf(file.Source, path.Child("source")) is { } source
            && Renderer(file, source, path.Child("source")) is { } render
            && file.Target is not null)
        {
            files.Add((service, file.Target), new ConfigurationFile(service, file.Target, render));
        }
    }

    private Func<ConfigurationContext, string>? Renderer(ConfigurationFileDefinition file, string source, ComposePath path)
    {
        if (!_templates.TryGetValue(source, out var render))
        {
            var diagnostics = new DiagnosticBag();
            var text = SourceFile.Read(source, diagnostics);
            render = text is null ? null
                : file.IsTemplate ? ConfigurationTemplate.Read(text, source, templates!, diagnostics)
                : _ => text;
            _templates.Add(source, render);
            Add(diagnostics, path, source);
        }

        return render;
    }
}
