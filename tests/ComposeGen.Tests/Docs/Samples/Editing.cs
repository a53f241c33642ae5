using ComposeGen.Diagnostics;

namespace ComposeGen.Tests.Docs.Samples;

internal static class Editing
{
    public static string Change()
    {
        // sample: begin
        ComposeFile file = ComposeFile.Load("shop.yml").FileOrThrow();
        file.Services["web"].Image = ImageReference.Parse("nginx:1.27");
        file.Services["web"].Ports!.Insert(0, PortMapping.Parse("443:443"));
        file.Services["web"].Hostname = "shop";
        file.Save();

        // sample: end
        return file.ToYaml();
    }

    public static string Path()
    {
        // sample: begin
        ComposeFile file = ComposeFile.Load("shop.yml").FileOrThrow()
            .With(ComposePath.Parse("services.web.image"), "nginx:1.27")
            .WithAdded(ComposePath.Parse("services.web.ports"), "443:443")
            .Without(ComposePath.Parse("services.web.environment.TZ"));
        string yaml = file.ToYaml();

        // sample: end
        return yaml;
    }

    public static string Rename()
    {
        // sample: begin
        ComposeFile file = ComposeFile.Load("shop.yml").FileOrThrow();
        file.RenameService("web", "shop");
        string yaml = file.ToYaml();

        // sample: end
        return yaml;
    }
}
