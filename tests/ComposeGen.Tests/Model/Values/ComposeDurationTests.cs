using CsCheck;

namespace ComposeGen.Tests.Model.Values;

public sealed class ComposeDurationTests() : GrammarTests<ComposeDuration>(
    Durations,
    "0", "1", "99", "9223372036854775807", ".", "h", "m", "s", "ms", "us", "\u00B5s", "ns", "d", "w", "+", "-", "H", " ")
{
    private const long Second = 1_000_000_000;
    private const long Hour = 3600 * Second;

    private static readonly Gen<ComposeDuration> Durations = Gen.OneOf(
            Gen.Long[0, long.MaxValue],
            Gen.Int[0, 100_000].Select(seconds => seconds * Second),
            Gen.Int[0, 100_000].Select(milliseconds => milliseconds * 1_000_000L),
            Gen.Long[0, 10_000],
            Gen.OneOf(0, long.MaxValue))
        .Select(ComposeDuration.FromNanoseconds);

    [Theory]
    [InlineData("1h30m", 5400 * Second, "1h30m", true)]
    [InlineData("90s", 90 * Second, "1m30s", true)]
    [InlineData("1.5s", 1500 * (Second / 1000), "1s500ms", true)]
    [InlineData(".5s", 500 * (Second / 1000), "500ms", true)]
    [InlineData("1.s", Second, "1s", true)]
    [InlineData("0s", 0, "0s", true)]
    [InlineData("00h", 0, "0s", true)]
    [InlineData("1h2m3s4ms5us6ns", 3723_004_005_006, "1h2m3s4ms5us6ns", true)]
    [InlineData("2us", 2000, "2us", true)]
    [InlineData("2\u00B5s", 2000, "2us", true)]
    [InlineData("2\u03BCs", 2000, "2us", true)]
    [InlineData("0.0000000019s", 1, "1ns", true)]
    [InlineData("0.1h", 360 * Second, "6m", true)]
    [InlineData("0.333333333333333333333h", 1_199_999_999_999, "19m59s999ms999us999ns", true)]
    [InlineData("9223372036854775807ns", long.MaxValue, "2562047h47m16s854ms775us807ns", true)]
    [InlineData("1M", 60 * Second, "1m", false)]
    [InlineData("1H30m", 5400 * Second, "1h30m", false)]
    [InlineData(" 30s\t", 30 * Second, "30s", false)]
    [InlineData("30m1h", 5400 * Second, "1h30m", false)]
    [InlineData("1s1s", 2 * Second, "2s", false)]
    [InlineData("1us1\u00B5s", 2000, "2us", false)]
    [InlineData("1d", 24 * Hour, "24h", false)]
    [InlineData("1w1d", 192 * Hour, "192h", false)]
    [InlineData("+5s", 5 * Second, "5s", false)]
    [InlineData("0", 0, "0s", false)]
    [InlineData("+0", 0, "0s", false)]
    public void Reads_every_supported_form_and_writes_the_portable_one(
        string text, long nanoseconds, string printed, bool isPortable)
    {
        ComposeDuration duration = ComposeDuration.Parse(text);

        duration.Nanoseconds.Should().Be(nanoseconds);
        duration.ToString().Should().Be(printed);
        ComposeDuration.IsPortable(text).Should().Be(isPortable);
    }

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("+")]
    [InlineData("90")]
    [InlineData("00")]
    [InlineData(" 0")]
    [InlineData("0 s")]
    [InlineData("1h 30m")]
    [InlineData("s")]
    [InlineData(".s")]
    [InlineData("1.2.3s")]
    [InlineData("1..2s")]
    [InlineData("-1s")]
    [InlineData("1e3s")]
    [InlineData("1y")]
    [InlineData("1hm")]
    [InlineData("1h30")]
    [InlineData("1,5s")]
    [InlineData("1D")]
    [InlineData("30M1H")]
    [InlineData("1S1s")]
    [InlineData("+1S")]
    [InlineData(" 1d")]
    [InlineData("9223372036854775808ns")]
    [InlineData("99999999999999999999s")]
    [InlineData("9223372036854775807w")]
    [InlineData("2562047h47m17s")]
    public void Rejects_an_unsupported_duration(string text)
    {
        Grammar<ComposeDuration>.Rejects(text);
        ComposeDuration.IsPortable(text).Should().BeFalse();
    }

    [Fact]
    public void Converts_from_and_to_a_TimeSpan()
    {
        ComposeDuration duration = TimeSpan.FromSeconds(90);

        duration.Should().Be(ComposeDuration.Parse("1m30s")).And.Be(ComposeDuration.FromTimeSpan(TimeSpan.FromSeconds(90)));
        duration.ToTimeSpan().Should().Be(TimeSpan.FromSeconds(90));
        ComposeDuration.FromNanoseconds(199).ToTimeSpan().Should().Be(TimeSpan.FromTicks(1));
    }

    [Fact]
    public void Compares_by_length()
    {
        ComposeDuration shorter = ComposeDuration.Parse("59s");
        ComposeDuration longer = ComposeDuration.Parse("1m");

        (shorter < longer).Should().BeTrue();
        (shorter > longer).Should().BeFalse();
        (longer <= ComposeDuration.Parse("60s")).Should().BeTrue();
        (shorter >= longer).Should().BeFalse();
#pragma warning disable CS1718 // It is equal to itself.
        (longer >= longer, longer <= longer, longer > longer, longer < longer).Should().Be((true, true, false, false));
#pragma warning restore CS1718
        shorter.CompareTo(longer).Should().BeNegative();
    }

    [Fact]
    public void Rejects_invalid_arguments_by_name()
    {
        Refusal.Of<ArgumentOutOfRangeException>("time", () => ComposeDuration.FromTimeSpan(TimeSpan.FromTicks(-1)));
        Refusal.Of<ArgumentOutOfRangeException>("time", () => (ComposeDuration)Timeout.InfiniteTimeSpan);
        Refusal.Of<ArgumentOutOfRangeException>("time", () => ComposeDuration.FromTimeSpan(TimeSpan.MaxValue));
        Refusal.Of<ArgumentOutOfRangeException>("nanoseconds", () => ComposeDuration.FromNanoseconds(-1));
        Refusal.Of<ArgumentNullException>("text", () => ComposeDuration.Parse(null!));
    }

    [Fact]
    public void The_default_value_is_0_seconds() => Grammar<ComposeDuration>.HasHarmlessDefault("0s");

    [Fact]
    public void docker_compose_reads_any_written_duration_alike() => Durations.Sample(duration =>
    {
        double? seconds = DockerComposeGrammar.Seconds(duration.ToString());
        seconds.Should().BeApproximately(duration.Nanoseconds / 1e9, duration.Nanoseconds * 1e-24);
        ComposeDuration.IsPortable(duration.ToString()).Should().BeTrue();
    });

    [Fact]
    public void Reads_every_text_that_docker_compose_reads_within_the_range_of_the_engine() =>
        Gen.OneOf("0", "1", "25", ".", "h", "m", "s", "S", "ms", "us", "\u00B5s", "NS", "d", " ").Array[1, 8]
            .Select(string.Concat)
            .Sample(text =>
            {
                bool isDuration = ComposeDuration.TryParse(text, out ComposeDuration duration);
                return DockerComposeGrammar.Seconds(text) switch
                {
                    null => !ComposeDuration.IsPortable(text),
                    > long.MaxValue / 1e9 => !isDuration,
                    double seconds => isDuration && Math.Abs(seconds - (duration.Nanoseconds / 1e9)) <= 1e-8 * (1 + seconds),
                };
            });
}
