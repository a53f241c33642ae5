using System.Text;
using ComposeGen.Diagnostics;
using ComposeGen.Fleets;

namespace ComposeGen.Tests.Docs.Samples;

internal static class Embedding
{
    public static string Report()
    {
        // sample: begin
        LoadResult loaded = ComposeFile.Parse(
            "services:\n  web:\n    imgae: nginx\n    ports: ['80:80:80']\n", fileName: "compose.yaml");
        IEnumerable<Diagnostic> all = loaded.Diagnostics.Concat(loaded.File.Validate());
        string report = string.Join('\n', all.Select(found =>
            $"{found.Span.File} {found.Span.Line}:{found.Span.Column} {found.Severity} {found.Code} {found.Path}"));

        // sample: end
        return report;
    }

    public static void Stamp()
    {
        // sample: begin
        ComposeFile template = Compose.File(file => file.Service("web", service => service.Image("nginx")));
        string[] texts = new string[100];
        Parallel.For(0, texts.Length, number =>
        {
            ComposeFile copy = template.Clone();
            copy.Services["web"].ContainerName = $"web{number}";
            texts[number] = copy.ToYaml();
        });

        // sample: end
        texts.Should().OnlyHaveUniqueItems();
        texts[42].Should().Contain("container_name: web42\n");
    }

    public static string Resolve()
    {
        // sample: begin
        ComposeFile file = ComposeFile.Parse("services: {web: {image: 'nginx:${TAG:-1.27}', ports: ['${PORT}:80']}}")
            .FileOrThrow();
        LoadResult resolved = file.Resolve(new Dictionary<string, string> { ["PORT"] = "8080" });
        string yaml = resolved.FileOrThrow().ToYaml();

        // sample: end
        return yaml;
    }

    public static void Define()
    {
        // sample: begin
        var definition = new FleetDefinition
        {
            Name = "demo",
            Nodes = new()
            {
                ["master"] = new() { File = "docker-compose-master.yml" },
                ["slave"] = new() { File = "docker-compose-slave.yml", Count = 10 },
            },
        };
        FleetPlan plan = definition.ToFleet(output: "out").FleetOrThrow().Plan();
        IReadOnlyList<FileChange> changes = plan.WriteTo("out");

        // sample: end
        plan.Containers.Should().Be(53);
        changes.Should().HaveCount(14);
    }

    public static void Write()
    {
        // sample: begin
        ComposeFile file = Compose.File(file => file.Service("web", service => service.Image("nginx")));
        using var stream = new MemoryStream();
        file.WriteTo(stream, new WriteOptions { Format = ComposeFormat.Spec });

        // sample: end
        stream.CanRead.Should().BeTrue();
        Encoding.UTF8.GetString(stream.ToArray()).Should().Be("services:\n  web:\n    image: nginx\n");
    }
}
