using ComposeGen.Diagnostics;
using ComposeGen.Rules;

namespace ComposeGen.Fleets;

/// <summary>Makes the fleet of a definition that has no errors.</summary>
internal sealed class DefinedFleet(FleetDefinition definition, string output, TemplateReader? templates)
{
    private const string EngineChooses = "docker";

    private readonly DefinitionFindings _findings = new(definition);

    public FleetResult Build()
    {
        // Nothing is missing in what could not be read at all.
        _findings.Diagnostics.AddRange(definition.Found);
        if (_findings.Diagnostics.HasErrors && definition.Source is null)
        {
            return new FleetResult(null, definition.Found);
        }

        CheckFleet();
        var networks = new DefinedNetworks(definition, _findings);
        networks.Check();
        var nodes = new DefinedNodes(definition, output, templates, _findings).Read();
        return new FleetResult(_findings.Diagnostics.HasErrors ? null : Create(networks, nodes), InOrder());
    }

    // The definition's own findings from top to bottom, and then those of the files that it names.
    private List<Diagnostic> InOrder()
    {
        var file = definition.Source?.Span.File;
        var own = _findings.Diagnostics
            .Where(found => found.Span.File == file)
            .OrderBy(found => found.Span.Line)
            .ThenBy(found => found.Span.Column);
        return [.. own, .. _findings.Diagnostics.Where(found => found.Span.File != file)];
    }

    private void CheckFleet()
    {
        _findings.Missing(FleetDefinition.Shape, definition, ComposePath.Root);
        if (definition.Nodes is { Count: 0 })
        {
            var message = "The fleet has no node. Add one under nodes.";
            _findings.AtKey(FleetDiagnostics.KeyMissing, ComposePath.Root.Child("nodes"), message);
        }

        if (definition.Name is { } name && !NodeName.IsLegal(name))
        {
            var message = $"'{name}' is not a legal name of a fleet: use {NodeName.Rule}.";
            _findings.AtValue(FleetDiagnostics.NameIllegal, ComposePath.Root.Child("name"), message);
        }

        CheckWord("layout", definition.Layout, FleetLayoutName.All);
        CheckWord("target", definition.Target, ComposeFormat.Targets);
        if (definition.Subnets is { } subnets && !FleetAddresses.TryParse(subnets, out _))
        {
            var form = $"an IPv4 block such as {FleetAddresses.DefaultPool}, or {EngineChooses}";
            _findings.Invalid(ComposePath.Root.Child("subnets"), subnets, form, [EngineChooses]);
        }

        CheckServices("entry", definition.Entry);
        CheckServices("exit", definition.Exit);
    }

    private void CheckWord(string key, string? value, IReadOnlyList<string> words)
    {
        if (value is not null && !words.Contains(value, StringComparer.Ordinal))
        {
            _findings.Invalid(ComposePath.Root.Child(key), value, Listing.Choice(words, word => word), words);
        }
    }

    private void CheckServices(string key, IList<string>? names)
    {
        for (var index = 0; index < (names?.Count ?? 0); index++)
        {
            if (string.IsNullOrEmpty(names![index]))
            {
                _findings.Invalid(ComposePath.Root.Child(key).Child(index), names[index], "a service's name");
            }
        }
    }

    private Fleet Create(DefinedNetworks networks, IReadOnlyList<DefinedNode> nodes)
    {
        void Configure(FleetBuilder fleet)
        {
            fleet.Source = definition.Source;
            Describe(fleet);
            networks.AddTo(fleet);
            foreach (var node in nodes)
            {
                node.AddTo(fleet);
            }
        }

        return definition.Name is { } name ? Fleet.Create(name, Configure) : Fleet.Create(Configure);
    }

    private void Describe(FleetBuilder fleet)
    {
        if (FleetLayoutName.TryParse(definition.Layout, out var layout))
        {
            fleet.Layout(layout);
        }

        if (ComposeFormat.TryParse(definition.Target, out var target))
        {
            fleet.Target(target);
        }

        if (FleetAddresses.TryParse(definition.Subnets, out var addresses))
        {
            fleet.Subnets(addresses);
        }

        foreach (var service in definition.Entry ?? [])
        {
            fleet.Entry(service);
        }

        foreach (var service in definition.Exit ?? [])
        {
            fleet.Exit(service);
        }
    }
}
