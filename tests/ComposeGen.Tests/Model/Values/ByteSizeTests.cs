using CsCheck;

namespace ComposeGen.Tests.Model.Values;

public sealed class ByteSizeTests() : GrammarTests<ByteSize>(
    Sizes,
    "0", "1", "512", "9223372036854775807", ".", "e", "+", "-", "_", " ", "b", "k", "K", "m", "g", "t", "p", "ib", "i")
{
    private static readonly Gen<ByteSize> Sizes = Gen.OneOf(
        Gen.Long[0, long.MaxValue].Select(bytes => new ByteSize(bytes)),
        Gen.Long[0, 5000].Select(bytes => new ByteSize(bytes)),
        Gen.Long[0, 5000].Select(ByteSize.FromKibibytes),
        Gen.Long[0, 5000].Select(ByteSize.FromMebibytes),
        Gen.Long[0, 8_000_000_000].Select(ByteSize.FromGibibytes),
        Gen.OneOf(new ByteSize(0), ByteSize.Unlimited, new ByteSize(long.MaxValue)));

    [Theory]
    [InlineData("0", 0, "0")]
    [InlineData("512", 512, "512")]
    [InlineData("512b", 512, "512")]
    [InlineData("512B", 512, "512")]
    [InlineData("1k", 1024, "1k")]
    [InlineData("1kb", 1024, "1k")]
    [InlineData("1KiB", 1024, "1k")]
    [InlineData("1024", 1024, "1k")]
    [InlineData("1025", 1025, "1025")]
    [InlineData("512M", 536870912, "512m")]
    [InlineData("10000Mb", 10485760000, "10000m")]
    [InlineData("1024m", 1073741824, "1g")]
    [InlineData("2gb", 2147483648, "2g")]
    [InlineData("1GiB", 1073741824, "1g")]
    [InlineData("1t", 1099511627776, "1024g")]
    [InlineData("1pib", 1125899906842624, "1048576g")]
    [InlineData("1.5g", 1610612736, "1536m")]
    [InlineData(".5g", 536870912, "512m")]
    [InlineData("1.k", 1024, "1k")]
    [InlineData("0.0001k", 0, "0")]
    [InlineData("1.0001k", 1024, "1k")]
    [InlineData("1 g", 1073741824, "1g")]
    [InlineData(" 1  g", 1073741824, "1g")]
    [InlineData("1e3", 1000, "1000")]
    [InlineData("1e-1k", 102, "102")]
    [InlineData("1_000", 1000, "1000")]
    [InlineData(" +1k", 1024, "1k")]
    [InlineData("-1", -1, "-1")]
    [InlineData("9223372036854775807", long.MaxValue, "9223372036854775807")]
    [InlineData("8589934591g", 9223372035781033984, "8589934591g")]
    public void Reads_every_supported_form_and_writes_the_portable_one(string text, long bytes, string printed)
    {
        ByteSize size = ByteSize.Parse(text);

        size.Bytes.Should().Be(bytes);
        size.ToString().Should().Be(printed);
        size.Should().Be(new ByteSize(bytes));
    }

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("g")]
    [InlineData("-2")]
    [InlineData("-1g")]
    [InlineData("+")]
    [InlineData("++1")]
    [InlineData("+ 1")]
    [InlineData("+_1")]
    [InlineData("- 1")]
    [InlineData("1e")]
    [InlineData("1z")]
    [InlineData("1ki")]
    [InlineData("1bb")]
    [InlineData("1ib")]
    [InlineData("1kbb")]
    [InlineData("1gigs")]
    [InlineData("0x10")]
    [InlineData("1g ")]
    [InlineData("1 0")]
    [InlineData("1,5g")]
    [InlineData("1.5.5g")]
    [InlineData(".")]
    [InlineData(".g")]
    [InlineData("_1")]
    [InlineData("1__0")]
    [InlineData("1_.0")]
    [InlineData("1_k")]
    [InlineData("inf")]
    [InlineData("9223372036854775808")]
    [InlineData("8589934592g")]
    [InlineData("1e400")]
    [InlineData("8192pb")]
    public void Rejects_an_invalid_size(string text) => Grammar<ByteSize>.Rejects(text);

    [Fact]
    public void Is_created_from_units()
    {
        ByteSize.FromKibibytes(64).ToString().Should().Be("64k");
        ByteSize.FromMebibytes(512).ToString().Should().Be("512m");
        ByteSize.FromGibibytes(2).ToString().Should().Be("2g");
        ByteSize.Unlimited.ToString().Should().Be("-1");
        ByteSize.Unlimited.IsUnlimited.Should().BeTrue();
        new ByteSize(1).IsUnlimited.Should().BeFalse();
    }

    [Fact]
    public void Compares_by_size_and_unlimited_is_the_largest()
    {
        ByteSize smaller = ByteSize.Parse("1023m");
        ByteSize larger = ByteSize.Parse("1g");

        (smaller < larger).Should().BeTrue();
        (smaller > larger).Should().BeFalse();
        (larger <= ByteSize.Parse("1024m")).Should().BeTrue();
        (smaller >= larger).Should().BeFalse();
#pragma warning disable CS1718 // It is equal to itself.
        (larger >= larger, larger <= larger, larger > larger, larger < larger).Should().Be((true, true, false, false));
#pragma warning restore CS1718
        (ByteSize.Unlimited > new ByteSize(long.MaxValue)).Should().BeTrue();
        ByteSize.Unlimited.CompareTo(ByteSize.Unlimited).Should().Be(0);
    }

    [Fact]
    public void Rejects_invalid_arguments_by_name()
    {
        Refusal.Of<ArgumentOutOfRangeException>("bytes", () => new ByteSize(-2));
        Refusal.Of<ArgumentOutOfRangeException>("kibibytes", () => ByteSize.FromKibibytes(-1));
        Refusal.Of<ArgumentOutOfRangeException>("mebibytes", () => ByteSize.FromMebibytes(long.MaxValue));
        Refusal.Of<ArgumentOutOfRangeException>("gibibytes", () => ByteSize.FromGibibytes(8589934592));
        Refusal.Of<ArgumentNullException>("text", () => ByteSize.Parse(null!));
    }

    [Fact]
    public void The_default_value_is_0_bytes() => Grammar<ByteSize>.HasHarmlessDefault("0");

    [Fact]
    public void docker_compose_reads_any_written_size_alike() =>
        Sizes.Sample(size => DockerComposeGrammar.Bytes(size.ToString()) == (double)size.Bytes);
}
