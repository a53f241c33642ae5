using CsCheck;

namespace ComposeGen.Tests.Model.Services.Builds;

public sealed class CacheLocationTests() : GrammarTests<CacheLocation>(
    Locations,
    "type=local", "type", "=", ",", "\"", "\"\"", "dest", "app", ":", " ", "\n")
{
    private static readonly Gen<CacheLocation> Locations = Gen.OneOf(
        Gen.OneOf("app", "registry.local:5000/team/app:cache").Select(image => new CacheLocation(ImageReference.Parse(image))),
        Gen.Select(
            Gen.OneOf("registry", "local", "x,y"),
            Gen.Select(
                Gen.OneOf("ref", "mode", "Dest"),
                Gen.OneOf("", "app:cache", "a,b", "\"", "say \"x\", y", "a=b", " "),
                (key, value) => new KeyValuePair<string, string>(key, value)).Array[0, 3],
            (type, options) => new CacheLocation(type, options)));

    [Theory]
    [InlineData("app")]
    [InlineData("app:cache")]
    [InlineData("registry.local:5000/team/app:cache")]
    public void Reads_the_name_of_an_image(string text)
    {
        CacheLocation location = CacheLocation.Parse(text);

        location.Image.Should().Be(ImageReference.Parse(text));
        location.Type.Should().Be("registry");
        location.Options.Single().Should().Be(new KeyValuePair<string, string>("ref", text));
        location.ToString().Should().Be(text);
        location.Should().Be(new CacheLocation(ImageReference.Parse(text)));
    }

    [Theory]
    [InlineData("type=registry,ref=app:cache,mode=max", "registry", "ref:app:cache|mode:max")]
    [InlineData("type=gha", "gha", "")]
    [InlineData("ref=app:cache,type=registry", "registry", "ref:app:cache")]
    [InlineData("TYPE=local, src = /cache", "local", "src: /cache")]
    [InlineData("type=local,dest=", "local", "dest:")]
    [InlineData("type=a,type=b", "b", "")]
    [InlineData("type=local,\"dest=a,b\",mode=max", "local", "dest:a,b|mode:max")]
    [InlineData("\"type=local\",\"dest=\"\"a\"\"\"", "local", "dest:\"a\"")]
    [InlineData("type=s3,prefix=a=b", "s3", "prefix:a=b")]
    public void Reads_options_in_their_order(string text, string type, string options)
    {
        CacheLocation location = CacheLocation.Parse(text);

        location.Image.Should().BeNull();
        location.Type.Should().Be(type);
        string.Join('|', location.Options.Select(option => $"{option.Key}:{option.Value}")).Should().Be(options);
        location.ToString().Should().Be(text);
    }

    [Theory]
    [InlineData("")]
    [InlineData("App")]
    [InlineData("app,other")]
    [InlineData("\"app\"")]
    [InlineData("ref=app:cache")]
    [InlineData("type=")]
    [InlineData("type=local,")]
    [InlineData(",type=local")]
    [InlineData("type=local,dest")]
    [InlineData("type=local,=a")]
    [InlineData("type=local, =a")]
    [InlineData("type=local,dest=\"a\"")]
    [InlineData("type=local,\"dest=a")]
    [InlineData("type=local,\"dest=a\"b")]
    [InlineData("type=local,\"dest=a\"\"")]
    [InlineData("type=local\n,dest=a")]
    [InlineData("type=local,dest=a\n")]
    public void Rejects_an_invalid_location(string text) => Grammar<CacheLocation>.Rejects(text);

    [Fact]
    public void Is_created_from_its_parts()
    {
        new CacheLocation("inline").ToString().Should().Be("type=inline");
        new CacheLocation("registry", new("ref", "app:cache"), new("mode", "max")).ToString()
            .Should().Be("type=registry,ref=app:cache,mode=max");
        new CacheLocation("local", new KeyValuePair<string, string>("dest", "a,\"b\"")).ToString()
            .Should().Be("type=local,\"dest=a,\"\"b\"\"\"");
    }

    [Fact]
    public void Rejects_invalid_arguments_by_name()
    {
        Refusal.Of<ArgumentException>("image", () => new CacheLocation(default(ImageReference)));
        Refusal.Of<ArgumentNullException>("type", () => new CacheLocation(null!, []));
        Refusal.Of<ArgumentException>("type", () => new CacheLocation(""));
        Refusal.Of<ArgumentException>("type", () => new CacheLocation("a\nb"));
        Refusal.Of<ArgumentNullException>("text", () => CacheLocation.Parse(null!));
    }

    [Theory]
    [InlineData(null, "x")]
    [InlineData("", "x")]
    [InlineData("Type", "x")]
    [InlineData("a b", "x")]
    [InlineData("a=b", "x")]
    [InlineData("a,b", "x")]
    [InlineData("a", "\r")]
    [InlineData("a", null)]
    public void Rejects_an_invalid_option(string? key, string? value) =>
        Refusal.Of<ArgumentException>(
            "options", () => new CacheLocation("local", new KeyValuePair<string, string>(key!, value!)));

    [Fact]
    public void The_default_value_is_empty()
    {
        Grammar<CacheLocation>.HasHarmlessDefault("");
        default(CacheLocation).Image.Should().BeNull();
        default(CacheLocation).Type.Should().BeEmpty();
        default(CacheLocation).Options.Should().BeEmpty();
    }

    [Fact]
    public void Values_are_kept() => Locations.Sample(location =>
    {
        CacheLocation read = CacheLocation.Parse(location.ToString());
        read.Type.Should().Be(location.Type);
        read.Options.SequenceEqual(location.Options).Should().BeTrue();
    });
}
