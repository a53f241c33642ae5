namespace ComposeGen.Tests.Docs.Samples;

internal static class GettingStarted
{
    public static string Shop()
    {
        // sample: begin
        ComposeFile shop = Compose.File(file =>
        {
            var front = file.Network("front", network => network.Bridge());
            var back = file.Network("back", network => network.Bridge().Internal());
            var data = file.Volume("data");

            var store = file.Service("maria", service => service
                .Image("mariadb:11")
                .Environment("MARIADB_ROOT_PASSWORD", Variable.Of("DB_PASSWORD"))
                .Volume(data, "/var/lib/mysql")
                .On(back));
            var api = file.Service("api", service => service
                .Image("registry/api:1.4")
                .Command("serve", "--price", "5 $")
                .Expose(80)
                .DependsOn(store)
                .Restart(RestartPolicy.UnlessStopped)
                .On(front).On(back));
            file.Service("webapp", service => service
                .Image("nginx:1.27")
                .Port(8080, 80)
                .DependsOn(api)
                .On(front));
        });
        string yaml = shop.ToYaml();

        // sample: end
        return yaml;
    }

    public static string Configure()
    {
        // sample: begin
        ComposeFile file = Compose.File(file => file.Service("web", service => service
            .Image("nginx")
            .Configure(Harden)
            .Healthcheck(health => health
                .Test("CMD", "curl", "-f", "http://localhost")
                .Interval(TimeSpan.FromSeconds(30)))));
        string yaml = file.ToYaml();

        static void Harden(Service service) => (service.ReadOnly, service.CapDrop) = (true, ["ALL"]);

        // sample: end
        return yaml;
    }

    public static string Validate()
    {
        // sample: begin
        ComposeFile file = Compose.File(file =>
        {
            var front = file.Network("front");
            var back = file.Network("back");
            var api = file.Service("api", service => service.Image("registry/api").On(back));
            file.Service("webapp", service => service.Image("nginx").DependsOn(api).On(front));
        });
        string findings = string.Join('\n', file.Validate());

        // sample: end
        return findings;
    }

    public static string Change()
    {
        // sample: begin
        LoadResult loaded = ComposeFile.Load("docker-compose.yml");
        ComposeFile file = loaded.FileOrThrow();
        file.Services["webapp"].Image = ImageReference.Parse("nginx:1.27");
        (file.Services["webapp"].Environment ??= [])["TZ"] = "Europe/Paris";
        string yaml = file.ToYaml();

        // sample: end
        return yaml;
    }
}
