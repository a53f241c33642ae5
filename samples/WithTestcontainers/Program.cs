using DotNet.Testcontainers.Builders;

// Starts a generated file with Testcontainers, for a test suite that uses it already.
ComposeFile shop = Compose.File(file =>
{
    var api = file.Service("api", service => service.Image("registry/api:1.4"));
    file.Service("web", service => service.Image("nginx:1.27").Environment("API", api.At(80)).DependsOn(api));
});
var path = Path.Combine(Directory.CreateTempSubdirectory().FullName, "compose.yaml");
await File.WriteAllTextAsync(path, shop.ToYaml(ComposeFormat.Spec));

await using var running = new ComposeBuilder("docker:29-cli")
    .WithComposeFile(path)
    .WithExposedService("web", 80)
    .Build();
await running.StartAsync();

Console.WriteLine($"http://{running.GetServiceHost("web", 80)}:{running.GetServicePort("web", 80)}");
