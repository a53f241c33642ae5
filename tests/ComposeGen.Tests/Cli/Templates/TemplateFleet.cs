using ComposeGen.Tests.Fleets;
using ComposeGen.Tests.Fleets.Definitions;

namespace ComposeGen.Tests.Cli.Templates;

/// <summary>A master and three slaves, whose service_out gets the text of a template.</summary>
internal sealed class TemplateFleet : IDisposable
{
    private readonly DefinedPair _pair = new();

    /// <summary>The text of the template for slave 2.</summary>
    public string TextOf(string template)
    {
        var plan = _pair.Render(template);
        plan.Diagnostics.Should().BeEmpty();
        return plan.ConfigurationFiles.Single(file => file.Path.StartsWith("slave2/", StringComparison.Ordinal)).Text;
    }

    /// <summary>The findings in the template, without the name of the file.</summary>
    public List<string> Findings(string template)
    {
        _pair.Folder.Write("peers.conf.liquid", template);
        var made = _pair.Make("""
            nodes:
              master: {file: master.yml, entry: service_entry}
              slave:
                file: slave.yml
                count: 3
                entry: service_entry
                configuration: {service_out: [{source: peers.conf.liquid, target: /x}]}
            """);
        var found = made.Fleet is { } fleet ? fleet.Plan().Diagnostics : made.Diagnostics;
        return [.. Demo.Lines(found, _pair.Folder)
            .Select(line => line.Replace("peers.conf.liquid", "", StringComparison.Ordinal))
            .Distinct(StringComparer.Ordinal)];
    }

    public void Dispose() => _pair.Dispose();
}
