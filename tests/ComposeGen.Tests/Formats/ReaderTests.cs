namespace ComposeGen.Tests.Formats;

/// <summary>docker-compose reads YAML 1.1 and Compose v2 YAML 1.2: what is converted means to the one what it meant to the other.</summary>
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
    [InlineData("2026-11-22", "\"2026-11-22\"")]
    public void A_plain_value_of_2_x_keeps_its_meaning_in_the_specification(string written, string expected) =>
        Converted($"version: '2.4'\nservices:\n  web:\n    environment:\n      A: {written}\n", ComposeFormat.Spec)
            .Should().BeOneOf($"services:\n  web:\n    environment:\n      A: {expected}\n", $"services:\n  web:\n    environment:\n      - A={expected.Trim('"')}\n");

    [Theory]
    [InlineData("- 22:22", "- \"1342\"")]
    [InlineData("- '22:22'", "- \"22:22\"")]
    [InlineData("- 8080:80", "- \"8080:80\"")]
    public void A_port_of_2_x_stays_the_port_that_it_is(string written, string expected) =>
        Converted($"version: '2.4'\nservices:\n  web:\n    ports:\n      {written}\n", ComposeFormat.Spec).Should().Be($"services:\n  web:\n    ports:\n      {expected}\n");

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

        Converted("services:\n  web:\n    environment: {A: true, B: \"a\\nb\"}\n    labels: {C: false, D: \"a\\nb\", E: 1.0}\n", format)
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
