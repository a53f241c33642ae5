namespace ComposeGen.Tests.Docs.Samples;

internal static class Package
{
    public static string WriteAndCheck()
    {
        // sample: begin
        ComposeFile file = Compose.File(file =>
        {
            var inside = file.Network("internal", network => network.Bridge());
            file.Service("web", service =>
                service.Image($"registry/web:{Variable.Of("TAG", "latest")}").Port(8080, 80).On(inside));
        });
        string yaml = file.ToYaml();

        LoadResult loaded = ComposeFile.Load("docker-compose.yml");
        var findings = loaded.Diagnostics.Concat(loaded.File.Validate());    // docker-compose.yml(7,5): error CG2002: …

        // sample: end
        return yaml + string.Join('\n', findings);
    }
}
