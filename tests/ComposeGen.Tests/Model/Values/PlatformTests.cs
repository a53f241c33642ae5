using CsCheck;

namespace ComposeGen.Tests.Model.Values;

public sealed class PlatformTests() : GrammarTests<Platform>(Platforms, "linux", "amd64", "/", "v7", ".", "_", "-", " ", ":")
{
    private static readonly Gen<Platform> Platforms = Gen.OneOf(
        Gen.Select(
            Gen.OneOf("linux", "windows", "Darwin"),
            Gen.OneOf("amd64", "arm", "x86_64"),
            Gen.OneOf<string?>(null, "v7", "v8.1"),
            (os, architecture, variant) => new Platform(os, architecture, variant)),
        Gen.Const(new Platform("linux")));

    [Theory]
    [InlineData("linux", "linux", null, null)]
    [InlineData("linux/amd64", "linux", "amd64", null)]
    [InlineData("linux/arm/v7", "linux", "arm", "v7")]
    [InlineData("linux/x86_64", "linux", "x86_64", null)]
    [InlineData("Windows/AMD64", "Windows", "AMD64", null)]
    [InlineData("arm64", "arm64", null, null)]
    public void Reads_the_parts_and_writes_the_same_text(string text, string os, string? architecture, string? variant)
    {
        Platform platform = Platform.Parse(text);

        platform.Os.Should().Be(os);
        platform.Architecture.Should().Be(architecture);
        platform.Variant.Should().Be(variant);
        platform.ToString().Should().Be(text);
        platform.Should().Be(new Platform(os, architecture, variant));
    }

    [Theory]
    [InlineData("")]
    [InlineData("/")]
    [InlineData("linux/")]
    [InlineData("/amd64")]
    [InlineData("linux//v7")]
    [InlineData("linux/arm/")]
    [InlineData("linux/arm/v7/x")]
    [InlineData("linux amd64")]
    [InlineData("linux/arm:v7")]
    [InlineData("linux/\u00e9")]
    public void Rejects_an_invalid_platform(string text) => Grammar<Platform>.Rejects(text);

    [Fact]
    public void Rejects_invalid_arguments_by_name()
    {
        Refusal.Of<ArgumentNullException>("os", () => new Platform(null!));
        Refusal.Of<ArgumentException>("os", () => new Platform("linux/amd64"));
        Refusal.Of<ArgumentException>("architecture", () => new Platform("linux", ""));
        Refusal.Of<ArgumentException>("variant", () => new Platform("linux", "arm", "v 7"));
        Refusal.Of<ArgumentException>("variant", () => new Platform("linux", null, "v7"));
        Refusal.Of<ArgumentNullException>("text", () => Platform.Parse(null!));
    }

    [Fact]
    public void The_default_value_is_empty()
    {
        Grammar<Platform>.HasHarmlessDefault("");
        default(Platform).Os.Should().BeEmpty();
    }
}
