using ComposeGen.Diagnostics;

namespace ComposeGen.Tests.Diagnostics;

public sealed class ComposePathTests
{
    private static readonly ComposePath Ports = ComposePath.Root.Child("services").Child("web").Child("ports");

    [Fact]
    public void Reads_like_code()
    {
        ComposePath.Root.ToString().Should().BeEmpty();
        Ports.Child(0).ToString().Should().Be("services.web.ports[0]");
        ComposePath.Root.Child("services").Child("a.b").Child("x").ToString().Should().Be("services[\"a.b\"].x");
        ComposePath.Root.Child("a\"b").Child("").ToString().Should().Be("[\"a\\\"b\"][\"\"]");
    }

    [Fact]
    public void Is_equal_step_by_step()
    {
        Ports.Child(1).Should().Be(ComposePath.Root.Child("services").Child("web").Child("ports").Child(1));
        Ports.Child(1).Should().NotBe(Ports.Child("1"));
        Ports.Steps().Select(step => step.Key).Should().Equal("services", "web", "ports");
    }

    [Fact]
    public void Refuses_invalid_steps()
    {
        Refusal.Of<ArgumentNullException>("key", () => Ports.Child(null!));
        Refusal.Of<ArgumentOutOfRangeException>("index", () => Ports.Child(-1));
    }
}
