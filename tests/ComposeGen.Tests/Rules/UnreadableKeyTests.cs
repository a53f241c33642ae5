namespace ComposeGen.Tests.Rules;

/// <summary>A key with an unreadable value still exists: it is not also reported as missing.</summary>
public sealed class UnreadableKeyTests
{
    [Theory]
    [InlineData("web: {image: [a]}", "web: {expose: [80]}")]
    [InlineData("WEB: {build: ., image: [a]}", "WEB: {build: .}")]
    [InlineData("web: {build: {context: [a]}}", "web: {build: {dockerfile: a}}")]
    [InlineData(
        "web: {image: a, depends_on: {db: {condition: service_healthy}}}, db: {image: postgres, healthcheck: 3}",
        "web: {image: a, depends_on: {db: {condition: service_healthy}}}, db: {image: postgres}")]
    [InlineData("web: {image: a, memswap_limit: 1g, mem_limit: [a]}", "web: {image: a, memswap_limit: 1g}")]
    public void A_service_has_the_key(string services, string without)
    {
        Codes($"version: '2.4'\nservices: {{{services}}}\n").Should().BeEmpty();
        Codes($"version: '2.4'\nservices: {{{without}}}\n").Should().NotBeEmpty("it is missing there");
    }

    [Theory]
    [InlineData("configs", "file")]
    [InlineData("configs", "environment")]
    [InlineData("configs", "content")]
    [InlineData("configs", "external")]
    [InlineData("secrets", "file")]
    [InlineData("secrets", "environment")]
    [InlineData("secrets", "external")]
    public void A_config_or_secret_has_content(string section, string key)
    {
        Codes(Holding($"{key}: [a]")).Should().BeEmpty();
        Codes(Holding("labels: {a: b}")).Should().NotBeEmpty("it has no content");

        string Holding(string content) =>
            $"services: {{web: {{image: a, {section}: [one]}}}}\n{section}:\n  one: {{{content}}}\n";
    }

    [Theory]
    [InlineData("include: 3.5.1\n")]
    [InlineData("include: [more.yml]\n")]
    public void An_included_file_may_use_what_this_one_does_not(string include)
    {
        const string File = "services: {web: {image: a}}\nvolumes: {data: }\n";

        Codes(File).Should().NotBeEmpty();
        Codes(include + File).Should().NotContain("CG2005").And.NotContain(code => Codes(File).Contains(code));
    }

    private static List<string> Codes(string text) =>
        [.. ComposeFile.Parse(text, "docker-compose.yml").File.Validate().Select(found => found.Code)];
}
