using CsCheck;

namespace ComposeGen.Tests.Model.Services.Dependencies;

public sealed class ServiceLinkTests() : GrammarTests<ServiceLink>(Links, "db", "a b", ":", "-", " ", "\0")
{
    private static readonly Gen<ServiceLink> Links = Gen.Select(
        Gen.OneOf("db", "a b", "-"),
        Gen.OneOf<string?>(null, "data", "db"),
        (service, alias) => new ServiceLink(service, alias));

    [Theory]
    [InlineData("db", "db", null)]
    [InlineData("db:data", "db", "data")]
    [InlineData("db:db", "db", "db")]
    public void Reads_the_service_and_its_alias(string text, string service, string? alias)
    {
        var link = ServiceLink.Parse(text);

        link.Should().Be(new ServiceLink(service, alias));
        (link.Service, link.Alias).Should().Be((service, alias));
        link.ToString().Should().Be(text);
    }

    [Theory]
    [InlineData("")]
    [InlineData(":")]
    [InlineData("db:")]
    [InlineData(":data")]
    [InlineData("db:a:b")]
    public void Rejects_an_invalid_link(string text) => Grammar<ServiceLink>.Rejects(text);

    [Fact]
    public void Rejects_invalid_arguments_by_name()
    {
        Refusal.Of<ArgumentException>("service", () => new ServiceLink(""));
        Refusal.Of<ArgumentException>("service", () => new ServiceLink("a:b"));
        Refusal.Of<ArgumentException>("alias", () => new ServiceLink("a", ""));
        Refusal.Of<ArgumentException>("alias", () => new ServiceLink("a", "b:c"));
        Refusal.Of<ArgumentNullException>("text", () => ServiceLink.Parse(null!));
    }
}
