using ComposeGen.Diagnostics;

namespace ComposeGen.Fleets;

/// <summary>Renders the configuration files of all nodes.</summary>
internal static class ConfigurationRenderer
{
    public static IReadOnlyList<RenderedFile> Render(
        Fleet fleet, IReadOnlyList<NodeFile> nodes, Lazy<FleetTopology> topology, FleetFindings findings)
    {
        var rendered = new List<RenderedFile>();
        foreach (var (node, configuration) in nodes.SelectMany(
            node => fleet.KindOf(node.Node).Details.ConfigurationFiles, KeyValuePair.Create))
        {
            if (node.File.Services.ContainsKey(configuration.Service))
            {
                var path = ComposePath.Root.Child("services").Child(configuration.Service);
                var context = new ConfigurationContext(
                    node.Node,
                    configuration.Service,
                    topology.Value,
                    (descriptor, location, message) =>
                        findings.Report(descriptor, node.Node, node.File, path, location, message));
                if (Render(configuration, context, node.Node, findings) is { } text)
                {
                    rendered.Add(new RenderedFile(
                        new ServicePlace(node.Node, configuration.Service),
                        new GeneratedFile(configuration.PathFor(node.Node), text)));
                }
            }
        }

        return rendered;
    }

    // Template errors become findings; other exceptions of the caller's code are not caught.
    private static string? Render(
        ConfigurationFile configuration, ConfigurationContext context, FleetNode node, FleetFindings findings)
    {
        try
        {
            return configuration.Render(context)
                ?? throw new InvalidOperationException($"No text was made for {configuration.Target} of {context}.");
        }
        catch (ComposeException exception) when (exception.Diagnostics.Count > 0)
        {
            findings.Add(node, exception.Diagnostics);
            return null;
        }
    }
}

/// <summary>A configuration file as it was rendered for a service of a node.</summary>
internal sealed record RenderedFile(ServicePlace Place, GeneratedFile File);
