namespace ComposeGen.Tests.Building;

/// <summary>The fluent API for files that exist, such as loaded ones.</summary>
public sealed class EditTests
{
    private const string Text = """
        version: '2.1'
        services:
          web:
            image: nginx:1.25
            ports:
              - "80:80"
            environment:
              - TZ=UTC
            networks:
              - front
        networks:
          front:
            driver: bridge
        """;

    [Fact]
    public void Changes_what_exists_and_adds_the_rest()
    {
        var file = ComposeFile.Parse(Text).FileOrThrow().Edit(f =>
        {
            f.Service("web").Image("nginx:1.27").Port(443).Environment("TZ", "Europe/Paris").Environment(("A", 1))
                .On(f.Network("front"), "www");
            f.Service("cache", s => s.Image("redis:7").Networks(f.Network("front"), f.Network("back")));
            f.Network("front").Label("a", "b").Label("a", "c");
            f.Volume("data");
        });

        var web = file.Services["web"];
        web.Image.Should().Be(ComposeValue<ImageReference>.Parse("nginx:1.27"));
        web.Ports!.Select(port => port.ToString()).Should().Equal("80:80", "443");
        web.Environment!.Select(pair => $"{pair.Key}={pair.Value}").Should().Equal("TZ=Europe/Paris", "A=1");
        ((NetworkAttachments)web.Networking!).Networks["front"].Aliases.Should().Equal("www");
        file.Services.Keys.Should().Equal("web", "cache");
        file.Networks.Keys.Should().Equal("front", "back");
        ((CreatedNetwork)file.Networks["front"]).Labels!["a"].Should().Be((ComposeText)"c");
        file.Volumes.Keys.Should().Equal("data");
    }

    [Fact]
    public void Returns_the_same_file()
    {
        var file = ComposeFile.Parse(Text).FileOrThrow();

        file.Edit(_ => { }).Should().BeSameAs(file);
    }

    [Fact]
    public void A_network_mode_replaces_networks() =>
        ((NetworkMode)ComposeFile.Parse(Text).FileOrThrow().Edit(f => f.Service("web").NetworkMode("host"))
            .Services["web"].Networking!).Mode.Should().Be((ComposeText)"host");

    [Fact]
    public void An_external_resource_takes_only_a_name()
    {
        const string Taken = "services: {}\nnetworks:\n  n:\n    external: true\n";

        Refusal.Of<InvalidOperationException>(() => ComposeFile.Parse(Taken).FileOrThrow().Edit(f => f.Network("n").Driver("x")))
            .Message.Should().Contain("'n' is external");
        ComposeFile.Parse(Taken).FileOrThrow().Edit(f => f.Network("n").Name("x")).Networks["n"].Name
            .Should().Be((ComposeText)"x");
    }

    [Fact]
    public void A_file_that_was_built_can_be_edited() =>
        Compose.File(f => f.Service("a", s => s.Image("a:1")))
            .Edit(f => f.Service("b", s => s.Image("b:1").DependsOn(f.Service("a"))))
            .ToYaml().Should().Contain("depends_on:\n      - a");

    [Fact]
    public void Null_is_refused()
    {
        Refusal.Of<ArgumentNullException>("file", () => ((ComposeFile)null!).Edit(_ => { }));
        Refusal.Of<ArgumentNullException>("edit", () => new ComposeFile().Edit(null!));
    }
}
