namespace ComposeGen.Benchmarks;

/// <summary>A file of any number of services that use what most services use, each in the model and as plain objects.</summary>
internal static class ManyServices
{
    /// <summary>The options to write a file that was built, without the check.</summary>
    public static WriteOptions Unchecked { get; } = new() { Check = null };

    public static ComposeFile Model(int count) => Compose.File(file =>
    {
        var front = file.Network("front", n => n.Bridge());
        var back = file.Network("back", n => n.Bridge());
        for (var number = 0; number < count; number++)
        {
            var port = 20_000 + number;
            file.Service($"service{number}", s => s
                .Image($"registry.example.com/team/service{port}:1.{port}")
                .Command("serve", "--verbose", $"--port={port}")
                .Environment("DATABASE_URL", $"postgres://app@db{port}:5432/app")
                .Environment("LOG_LEVEL", "info")
                .Environment("CACHE_SIZE", "512m")
                .Port(port, 8080)
                .On(front, $"web{port}")
                .On(back)
                .Label("com.example.team", "payments")
                .Label("com.example.tier", "front office")
                .Restart(RestartPolicy.UnlessStopped)
                .WorkingDir("/srv/app"));
        }
    });

    public static FileObject Objects(int count) => new()
    {
        Services = Enumerable.Range(0, count)
            .ToDictionary(number => $"service{number}", number => Service(20_000 + number), StringComparer.Ordinal),
        Networks = new(StringComparer.Ordinal)
        {
            ["front"] = new() { Driver = "bridge" },
            ["back"] = new() { Driver = "bridge" }
        },
    };

    private static ServiceObject Service(int port) => new()
    {
        Image = $"registry.example.com/team/service{port}:1.{port}",
        Command = ["serve", "--verbose", $"--port={port}"],
        WorkingDir = "/srv/app",
        Environment = [$"DATABASE_URL=postgres://app@db{port}:5432/app", "LOG_LEVEL=info", "CACHE_SIZE=512m"],
        Ports = [$"{port}:8080"],
        Networks = new(StringComparer.Ordinal) { ["front"] = new() { Aliases = [$"web{port}"] }, ["back"] = null },
        Restart = "unless-stopped",
        Labels = ["com.example.team=payments", "com.example.tier=front office"],
    };

    public sealed class FileObject
    {
        public string Version { get; init; } = "2";

        public required Dictionary<string, ServiceObject> Services { get; init; }

        public required Dictionary<string, NetworkObject> Networks { get; init; }
    }

    public sealed class ServiceObject
    {
        public required string Image { get; init; }

        public required List<string> Command { get; init; }

        public required string WorkingDir { get; init; }

        public required List<string> Environment { get; init; }

        public required List<string> Ports { get; init; }

        public required Dictionary<string, AttachmentObject?> Networks { get; init; }

        public required string Restart { get; init; }

        public required List<string> Labels { get; init; }
    }

    public sealed class AttachmentObject
    {
        public required List<string> Aliases { get; init; }
    }

    public sealed class NetworkObject
    {
        public required string Driver { get; init; }
    }
}
