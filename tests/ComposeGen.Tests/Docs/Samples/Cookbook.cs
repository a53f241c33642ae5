namespace ComposeGen.Tests.Docs.Samples;

internal static class Cookbook
{
    public static string WordPress()
    {
        // sample: begin
        ComposeFile file = Compose.File(file =>
        {
            var password = Variable.Of("DB_PASSWORD");
            var db = file.Service("db", s => s
                .Image("mariadb:11").Volume(file.Volume("data"), "/var/lib/mysql").Restart(RestartPolicy.UnlessStopped)
                .Environment(("MARIADB_DATABASE", "wordpress"), ("MARIADB_USER", "wordpress"), ("MARIADB_PASSWORD", password))
                .Environment("MARIADB_RANDOM_ROOT_PASSWORD", true)
                .Healthcheck("healthcheck.sh --connect --innodb_initialized", interval: "10s", timeout: "5s", retries: 5));
            file.Service("wordpress", s => s
                .Image("wordpress:6").Port(8080, 80).Restart(RestartPolicy.UnlessStopped)
                .DependsOn(db, DependencyCondition.ServiceHealthy).Volume(file.Volume("site"), "/var/www/html")
                .Environment(("WORDPRESS_DB_HOST", db.At(3306)), ("WORDPRESS_DB_USER", "wordpress"))
                .Environment("WORDPRESS_DB_PASSWORD", password));
        });
        string yaml = file.ToYaml();

        // sample: end
        return yaml;
    }

    public static string Traefik()
    {
        // sample: begin
        ComposeFile file = Compose.File(file =>
        {
            var edge = file.Network("edge");
            file.Service("traefik", s => s
                .Image("traefik:v3.1").Ports("80:80", "443:443")
                .Volume("/var/run/docker.sock", "/var/run/docker.sock", readOnly: true)
                .Command("--providers.docker", "--providers.docker.exposedbydefault=false", "--entrypoints.web.address=:80")
                .On(edge));
            foreach (string name in new[] { "shop", "blog" })
            {
                file.Service(name, s => s.Image($"registry.example.com/{name}:1").On(edge).Labels(
                    ("traefik.enable", true),
                    ($"traefik.http.routers.{name}.rule", $"Host(`{name}.example.com`)"),
                    ($"traefik.http.services.{name}.loadbalancer.server.port", 8000)));
            }
        });
        string yaml = file.ToYaml();

        // sample: end
        return yaml;
    }

    public static string Kafka()
    {
        // sample: begin
        const int brokers = 3;
        string voters = string.Join(',', Enumerable.Range(1, brokers).Select(id => $"{id}@kafka{id}:9093"));
        ComposeFile file = Compose.File(file =>
        {
            for (int id = 1; id <= brokers; id++)
            {
                file.Service($"kafka{id}", s => s
                    .Image("apache/kafka:3.8.0").Port(9091 + id, 9094).Volume(file.Volume($"kafka{id}"), "/var/lib/kafka/data")
                    .Environment(
                        ("KAFKA_NODE_ID", id), ("KAFKA_PROCESS_ROLES", "broker,controller"),
                        ("KAFKA_CONTROLLER_QUORUM_VOTERS", voters), ("KAFKA_CONTROLLER_LISTENER_NAMES", "CONTROLLER"),
                        ("KAFKA_LISTENERS", "INNER://:9092,CONTROLLER://:9093,OUTER://:9094"),
                        ("KAFKA_ADVERTISED_LISTENERS", $"INNER://{s}:9092,OUTER://localhost:{9091 + id}")));
            }
        });
        string yaml = file.ToYaml();

        // sample: end
        return yaml;
    }

    public static string Postgres()
    {
        // sample: begin
        ComposeFile file = Compose.File(file =>
        {
            var password = file.Secret("db_password", FileSource.File("./db_password.txt"));
            var settings = file.Config("postgresql.conf", FileSource.Content("max_connections = 200\n"));
            file.Service("db", s => s
                .Image("postgres:17").Environment("POSTGRES_PASSWORD_FILE", "/run/secrets/db_password").Secret(password)
                .Config(settings, "/etc/postgresql.conf").Command("-c", "config_file=/etc/postgresql.conf")
                .Volume(file.Volume("data"), "/var/lib/postgresql/data").ShmSize("256m"));
        });
        string yaml = file.ToYaml();

        // sample: end
        return yaml;
    }

    public static string Gpu()
    {
        // sample: begin
        ComposeFile file = Compose.File(file => file.Service("model", s => s
            .Image("ollama/ollama").Port(11434, 11434).Volume(file.Volume("models"), "/root/.ollama")
            .Deploy(d => d.Limits(memory: "16g").Resources(r => r.Gpus("all")))));
        string yaml = file.ToYaml();

        // sample: end
        return yaml;
    }

    public static string Build()
    {
        // sample: begin
        ComposeFile file = Compose.File(file => file.Service("api", s => s
            .Image($"registry.example.com/api:{Variable.Of("TAG", "dev")}")
            .Build(b => b
                .Context("./api").Dockerfile("docker/Dockerfile").Target("release")
                .Args(("CONFIGURATION", "Release"), ("VERSION", Variable.Of("VERSION")))
                .CacheFrom("registry.example.com/api:cache").Platforms("linux/amd64", "linux/arm64")
                .Labels(("org.opencontainers.image.source", new Uri("https://example.com/api"))))));
        string yaml = file.ToYaml();

        // sample: end
        return yaml;
    }

    public static string Macvlan()
    {
        // sample: begin
        ComposeFile file = Compose.File(file =>
        {
            var lan = file.Network("lan", n => n
                .Driver("macvlan").DriverOpt("parent", "eth0").Subnet("192.168.10.0/24", gateway: "192.168.10.1"));
            file.Service("dns", s => s
                .Image("pihole/pihole").Hostname("dns").On(lan, a => a.Ipv4Address = "192.168.10.53"));
            file.Service("printer", s => s
                .Image("registry.example.com/cups").Dns("192.168.10.53").On(lan, a => a.Ipv4Address = "192.168.10.60"));
        });
        string yaml = file.ToYaml();

        // sample: end
        return yaml;
    }

    public static string Hardening()
    {
        // sample: begin
        ComposeFile file = Compose.File(file => file.Service("web", s => s
            .Image("nginx:1.27").User("1000:1000").ReadOnly().Init().Tmpfs("/tmp", "/var/cache/nginx")
            .CapDrop("ALL").CapAdd("NET_BIND_SERVICE").SecurityOpt("no-new-privileges:true").PidsLimit(200)
            .Ulimit("nofile", 1024, 4096).Ulimit("nproc", 512).Sysctl("net.core.somaxconn", 1024).MemLimit("256m").Cpus(0.5)
            .Logging("json-file", ("max-size", "10m"), ("max-file", 3))));
        string yaml = file.ToYaml();

        // sample: end
        return yaml;
    }

    public static string Reuse()
    {
        // sample: begin
        ComposeFile file = Compose.File(file =>
        {
            file.Name("shop").Include("monitoring.yml").Extension("x-owner", "team-shop");
            var db = file.Service("db", s => s.Extends("postgres", "common.yml").Environment("POSTGRES_DB", "shop"));
            file.Service("web", s => s.Image("registry.example.com/shop:1").DependsOn(db).EnvFile("web.env", required: false));
            file.Service("admin", s => s.Image("adminer:4").Port(8081, 8080).DependsOn(db).Profiles("debug", "support"));
        });
        string yaml = file.ToYaml();

        // sample: end
        return yaml;
    }

    public static string Edit()
    {
        // sample: begin
        ComposeFile file = ComposeFile.Load("legacy.yml").FileOrThrow().Edit(f =>
        {
            var cache = f.Service("cache", s => s.Image("redis:7"));
            f.Service("web", s => s.Image("nginx:1.27").Environment("CACHE", cache.At(6379)).DependsOn(cache));
        });
        string yaml = file.ToYaml();

        // sample: end
        return yaml;
    }
}
