using ComposeGen.Yaml;

namespace ComposeGen.Tests.Docs.Samples;

internal static class Formats
{
    public static string Lowest()
    {
        // sample: begin
        ComposeFile file = Compose.File(file =>
            file.Service("web", service => service.Image("nginx").Init().MemLimit(ByteSize.Parse("256m"))));
        string yaml = file.ToYaml();

        // sample: end
        return yaml;
    }

    public static string Pinned()
    {
        // sample: begin
        ComposeFile file = Compose.File(file =>
            file.Service("web", service => service.Image("nginx").Init().MemLimit(ByteSize.Parse("256m"))));
        string yaml = file.ToYaml(new WriteOptions { Format = ComposeFormat.V3_8 });

        // sample: end
        return yaml;
    }

    public static string Dropped()
    {
        // sample: begin
        ComposeFile file = Compose.File(file => file.Service("web", service => service.Image("nginx").Init()));
        string yaml = file.ToYaml(new WriteOptions { Format = ComposeFormat.V2_0, Unsupported = Unsupported.Drop },
            out var warnings);
        string text = $"{yaml}# {string.Join('\n', warnings.Select(warning => warning.Message))}\n";

        // sample: end
        return text;
    }

    public static string Look()
    {
        // sample: begin
        var style = new YamlStyle
        {
            Indent = 4,
            IndentLists = false,
            BlankLineBetweenSections = false,
            Header = "Generated; do not edit."
        };
        ComposeFile file = Compose.File(file => file.Service("web", service => service.Image("nginx").Port(8080, 80)));
        string yaml = file.ToYaml(new WriteOptions { Style = style });

        // sample: end
        return yaml;
    }
}
