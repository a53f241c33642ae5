using ComposeGen.Tests.Yaml;

namespace ComposeGen.Tests.Formats;

/// <summary>
/// docker-compose reads YAML 1.1 and Compose v2 YAML 1.2: what is converted means to the one what it meant to the other.
/// </summary>
public sealed class ReaderTests
{
    [Theory]
    [InlineData("0755", "493")]
    [InlineData("1:30", "90")]
    [InlineData("1_000", "1000")]
    [InlineData("0x1f", "31")]
    [InlineData("1.10", "1.1")]
    [InlineData("'yes'", "\"yes\"")]
    [InlineData("'0755'", "\"0755\"")]
    [InlineData("'1:30'", "\"1:30\"")]
    public void A_plain_value_of_2_x_keeps_its_meaning_in_the_specification(string written, string expected) =>
        Converted($"version: '2.4'\nservices:\n  web:\n    environment:\n      A: {written}\n", ComposeFormat.Spec)
            .Should().BeOneOf($"services:\n  web:\n    environment:\n      A: {expected}\n",
                $"services:\n  web:\n    environment:\n      - A={expected.Trim('"')}\n");

    public static TheoryData<string, string?, string?> Scalars
    {
        get
        {
            var data = new TheoryData<string, string?, string?>();
            foreach (var (text, dockerCompose, composeV2) in PlainScalars.All)
            {
                data.Add(text, dockerCompose, composeV2);
            }

            return data;
        }
    }

    /// <summary>Written for another reader, a value is what the container got.</summary>
    [Theory]
    [MemberData(nameof(Scalars))]
    public void Conversion_keeps_what_the_container_got(string text, string? dockerCompose, string? composeV2)
    {
        Converted(dockerCompose, "version: '2.4'\n", text, ComposeFormat.Spec);
        Converted(composeV2, "", text, ComposeFormat.V2_4);
        Converted(composeV2, "version: '3.8'\n", text, ComposeFormat.V2_4);
    }

    private static void Converted(string? expected, string version, string text, ComposeFormat target)
    {
        var read = ComposeFile.Parse($"{version}services:\n  web:\n    labels:\n      a: {text}\n");
        if (expected is null)
        {
            read.Diagnostics.Should().Contain(
                found => found.Code == "CG1111" || found.Message.Contains("refuses it", StringComparison.Ordinal));
        }
        else
        {
            read.HasErrors.Should().BeFalse();
            ComposeFile.Parse(read.File.ToYaml(new WriteOptions { Format = target })).FileOrThrow()
                .Services["web"].Labels!["a"]!.Raw.Should().Be(expected);
        }
    }

    [Theory]
    [InlineData("restart: no")]
    [InlineData("environment: {X: yes}")]
    [InlineData("command: [yes]")]
    [InlineData("hostname: 12")]
    [InlineData("user: a$(id)")]
    public void A_file_that_docker_compose_refuses_has_the_values_of_compose_v2(string refused)
    {
        var read = ComposeFile.Parse(
            $"version: '2.4'\nservices:\n  web:\n    {refused}\n    labels: {{A: yes, B: 2:2, C: 1e3, D: 1.0}}\n");

        read.Diagnostics.Should().NotBeEmpty();
        read.RemainingDiagnostics.Should().NotContain(found => found.Severity == ComposeGen.Diagnostics.DiagnosticSeverity.Error);
        read.File.Services["web"].Labels!.Values.Select(value => value!.Raw).Should().Equal("yes", "2:2", "1000", "1");
    }

    /// <summary>For a number that the container gets in another form, the finding contains that form.</summary>
    [Theory]
    [InlineData("environment: {A: 24.10}", "24.1")]
    [InlineData("labels: {A: 0545}", "357")]
    [InlineData("build: {context: ., args: {A: 1.0}}", "1")]
    [InlineData("sysctls: {A: 1_000}", "1000")]
    [InlineData("logging: {options: {A: 6e10}}", "6e+10")]
    [InlineData("annotations: {A: 012345678901}", "1.2345678901e+10")]
    [InlineData("deploy: {labels: {A: 0x1F}}", "31")]
    [InlineData("ports: [0o120]", "80")]
    [InlineData("mem_limit: 0777", "511")]
    public void A_number_that_the_container_gets_otherwise_is_a_finding(string line, string meaning) =>
        ComposeFile.Parse($"services:\n  web:\n    {line}\n")

            .Diagnostics.Should().ContainSingle().Which.Message
            .Should().Contain($" without quotes is {meaning} to Compose v2. Put it in quotes");

    [Theory]
    [InlineData("ports: [22:22]", "1342")]
    [InlineData("environment: {A: 12:30:45}", "45045")]
    [InlineData("labels: {A: 1:30.5}", "90.5")]
    public void A_number_to_the_base_60_is_a_finding_without_a_version_too(string line, string meaning) => Assert.All(
        (string[])["", "version: '3.8'\n", "version: '2.4'\n"],
        version => ComposeFile.Parse($"{version}services:\n  web:\n    {line}\n")
            .Diagnostics.Should().ContainSingle().Which.Message
            .Should().Contain($" without quotes is {meaning} to docker-compose 1.29."));

    [Theory]
    [InlineData("environment: {A: 5432, B: 0.5, C: -1, D: yes, E: true, F: '1.0', G: 8080:80, H: , I: ~}")]
    [InlineData("cpus: 0.50")]
    [InlineData("deploy: {resources: {limits: {cpus: 1.0}}}")]
    [InlineData("mem_limit: 1_000")]
    [InlineData("tty: True")]
    [InlineData("restart: no")]
    [InlineData("ports: [8080:80, 80]")]
    public void What_the_container_gets_as_it_is_written_is_no_finding(string line) =>
        ComposeFile.Parse($"services:\n  web:\n    {line}\n").Diagnostics.Should().BeEmpty();

    [Theory]
    [InlineData("- 22:22", "- \"1342\"")]
    [InlineData("- '22:22'", "- \"22:22\"")]
    [InlineData("- 8080:80", "- \"8080:80\"")]
    public void A_port_of_2_x_stays_the_port_that_it_is(string written, string expected) =>
        Converted($"version: '2.4'\nservices:\n  web:\n    ports:\n      {written}\n", ComposeFormat.Spec)
            .Should().Be($"services:\n  web:\n    ports:\n      {expected}\n");

    [Theory]
    [InlineData("yes")]
    [InlineData("off")]
    [InlineData("1:30")]
    public void Text_of_the_specification_is_text_in_2_x(string text)
    {
        var yaml = Converted($"services:\n  web:\n    hostname: {text}\n    environment:\n      A: {text}\n", ComposeFormat.V2_4);

        yaml.Should().Contain($"hostname: \"{text}\"");
        ComposeFile.Parse(yaml).FileOrThrow().Services["web"].Environment!["A"].Should().Be((ComposeText)text);
    }

    [Theory]
    [InlineData("2.4")]
    [InlineData("3.8")]
    public void A_boolean_in_the_environment_is_text_where_none_is_taken(string target)
    {
        ComposeFormat.TryParse(target, out var format).Should().BeTrue();

        Converted("services:\n  web:\n    environment: {A: true, B: \"a\\nb\"}\n    "
            + "labels: {C: false, D: \"a\\nb\", E: 1.0}\n", format)
            .Should().Contain("A: \"true\"").And.Contain("C: \"false\"").And.Contain("E: 1");
    }

    [Theory]
    [InlineData("stop_grace_period: 1d", "stop_grace_period: 24h")]
    [InlineData("mem_limit: 1gib", "mem_limit: 1g")]
    [InlineData("mem_limit: 1_000", "mem_limit: 1000")]
    [InlineData("tty: yes", "tty: true")]
    public void A_value_of_the_specification_is_written_in_the_grammar_of_2_x(string written, string expected) =>
        ComposeFile.Parse($"services:\n  web:\n    {written}\n").File.ToYaml(new WriteOptions { Format = ComposeFormat.V2_4 })
            .Should().Be($"version: '2.4'\nservices:\n  web:\n    {expected}\n");

    private static string Converted(string text, ComposeFormat format) =>
        ComposeFile.Parse(text).FileOrThrow().ToYaml(new WriteOptions { Format = format });
}
