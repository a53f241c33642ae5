using CsCheck;

namespace ComposeGen.Tests.Model.Services.Builds;

public sealed class SshAccessTests() : GrammarTests<SshAccess>(Accesses, "default", "id", "=", "/run/a.sock", " ", ",")
{
    private static readonly Gen<SshAccess> Accesses = Gen.Select(
        Gen.OneOf("default", "github", "a b"),
        Gen.OneOf<string?>(null, "~/.ssh/id_ed25519", "a=b", "k1,k2"),
        (id, path) => new SshAccess(id, path));

    [Theory]
    [InlineData("default", "default", null)]
    [InlineData("default=/run/agent.sock", "default", "/run/agent.sock")]
    [InlineData("github=~/.ssh/id_ed25519", "github", "~/.ssh/id_ed25519")]
    [InlineData("github=a=b", "github", "a=b")]
    [InlineData("github", "github", null)]
    public void Reads_the_parts_and_writes_the_same_text(string text, string id, string? path)
    {
        SshAccess access = SshAccess.Parse(text);

        access.Id.Should().Be(id);
        access.Path.Should().Be(path);
        access.ToString().Should().Be(text);
        access.Should().Be(new SshAccess(id, path));
    }

    [Theory]
    [InlineData("")]
    [InlineData("=")]
    [InlineData("=path")]
    [InlineData("default=")]
    public void Rejects_empty_parts(string text) => Grammar<SshAccess>.Rejects(text);

    [Fact]
    public void Has_a_name_for_the_running_agent() => SshAccess.Default.ToString().Should().Be("default");

    [Fact]
    public void Rejects_invalid_arguments_by_name()
    {
        Refusal.Of<ArgumentNullException>("id", () => new SshAccess(null!));
        Refusal.Of<ArgumentException>("id", () => new SshAccess(""));
        Refusal.Of<ArgumentException>("id", () => new SshAccess("a=b"));
        Refusal.Of<ArgumentException>("path", () => new SshAccess("a", ""));
        Refusal.Of<ArgumentNullException>("text", () => SshAccess.Parse(null!));
    }

    [Fact]
    public void The_default_value_is_empty()
    {
        Grammar<SshAccess>.HasHarmlessDefault("");
        default(SshAccess).Id.Should().BeEmpty();
    }
}
