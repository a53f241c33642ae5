namespace ComposeGen.Tests.Formats;

public sealed class EquivalenceTests
{
    [Fact]
    public void Settings_under_deploy_become_settings_of_the_service_in_2_x() =>
        Service("2", """
            deploy:
              mode: replicated
              replicas: 2
              restart_policy: {condition: on-failure, max_attempts: 3}
              resources:
                limits: {cpus: "0.5", memory: 50M, pids: 9}
                reservations: {memory: 20M}
            """).Should().Be("""
            version: '2.2'
            services:
              web:
                image: nginx
                restart: on-failure:3
                scale: 2
                cpus: 0.5
                mem_limit: 50m
                mem_reservation: 20m
                pids_limit: 9

            """);

    [Fact]
    public void Settings_of_the_service_stand_under_deploy_in_3_8() =>
        Service("3.8", """
            scale: 2
            cpus: 0.5
            mem_limit: 50m
            mem_reservation: 20m
            deploy: {labels: [a=b]}
            """).Should().Be("""
            version: '3.8'
            services:
              web:
                image: nginx
                deploy:
                  replicas: 2
                  labels:
                    - a=b
                  resources:
                    limits:
                      cpus: "0.5"
                      memory: 50m
                    reservations:
                      memory: 20m

            """);

    [Theory]
    [InlineData("mem_limit: 1g\ndeploy: {resources: {limits: {memory: 2g}}}")]
    [InlineData("deploy: {restart_policy: {condition: any, delay: 5s}}")]
    [InlineData("deploy: {restart_policy: {condition: on-failure, max_attempts: 0}}")]
    [InlineData("deploy: {mode: global}")]
    [InlineData("depends_on: {db: {condition: service_started, required: false}}")]
    [InlineData("volumes: [{type: bind, source: /a, target: /b, bind: {create_host_path: true, propagation: shared}}]")]
    [InlineData("env_file: [{path: a.env, required: false}]")]
    [InlineData("depends_on: {db: {condition: service_completed_successfully}}")]
    [InlineData("volumes: [{type: tmpfs, target: /t, tmpfs: {mode: \"${MODE}\"}}]")]
    [InlineData("credential_spec: {config: c}")]
    public void What_is_not_equivalent_is_not_respelled(string service)
    {
        var writing = () => Service("2.4", service);

        writing.Should().Throw<ComposeException>().Which.Diagnostics.Should()
            .OnlyContain(found => found.Code == "CG1202" && found.Span.Line > 3);
    }

    [Theory]
    [InlineData("2", "deploy: {}", "")]
    [InlineData("2", "deploy: {resources: {limits: {}}}", "")]
    [InlineData("2", "attach: true", "")]
    [InlineData("2", "pull_policy: missing", "")]
    [InlineData("2", "restart: always\ndeploy: {restart_policy: {condition: any}}", "restart: always")]
    [InlineData("2", "depends_on: {db: {condition: service_started, required: true, restart: false}}", "depends_on:\n  - db")]
    [InlineData("3.8", "depends_on: {db: {condition: service_started}}", "depends_on:\n  - db")]
    [InlineData("2", "env_file: [{path: a.env, required: true}]", "env_file: a.env")]
    [InlineData("2", "ports: [{target: 80, published: 8080, mode: host}]", "ports:\n  - \"8080:80\"")]
    [InlineData("2", "ports: [{target: 80, published: 8080, mode: ingress}]", "ports:\n  - \"8080:80\"")]
    [InlineData("spec", "ports: [{target: 80, published: 8080, mode: ingress}]",
        "ports:\n  - mode: ingress\n    target: 80\n    published: \"8080\"")]
    [InlineData("spec", "ports: [{target: 80, published: 8080}]", "ports:\n  - \"8080:80\"")]
    [InlineData("2", "volumes: [{type: bind, source: /a, target: /b, bind: {create_host_path: true}}]", "volumes:\n  - /a:/b")]
    [InlineData("2", "volumes: [{type: bind, source: /a, target: /b}]",
        "volumes:\n  - type: bind\n    source: /a\n    target: /b")]
    [InlineData("2", "volumes: [{type: tmpfs, target: /t}]", "tmpfs: /t")]
    [InlineData("2", "tmpfs: [/u]\nvolumes: [{type: tmpfs, target: /t, read_only: true, tmpfs: {size: 64k, mode: 0755}}, d:/d]",
        "volumes:\n  - d:/d\ntmpfs:\n  - /t:ro,size=65536,mode=0755\n  - /u")]
    [InlineData("2.3", "volumes: [{type: tmpfs, target: /t, tmpfs: {size: 64k}}]",
        "volumes:\n  - type: tmpfs\n    target: /t\n    tmpfs:\n      size: 64k")]
    [InlineData("2.1", "healthcheck: {disable: true, retries: 3}", "healthcheck:\n  disable: true")]
    [InlineData("2.1", "healthcheck: {disable: false, retries: 3}", "healthcheck:\n  retries: 3")]
    [InlineData("2.1", "healthcheck: {test: [NONE], retries: 3}", "healthcheck:\n  disable: true")]
    [InlineData("2", "ports: [80, \"80\"]\ncap_add: [ALL, ALL]", "ports:\n  - \"80\"\ncap_add:\n  - ALL")]
    [InlineData("3.8", "ports: [{target: 80, published: 80-90, mode: ingress}]", "ports:\n  - \"80-90:80\"")]
    [InlineData("2", "build: {dockerfile: D}", "build:\n  context: .\n  dockerfile: D")]
    [InlineData("2", "build: {dockerfile: D}\nextends: a", "build:\n  dockerfile: D\nextends: a")]
    [InlineData("2.1", "init: false", "")]
    [InlineData("2", "credential_spec: {file: a.json}", "security_opt:\n  - credentialspec=file://a.json")]
    [InlineData("2", "security_opt: [a]\ncredential_spec: {registry: k}",
        "security_opt:\n  - a\n  - credentialspec=registry://k")]
    [InlineData("3.8", "security_opt: [\"credentialspec:file://a.json\"]", "credential_spec:\n  file: a.json")]
    [InlineData("3.8", "ports: [{target: 80, published: \"8080\", mode: host}]",
        "ports:\n  - mode: host\n    target: 80\n    published: 8080")]
    [InlineData("spec", "ports: [{target: 80, published: 8080, mode: host}]",
        "ports:\n  - mode: host\n    target: 80\n    published: \"8080\"")]
    [InlineData("spec", "pids_limit: 9\ndeploy: {resources: {limits: {memory: 1g}}}",
        "deploy:\n  resources:\n    limits:\n      memory: 1g\n      pids: 9")]
    [InlineData("2", "command: echo $(id)", "command: echo $$(id)")]
    [InlineData("2", "labels: [\"a=$(id)\"]", "labels:\n  - a=$$(id)")]
    [InlineData("2", "volumes: [{type: volume, source: data, target: /b}]", "volumes:\n  - data:/b")]
    [InlineData("2", "networks: {default: {mac_address: 02:42:ac:11:65:43}}",
        "networks:\n  - default\nmac_address: \"02:42:ac:11:65:43\"")]
    [InlineData("2", "extra_hosts: {db: 10.0.0.5}", "extra_hosts:\n  - db:10.0.0.5")]
    [InlineData("3.8", "oom_kill_disable: false", "")]
    [InlineData("spec", "deploy: {}", "deploy: {}")]
    public void What_a_format_lacks_a_word_for_is_said_as_it_can(string target, string service, string expected)
    {
        var yaml = Service(target, service);

        yaml[(yaml.IndexOf("nginx", StringComparison.Ordinal) + 6)..].ReplaceLineEndings("\n").Should().Be(Indented(expected));
    }

    [Fact]
    public void Networks_of_2_x_are_attachable_without_a_word() =>
        Converted("networks: {net: {attachable: true, enable_ipv4: true}}", "2").Should().Be("version: '2'\nnetworks:\n  net:\n");

    [Theory]
    [InlineData("2.0", "deploy: {replicas: 2}", "deploy.replicas", "V2_2")]
    [InlineData("2.1", "deploy: {resources: {limits: {cpus: \"0.5\"}}}", "deploy.resources.limits.cpus", "V2_2")]
    [InlineData("2.2", "volumes: [{type: bind, source: /a, target: /b}]", "volumes[0]", "V2_3")]
    [InlineData("2.2", "volumes: [{type: bind, source: /a, target: /b, bind: {create_host_path: false}}]", "volumes[0]", "V2_3")]
    [InlineData("2.4", "depends_on: {db: {condition: service_completed_successfully}}", "depends_on.db.condition",
        "Spec")]
    [InlineData("3.8", "ports: [{target: 80, published: 8080-8090, mode: host}]", "ports[0].published", "V2_0")]
    [InlineData("2.1", "init: true", "init", "V2_2")]
    public void The_first_format_that_supports_it_may_have_another_spelling(string target, string service, string path,
        string first)
    {
        var writing = () => Service(target, service);

        writing.Should().Throw<ComposeException>().Which.Diagnostics.Should().ContainSingle()
            .Which.Message.Should()
                .EndWith($"services.web.{path} does not exist in {target}. Use ComposeFormat.{first} or later (--target "
                    + $"{(first == "Spec" ? "spec" : first[1..].Replace('_', '.'))}).");
    }

    [Fact]
    public void The_name_of_a_project_has_no_place_in_2_x()
    {
        var writing = () => Converted("name: p\nservices: {}", "2");

        writing.Should().Throw<ComposeException>()
            .WithMessage("(1,1): error CG1202: name does not exist in 2.x. "
            + "Use ComposeFormat.Spec or later (--target spec).");
    }

    [Fact]
    public void Writing_does_not_change_the_file()
    {
        var file = ComposeFile.Parse("services: {web: {deploy: {replicas: 2}}}").FileOrThrow();
        var copy = file.Clone();

        file.ToYaml(new WriteOptions { Format = ComposeFormat.V2 }).Should().Contain("scale: 2");

        ComposeFile.Shape.AreEqual(file, copy).Should().BeTrue();
    }

    private static string Service(string target, string service) =>
        Converted($"services:\n  web:\n    image: nginx\n{Indented(service)}", target).ReplaceLineEndings("\n");

    private static string Indented(string lines) =>
        lines.Length == 0 ? "" : string.Concat(lines.ReplaceLineEndings("\n").Split('\n').Select(line => $"    {line}\n"));

    private static string Converted(string text, string target)
    {
        ComposeFormat.TryParse(target, out var format).Should().BeTrue();
        return ComposeFile.Parse(text).FileOrThrow().ToYaml(new WriteOptions { Format = format });
    }
}
