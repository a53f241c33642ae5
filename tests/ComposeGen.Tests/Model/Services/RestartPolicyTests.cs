using CsCheck;

namespace ComposeGen.Tests.Model.Services;

public sealed class RestartPolicyTests() : GrammarTests<RestartPolicy>(
    Policies,
    "no", "always", "on-failure", "unless-stopped", ":", "0", "5", "2147483647", "-", "\0")
{
    private static readonly Gen<RestartPolicy> Policies = Gen.OneOf(
        Gen.OneOf(RestartPolicy.No, RestartPolicy.Always, RestartPolicy.UnlessStopped, RestartPolicy.OnFailure()),
        Gen.Int[0, int.MaxValue].Select(maximum => RestartPolicy.OnFailure(maximum)));

    [Theory]
    [InlineData("no", RestartMode.No, null)]
    [InlineData("always", RestartMode.Always, null)]
    [InlineData("unless-stopped", RestartMode.UnlessStopped, null)]
    [InlineData("on-failure", RestartMode.OnFailure, null)]
    [InlineData("on-failure:0", RestartMode.OnFailure, 0)]
    [InlineData("on-failure:5", RestartMode.OnFailure, 5)]
    [InlineData("on-failure:2147483647", RestartMode.OnFailure, int.MaxValue)]
    public void Reads_and_writes_a_policy(string text, RestartMode mode, int? maximumRetries)
    {
        RestartPolicy policy = RestartPolicy.Parse(text);

        policy.Mode.Should().Be(mode);
        policy.MaximumRetries.Should().Be(maximumRetries);
        policy.ToString().Should().Be(text);
    }

    [Theory]
    [InlineData("")]
    [InlineData("No")]
    [InlineData("never")]
    [InlineData("false")]
    [InlineData("on_failure")]
    [InlineData("unless_stopped")]
    [InlineData(" always")]
    [InlineData("always:3")]
    [InlineData("no:0")]
    [InlineData("on-failure:")]
    [InlineData("on-failure:-1")]
    [InlineData("on-failure:+1")]
    [InlineData("on-failure: 1")]
    [InlineData("on-failure:1.5")]
    [InlineData("on-failure:1:2")]
    [InlineData("on-failure:1\0")]
    [InlineData("on-failure:2147483648")]
    public void Rejects_an_invalid_policy(string text) => Grammar<RestartPolicy>.Rejects(text);

    [Fact]
    public void Has_a_name_for_every_policy()
    {
        RestartPolicy.No.ToString().Should().Be("no");
        RestartPolicy.Always.ToString().Should().Be("always");
        RestartPolicy.UnlessStopped.ToString().Should().Be("unless-stopped");
        RestartPolicy.OnFailure().ToString().Should().Be("on-failure");
        RestartPolicy.OnFailure(3).ToString().Should().Be("on-failure:3");
    }

    [Fact]
    public void Rejects_invalid_arguments_by_name()
    {
        Refusal.Of<ArgumentOutOfRangeException>("maximumRetries", () => RestartPolicy.OnFailure(-1));
        Refusal.Of<ArgumentNullException>("text", () => RestartPolicy.Parse(null!));
    }

    [Fact]
    public void The_default_value_never_restarts() => Grammar<RestartPolicy>.HasHarmlessDefault("no");
}
