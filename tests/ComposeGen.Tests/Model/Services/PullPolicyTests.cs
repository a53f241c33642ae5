using CsCheck;

namespace ComposeGen.Tests.Model.Services;

public sealed class PullPolicyTests() : GrammarTests<PullPolicy>(
    Policies,
    "every_", "always", "daily", "build", "0", "1", "9223372036", "w", "d", "h", "m", "s", "ms", "_", ".")
{
    private const long Second = 1_000_000_000;

    private static readonly Gen<PullPolicy> Policies = Gen.OneOf(
        Gen.OneOf(
            PullPolicy.Missing, PullPolicy.Always, PullPolicy.Never, PullPolicy.Build,
            PullPolicy.Refresh, PullPolicy.Daily, PullPolicy.Weekly, PullPolicy.Parse("if_not_present")),
        Gen.OneOf(Gen.Long[0, long.MaxValue / Second], Gen.Long[0, 100].Select(days => days * 86400))
            .Select(seconds => PullPolicy.Every(ComposeDuration.FromNanoseconds(seconds * Second))));

    [Theory]
    [InlineData("always", PullMode.Always)]
    [InlineData("never", PullMode.Never)]
    [InlineData("missing", PullMode.Missing)]
    [InlineData("if_not_present", PullMode.IfNotPresent)]
    [InlineData("build", PullMode.Build)]
    [InlineData("refresh", PullMode.Refresh)]
    [InlineData("daily", PullMode.Daily)]
    [InlineData("weekly", PullMode.Weekly)]
    public void Reads_and_writes_a_policy(string text, PullMode mode)
    {
        PullPolicy policy = PullPolicy.Parse(text);

        policy.Mode.Should().Be(mode);
        policy.Interval.Should().BeNull();
        policy.ToString().Should().Be(text);
    }

    [Theory]
    [InlineData("every_12h", 43200, "every_12h")]
    [InlineData("every_1w", 604800, "every_1w")]
    [InlineData("every_1d12h", 129600, "every_36h")]
    [InlineData("every_24h", 86400, "every_1d")]
    [InlineData("every_90s", 90, "every_90s")]
    [InlineData("every_2m", 120, "every_2m")]
    [InlineData("every_1000ms", 1, "every_1s")]
    [InlineData("every_0s", 0, "every_0s")]
    public void Reads_an_interval_and_writes_it_in_one_unit(string text, long seconds, string printed)
    {
        PullPolicy policy = PullPolicy.Parse(text);

        policy.Mode.Should().Be(PullMode.Every);
        policy.Interval.Should().Be(ComposeDuration.FromNanoseconds(seconds * Second));
        policy.ToString().Should().Be(printed);
    }

    [Theory]
    [InlineData("")]
    [InlineData("Always")]
    [InlineData("ifnotpresent")]
    [InlineData("if-not-present")]
    [InlineData(" daily")]
    [InlineData("monthly")]
    [InlineData("every")]
    [InlineData("every_")]
    [InlineData("every_0")]
    [InlineData("every_12")]
    [InlineData("every_h")]
    [InlineData("every_12H")]
    [InlineData("every_+1h")]
    [InlineData("every_1.5h")]
    [InlineData("every_1500ms")]
    [InlineData("every_1y")]
    [InlineData("every_every_1h")]
    [InlineData("every_99999999999w")]
    public void Rejects_an_invalid_policy(string text) => Grammar<PullPolicy>.Rejects(text);

    [Fact]
    public void Has_a_name_for_every_policy()
    {
        PullPolicy.Missing.ToString().Should().Be("missing");
        PullPolicy.Always.ToString().Should().Be("always");
        PullPolicy.Never.ToString().Should().Be("never");
        PullPolicy.Build.ToString().Should().Be("build");
        PullPolicy.Refresh.ToString().Should().Be("refresh");
        PullPolicy.Daily.ToString().Should().Be("daily");
        PullPolicy.Weekly.ToString().Should().Be("weekly");
        PullPolicy.Every(TimeSpan.FromHours(12)).ToString().Should().Be("every_12h");
    }

    [Fact]
    public void Rejects_invalid_arguments_by_name()
    {
        Refusal.Of<ArgumentOutOfRangeException>("interval", () => PullPolicy.Every(TimeSpan.FromMilliseconds(1500)));
        Refusal.Of<ArgumentNullException>("text", () => PullPolicy.Parse(null!));
    }

    [Fact]
    public void The_default_value_is_missing() => Grammar<PullPolicy>.HasHarmlessDefault("missing");
}
