using ComposeGen.Diagnostics;
using ComposeGen.Projects;
using ComposeGen.Topologies;

namespace ComposeGen.Tests.Docs.Samples;

internal static class Projects
{
    public static string Load()
    {
        // sample: begin
        ProjectResult loaded = Project.Load("shop", new ProjectOptions
        {
            Environment = new Dictionary<string, string> { ["TAG"] = "1.4" },
            Profiles = ["debug"],
        });
        Service web = loaded.Project.File.Services["web"];
        IReadOnlyList<Diagnostic> findings = [.. loaded.Diagnostics, .. Topology.Of(loaded.Project).Validate()];
        string summary = $"{web.Image} publishes {string.Join(" and ", web.Ports!)}: {findings.Count} findings";

        // sample: end
        return summary;
    }
}
