using ComposeGen.Model;

// Reads a compose file, releases a version of its images, adds a cache, and prints the result.
ComposeFile shop = ComposeFile.Load(args is [var path] ? path : "docker-compose.yml").FileOrThrow();

foreach (var service in shop.Services.Values)
{
    service.Image = service.Image?.WithTag("1.5");
}

shop.Edit(file =>
{
    var cache = file.Service("cache", service => service.Image("redis:7.4").MemLimit("64m"));
    file.Service("api", service => service.DependsOn(cache).Environment("CACHE", cache.At(6379)));
});

Console.Write(shop.ToYaml());
