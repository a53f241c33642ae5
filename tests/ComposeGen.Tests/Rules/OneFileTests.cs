namespace ComposeGen.Tests.Rules;

/// <summary>
/// What the files of the pages do not cover: the places and texts of findings, and good files that are similar to bad ones.
/// </summary>
public sealed class OneFileTests
{
    [Fact]
    public void Host_ports_clash_by_range_protocol_and_address()
    {
        Found("""
            services:
              one: {image: a, ports: ["8080:80", "127.0.0.1:53:53/udp", "9000-9010:9000-9010", "[::1]:70:70"]}
              two: {image: a, ports: ["127.0.0.1:8080:80", "127.0.0.2:53:53/udp", "53:53/tcp", "9010:1", "127.0.0.1:70:70"]}
              three: {image: a, ports: [{target: 70, published: 70, host_ip: "::"}]}
            """).Should().Equal(
            "(3,27) CG3301: The service 'two' publishes 127.0.0.1:8080/tcp, but 'one' publishes 8080/tcp. "
                + "Publish another port of the host.",
            "(3,84) CG3301: The service 'two' publishes 9010/tcp, but 'one' publishes 9000-9010/tcp. "
                + "Publish another port of the host.",
            "(4,29) CG3301: The service 'three' publishes [::]:70/tcp, but 'one' publishes [::1]:70/tcp. "
                + "Publish another port of the host.");
    }

    [Theory]
    [InlineData(
        "web: {image: a, ports: [\"8080:80\"]}\n  api: {image: a, ports: [\"8080:80/udp\", \"8081:80\", \"8080-8090:81\"]}")]
    [InlineData("web: {image: a, ports: [\"127.0.0.1:80:80\", \"127.0.0.2:80:80\", \"[::1]:80:80\"]}")]
    [InlineData("web: {image: a, ports: [\"80:80\"], profiles: [one]}\n  api: {image: a, ports: [\"80:80\"], profiles: [two]}")]
    [InlineData("web: {image: a, ports: [\"80:80\"]}\n  api: {image: a, ports: [\"80:80\"], scale: 0}")]
    [InlineData("web: {image: a, ports: [\"${PORT}:80\"]}\n  api: {image: a, ports: [\"${PORT}:80\"]}")]
    [InlineData("web: {image: a, ports: [\"8080-8082:80\"], scale: 3}")]
    [InlineData("web: {image: a, ports: [\"80\"], scale: 3}")]
    [InlineData("web: {image: a, container_name: web, scale: 1}")]
    [InlineData("web: {image: a, container_name: \"web-${N}\", scale: 2}")]
    [InlineData("web: {image: a, scale: 2, deploy: {replicas: 2}}")]
    [InlineData("web: {image: a, volumes: [\"./a:/data\", \"./b:/data/b\", \"/data/c\"], tmpfs: [/data/d, \"/run:size=1m\"]}")]
    [InlineData(
        "web: {image: a, healthcheck: {test: curl localhost}}\n  api: {image: a, healthcheck: {test: [\"${HOW}\", x]}}\n"
            + "  db: {image: a, healthcheck: {interval: 5s}}")]
    [InlineData("web: {image: a, healthcheck: {disable: true, interval: 5s}}")]
    [InlineData("web: {image: a, network_mode: \"service:api\"}\n  api: {image: a, ports: [\"80:80\"], hostname: api}")]
    [InlineData("web: {image: a, depends_on: [api, db], links: [db]}\n  api: {image: a, depends_on: [db]}\n  db: {image: a}")]
    [InlineData(
        "web: {image: a, depends_on: {db: {condition: service_healthy}}}\n  db: {extends: {service: base, file: other.yml}}")]
    [InlineData("web: {image: a, mem_limit: 6m, memswap_limit: -1, mem_reservation: 0, cpu_quota: -1, cpus: 0.123456789}")]
    [InlineData("web: {image: a, ulimits: {nofile: 5, nproc: {soft: -1, hard: -1}, core: {soft: \"${A}\", hard: 1}}}")]
    [InlineData("web: {image: a, security_opt: [no-new-privileges, \"no-new-privileges:true\", label=disable, \"${OPT}\"]}")]
    [InlineData("web: {image: a, hostname: web.example.com, domainname: x, networks: {default: {aliases: [w_b, a.b, Web1]}}}")]
    [InlineData("web: {build: {context: .}}\n  Api: {build: .}")]
    public void Good_services_have_no_finding(string services) => Found($"services:\n  {services}\n").Should().BeEmpty();

    [Theory]
    [InlineData("'8080:80'", 1, "")]
    [InlineData("'8080:80'", 2, "CG2020")]
    [InlineData("'8080-8081:80-81'", 2, "CG2020")]
    [InlineData("'8080-8081:80'", 2, "")]
    [InlineData("'8080-8081:80'", 3, "CG2020")]
    [InlineData("{target: 80, published: '8080-8081'}", 3, "CG2020")]
    [InlineData("'8080-${LAST}:80'", 3, "")]
    [InlineData("'8080-8081:80', '8081:81'", 1, "")]
    [InlineData("'8080-8082:80', '8083:81'", 2, "CG2020")]
    [InlineData("'8080-8081:80', '8081-8082:81'", 2, "CG3301")]
    [InlineData("'8080-8082:80', '8082-8084:81'", 2, "")]
    public void Containers_of_a_service_need_ports_for_all_of_them(string ports, int scale, string codes) =>
        string.Join(' ', ComposeFile.Parse($"services:\n  web: {{image: a, scale: {scale}, ports: [{ports}]}}\n").File.Validate()
            .Select(found => found.Code)).Should().Be(codes);

    [Fact]
    public void The_ports_of_a_range_may_be_too_few() =>
        Found("services:\n  web: {image: a, scale: 3, ports: ['8080-8081:80']}\n").Should().Equal(
            "(2,37) CG2020: The service 'web' has 3 containers, but only 2 of them can publish 8080-8081/tcp. "
            + "Publish a range of 3 ports, or omit the host port.");

    [Theory]
    [InlineData("networks: {default: {driver: bridge}}")]
    [InlineData("networks: {front: {external: true, x-note: mine, name: other}}\nx-a: {}")]
    [InlineData("include: [other.yml]\nnetworks: {front: {}}\nvolumes: {data: {}}")]
    public void Good_sections_have_no_finding(string sections)
    {
        var network = sections.Contains("front", StringComparison.Ordinal) ? "front" : "default";
        Found($"services:\n  web: {{image: a, networks: [{network}]}}\n{sections}\n").Should().BeEmpty();
    }

    [Fact]
    public void A_file_without_services_may_be_for_other_files() =>
        Found("services: {}\nnetworks: {front: {}}\nvolumes: {data: {}}\n").Should().BeEmpty();

    [Theory]
    [InlineData("nginx", "CG2032")]
    [InlineData("docker.io/library/nginx:1", "CG2032")]
    [InlineData("example/nginx", "CG2042")]
    [InlineData("registry.example.com/nginx", "CG2042")]
    [InlineData("${IMAGE}", "CG2042")]
    public void Waiting_for_health_depends_on_the_image(string image, string code) =>
        Found(
            "services:\n  web: {image: nginx, depends_on: {api: {condition: service_healthy}}}\n"
                + $"  api: {{image: \"{image}\"}}\n")
            .Should().ContainSingle().Which.Should().Contain(code);

    [Fact]
    public void A_long_circle_is_reported_once()
    {
        var services = Enumerable
            .Range(0, 5000)
            .Select(index => $"  s{index}: {{image: a, depends_on: [s{(index + 1) % 5000}]}}\n");
        Found($"services:\n{string.Concat(services)}").Should().Equal(
            "(5001,34) CG2006: These services wait for each other: s0 -> s1 -> s2 -> s3 -> s4 -> s5 -> s6 -> s7 -> … -> s0. "
                + "Break the circle here or elsewhere in it.");
    }

    [Theory]
    [InlineData("services: {web: {image: a, depends_on: [databse]}, database: {image: a}}", "database")]
    [InlineData("services: {web: {image: a, networks: [fornt]}}\nnetworks: {front: {}}", "front")]
    [InlineData("services: {web: {image: a, volumes: [\"dta:/d\"]}}\nvolumes: {data: {}}", "data")]
    [InlineData("services: {web: {image: a, secrets: [pasword]}}\nsecrets: {password: {file: ./p}}", "password")]
    [InlineData("services: {web: {image: a, helthcheck: {}}}", "healthcheck")]
    [InlineData("services: {web: {image: a, links: [nothing-like-it]}, db: {image: a}}", null)]
    public void A_misspelled_name_gets_a_suggestion(string text, string? suggestion)
    {
        var loaded = ComposeFile.Parse(text);
        loaded.Diagnostics.Concat(loaded.File.Validate()).First().Suggestion.Should().Be(suggestion);
    }

    [Fact]
    public void The_first_claim_is_a_related_place()
    {
        var finding = ComposeFile
            .Parse("services:\n  a: {image: x, container_name: app}\n  b: {image: x, container_name: app}\n").File
            .Validate()
            .Should().ContainSingle().Which;
        finding.Related.Should().ContainSingle().Which.Should().Match<ComposeGen.Diagnostics.RelatedLocation>(related =>
            related.Span.Line == 2
                && related.Path.ToString() == "services.a.container_name"
                && related.Message == "'app' is used here first");
    }

    [Fact]
    public void Missing_files_are_only_reported_for_a_file_on_disk()
    {
        const string Text =
            "services: {web: {build: ./nowhere, env_file: [./nowhere.env, {path: ./other.env, required: false}]}}\n";
        using var folder = new Fleets.TemporaryFolder();
        var loaded = ComposeFile.Load(folder.Write("docker-compose.yml", Text)).File;

        loaded.Validate()
            .Select(found => found.Path.ToString())
            .Should().Equal("services.web.env_file[0]", "services.web.build.context");
        loaded.Clone().Validate().Should().BeEmpty();
        ComposeFile.Parse(Text, "docker-compose.yml").File.Validate().Should().BeEmpty();
    }

    private static IEnumerable<string> Found(string text)
    {
        var loaded = ComposeFile.Parse(text);
        loaded.Diagnostics.Should().BeEmpty();
        return loaded.File
            .Validate()
            .Where(found => found.Code[2] == '2' || found.Code == "CG3301")
            .Select(found => string.Create(null, $"({found.Span.Line},{found.Span.Column}) {found.Code}: {found.Message}"));
    }
}
