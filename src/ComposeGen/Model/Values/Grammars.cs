using System.Globalization;
using ComposeGen.Diagnostics;
using ComposeGen.Shapes;

namespace ComposeGen.Model;

/// <summary>The codecs of values with a grammar.</summary>
internal static class Grammars
{
    /// <summary>An amount of memory, as a number of bytes or with a unit.</summary>
    public static readonly ValueCodec<ByteSize> Size = new ValueCodec<ByteSize>(
        "size", "a number with b, k, m or g, such as 512m", ValueStyle.Plain)
        .OrEmpty(ComposeFormats.V3_8 | ComposeFormats.Spec);

    /// <summary>An amount of memory, always as a string.</summary>
    public static readonly ValueCodec<ByteSize> SizeText =
        new("size", "a number with b, k, m or g, such as 512m", ValueStyle.Text);

    public static readonly Codec<ComposeValue<ComposeDuration>> Duration =
        new ValueCodec<ComposeDuration>("duration", "numbers with h, m, s, ms or us, such as 1m30s", ValueStyle.Text);

    public static readonly ValueCodec<DecimalNumber> Decimal = new ValueCodec<DecimalNumber>(
        "number", "a number, such as 0.5", ValueStyle.Plain)
        .UnquotedIn(ComposeFormats.V3_8);

    /// <summary>A number of CPUs. docker-compose 1.29 also accepts an exponent.</summary>
    public static readonly ValueCodec<DecimalNumber> Cpus =
        new ValueCodec<DecimalNumber>("number", "a number, such as 0.5", ValueStyle.Plain, isOther: IsDecimal)
            .UnquotedIn(ComposeFormats.V3_8);

    /// <summary>A number that docker stack accepts as a string only.</summary>
    public static readonly ValueCodec<DecimalNumber> DecimalText = new ValueCodec<DecimalNumber>(
        "number", "a number, such as 0.5", ValueStyle.Text)
        .Taking(PlainTypes.Numbers | PlainTypes.Typed);

    /// <summary>Microseconds; docker-compose 1.29 also accepts a duration with units.</summary>
    public static readonly ValueCodec<long> CpuTime =
        new ValueCodec<long>("integer", "a whole number of microseconds", ValueStyle.Plain, isOther: IsCpuTime)
            .Taking(PlainTypes.Numbers | PlainTypes.Typed).UnquotedIn(ComposeFormats.V2);

    /// <summary>Operations per second; Compose v2 also accepts units.</summary>
    public static readonly ValueCodec<long> Rate =
        new ValueCodec<long>("integer", "a whole number", ValueStyle.Plain, isOther: IsRate)
            .Taking(PlainTypes.Numbers | PlainTypes.Typed).NumbersIn(ComposeFormats.V2).AtLeast(0, ComposeFormats.Spec);

    public static readonly Codec<ComposeValue<FilePermissions>> Mode = new FilePermissionsCodec(ComposeFormats.None);

    /// <summary>File permissions that must be a number in Compose v2.</summary>
    public static readonly Codec<ComposeValue<FilePermissions>> NumericMode = new FilePermissionsCodec(ComposeFormats.Spec);

    public static readonly Codec<ContainerCommand> Command =
        new ContainerCommandCodec(nullIn: ComposeFormats.Spec, isSplit: true);

    /// <summary>A command that is never null, and that a shell splits into words.</summary>
    public static readonly Codec<ContainerCommand> ShellCommand =
        new ContainerCommandCodec(nullIn: ComposeFormats.None, isSplit: false);

    /// <summary>An image; docker rejects a malformed reference only when it runs.</summary>
    public static readonly Codec<ComposeValue<ImageReference>> Image = new ValueCodec<ImageReference>(
        "image",
        "[REGISTRY/]NAME[:TAG][@DIGEST], such as nginx:1.27",
        ValueStyle.Text,
        invalid: ReadingDiagnostics.MalformedImage);

    public static readonly ValueCodec<Platform> Platform = Codecs.Value<Platform>(
        "platform", "OS[/ARCH[/VARIANT]], such as linux/amd64");

    public static readonly ValueCodec<MacAddress> MacAddress = Codecs.Value<MacAddress>(
        "MAC address", "six pairs of hexadecimal digits, such as 02:42:ac:11:65:43").OrEmpty();

    public static readonly Codec<IList<ComposeValue<ExtraHost>>> ExtraHosts = Codecs.Entries(
        Codecs.Value<ExtraHost>("host", "HOST:IP, such as db:10.0.0.5"), ':', host => host, areSeveral: true);

    /// <summary>An address of the host.</summary>
    public static readonly Codec<ComposeText> Address = new AddressCodec();

    private static bool IsDecimal(string text) => decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out _);

    private static bool IsRate(string text) => ByteSize.TryParse(text, out _) && !text.Contains('.', StringComparison.Ordinal);

    private static bool IsCpuTime(string text) =>
        decimal.TryParse(text, CultureInfo.InvariantCulture, out _) || ComposeDuration.TryParse(text, out _);
}
