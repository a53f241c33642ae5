namespace ComposeGen.Tests.Building;

/// <summary>Names of the file as values: services, networks, volumes, secrets, configuration files and models.</summary>
public sealed class HandleTests
{
    [Fact]
    public void A_reference_in_a_text_is_its_name() => Compose.File(file =>
    {
        var db = file.Service("db", s => s.Image("postgres"));

        $"{db}:5432".Should().Be("db:5432");
        $"{file.Network("lan")} {file.Volume("data")} {file.Secret("key", "./key")} {file.Config("site", "./site")}"
            .Should().Be("lan data key site");
        $"{file.Model("llm", "ai/smollm2")} {SharedNetwork.Named("inout")} {db.At(5432)} {db.At()}"
            .Should().Be("llm inout db:5432 db");
    });

    [Fact]
    public void A_reference_has_the_key_of_the_file() => Compose.File(file =>
    {
        file.Secret("key", s => s.File("./key")).Key.Should().Be("key");
        file.Config("site", FileSource.Content("a")).From(FileSource.Content("b")).Key.Should().Be("site");
        file.Model("llm", "ai/smollm2").Name.Should().Be("llm");
    });

    [Fact]
    public void Services_take_what_the_file_defines()
    {
        var file = Compose.File(file =>
        {
            var password = file.Secret("password", FileSource.Environment("PASSWORD"));
            var site = file.Config("site", FileSource.Content("hello"));
            var llm = file.Model("llm", "ai/smollm2", m =>
                m.ContextSize(1024).RuntimeFlag("--a").RuntimeFlags("--b", "--c").RuntimeFlags(new List<string> { "--d" })
                    .Configure(it => it.Name = "n"));
            var db = file.Service("db", s => s
                .Image("postgres").Secret(password).Config(site, "/site").Model(llm).Build(b => b.Context(".").Secret(password)));
            file.Service("app", s => s
                .Image("app").Links(db).Secrets(password).Configs(site).NetworkMode(db).VolumesFrom(db).Extends(db)
                .Environment("DB", db).Environment("URL", $"http://{db.At(80)}/"));
        });

        file.Unchecked().Should().Be("""
            services:
              db:
                image: postgres
                build:
                  context: .
                  secrets:
                    - password
                configs:
                  - source: site
                    target: /site
                secrets:
                  - password
                models:
                  - llm
              app:
                image: app
                extends: db
                links:
                  - db
                environment:
                  - DB=db
                  - URL=http://db:80/
                volumes_from:
                  - db
                configs:
                  - site
                secrets:
                  - password
                network_mode: service:db

            configs:
              site:
                content: hello

            secrets:
              password:
                environment: PASSWORD

            models:
              llm:
                name: "n"
                model: ai/smollm2
                context_size: 1024
                runtime_flags:
                  - --a
                  - --b
                  - --c
                  - --d

            """);
    }

    [Fact]
    public void A_reference_of_another_file_is_refused() => Compose.File(other => Compose.File(file => file.Service("s", s =>
    {
        Refusal.Of<ArgumentException>("secret", () => s.Secret(other.Secret("a", "./a")));
        Refusal.Of<ArgumentException>("config", () => s.Config(other.Config("a", "./a")));
        Refusal.Of<ArgumentException>("model", () => s.Model(other.Model("a", "b")));
        Refusal.Of<ArgumentException>("service", () => s.NetworkMode(other.Service("a")));
        Refusal.Of<ArgumentException>("service", () => s.VolumesFrom(other.Service("b")));
        Refusal.Of<ArgumentException>("service", () => s.Extends(other.Service("c")));
        Refusal.Of<ArgumentException>("secret", () => s.Build(b => b.Secret(other.Secret("b", "./b"))));
    })));

    [Theory]
    [InlineData(0)]
    [InlineData(65536)]
    public void An_address_has_a_valid_port(int port) => Compose.File(file =>
        Refusal.Of<ArgumentOutOfRangeException>("port", () => file.Service("s").At(port)));

    public static TheoryData<string, Action<ServiceBuilder, ServiceBuilder>, string> Uses => new()
    {
        { "a variable", (app, db) => app.Environment("DB", db.At(5432)), "services.app.environment.DB" },
        { "a service", (app, db) => app.Environment("DB", db), "services.app.environment.DB" },
        { "a part", (app, db) => app.Environment("DB", $"a://{db.At(5432)}/{Variable.Of("NAME")}"),
            "services.app.environment.DB" },
        { "nested", (app, db) => app.Environment("DB", $"a{(ComposeText)$"://{db.At(1)}"}"), "services.app.environment.DB" },
        { "a pair", (app, db) => app.Environment(("DB", db.At(5432))), "services.app.environment.DB" },
        {
            "a dictionary", (app, db) => app.Environment(new Dictionary<string, ServiceAddress> { ["DB"] = db.At(5432) }),
            "services.app.environment.DB"
        },
        { "a command", (app, db) => app.Command("run", db.At(5432)), "services.app.command" },
        { "a shell command", (app, db) => app.Command($"run {db.At(5432)}"), "services.app.command" },
        { "an entry point", (app, db) => app.Entrypoint("run", db.At(5432)), "services.app.entrypoint" },
    };

    [Theory]
    [MemberData(nameof(Uses), DisableDiscoveryEnumeration = true)]
    public void An_address_that_cannot_be_reached_is_reported(string use, Action<ServiceBuilder, ServiceBuilder> uses,
        string path)
    {
        Build(isReachable: true).Validate().Should().BeEmpty(use);
        Build(isReachable: false).Validate().Where(found => found.Code == "CG3201").Should().ContainSingle(use)
            .Which.Path.ToString().Should().Be(path);
        Build(isReachable: false).Clone().Validate().Should().Contain(found => found.Code == "CG3201");

        ComposeFile Build(bool isReachable) => Compose.File(file =>
        {
            var (front, back) = (file.Network("front"), file.Network("back"));
            var db = file.Service("db", s => s.Image("postgres:17").On(back));
            file.Service("app", s =>
            {
                s.Image("app:1").On(front);
                if (isReachable)
                {
                    s.On(back);
                }

                uses(s, db);
            });
        });
    }
}
