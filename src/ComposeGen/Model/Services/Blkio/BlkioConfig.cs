using ComposeGen.Shapes;
using static ComposeGen.Shapes.ComposeFormats;

namespace ComposeGen.Model;

/// <summary>The share of block devices of a container, and the limits for them.</summary>
/// <seealso href="https://github.com/compose-spec/compose-spec/blob/main/05-services.md#blkio_config"/>
public sealed class BlkioConfig : ComposeNode
{
    /// <summary>The relative share, from 10 to 1000; 500 when unset. Since 2.0, but not in 3.8.</summary>
    public ComposeValue<int>? Weight { get; set; }

    /// <summary>The shares for individual devices. Since 2.0, but not in 3.8.</summary>
    public IList<DeviceWeight>? WeightDevice { get; set; }

    /// <summary>The limits for reading from devices, in bytes per second. Since 2.0, but not in 3.8.</summary>
    public IList<DeviceByteRate>? DeviceReadBps { get; set; }

    /// <summary>The limits for reading from devices, in operations per second. Since 2.0, but not in 3.8.</summary>
    public IList<DeviceOperationRate>? DeviceReadIops { get; set; }

    /// <summary>The limits for writing to devices, in bytes per second. Since 2.0, but not in 3.8.</summary>
    public IList<DeviceByteRate>? DeviceWriteBps { get; set; }

    /// <summary>The limits for writing to devices, in operations per second. Since 2.0, but not in 3.8.</summary>
    public IList<DeviceOperationRate>? DeviceWriteIops { get; set; }

    internal static Shape<BlkioConfig> Shape { get; } = new("blkio config", () => new BlkioConfig())
    {
        { "weight", x => x.Weight, (x, v) => x.Weight = v, Codecs.Int.AtLeast(0, Spec).UnquotedIn(Spec), V2 | Spec },
        {
            "weight_device", x => x.WeightDevice, (x, v) => x.WeightDevice = v,
            Codecs.List(Codecs.Node(DeviceWeight.Shape)), V2 | Spec
        },
        {
            "device_read_bps", x => x.DeviceReadBps, (x, v) => x.DeviceReadBps = v,
            Codecs.List(Codecs.Node(DeviceByteRate.Shape)), V2 | Spec
        },
        {
            "device_read_iops", x => x.DeviceReadIops, (x, v) => x.DeviceReadIops = v,
            Codecs.List(Codecs.Node(DeviceOperationRate.Shape)), V2 | Spec
        },
        {
            "device_write_bps", x => x.DeviceWriteBps, (x, v) => x.DeviceWriteBps = v,
            Codecs.List(Codecs.Node(DeviceByteRate.Shape)), V2 | Spec
        },
        {
            "device_write_iops", x => x.DeviceWriteIops, (x, v) => x.DeviceWriteIops = v,
            Codecs.List(Codecs.Node(DeviceOperationRate.Shape)), V2 | Spec
        },
    };
}

/// <summary>The share of one device.</summary>
/// <seealso href="https://github.com/compose-spec/compose-spec/blob/main/05-services.md#blkio_config"/>
public sealed class DeviceWeight : ComposeNode
{
    /// <summary>The device. Since 2.0, but not in 3.8.</summary>
    public ComposeText? Path { get; set; }

    /// <summary>The relative share, from 10 to 1000. Since 2.0, but not in 3.8.</summary>
    public ComposeValue<int>? Weight { get; set; }

    internal static Shape<DeviceWeight> Shape { get; } = new("device weight", () => new DeviceWeight())
    {
        { "path", x => x.Path, (x, v) => x.Path = v, Codecs.Text, V2 | Spec },
        { "weight", x => x.Weight, (x, v) => x.Weight = v, Codecs.Int.AtLeast(0, Spec).UnquotedIn(Spec), V2 | Spec },
    };
}

/// <summary>A limit in bytes per second.</summary>
/// <seealso href="https://github.com/compose-spec/compose-spec/blob/main/05-services.md#blkio_config"/>
public sealed class DeviceByteRate : ComposeNode
{
    /// <summary>The device. Since 2.0, but not in 3.8.</summary>
    public ComposeText? Path { get; set; }

    /// <summary>The bytes per second. Since 2.0, but not in 3.8.</summary>
    public ComposeValue<ByteSize>? Rate { get; set; }

    internal static Shape<DeviceByteRate> Shape { get; } = new("device rate", () => new DeviceByteRate())
    {
        { "path", x => x.Path, (x, v) => x.Path = v, Codecs.Text, V2 | Spec },
        { "rate", x => x.Rate, (x, v) => x.Rate = v, Grammars.Size.Whole(), V2 | Spec },
    };
}

/// <summary>A limit in operations per second.</summary>
/// <seealso href="https://github.com/compose-spec/compose-spec/blob/main/05-services.md#blkio_config"/>
public sealed class DeviceOperationRate : ComposeNode
{
    /// <summary>The device. Since 2.0, but not in 3.8.</summary>
    public ComposeText? Path { get; set; }

    /// <summary>The operations per second. Since 2.0, but not in 3.8.</summary>
    public ComposeValue<long>? Rate { get; set; }

    internal static Shape<DeviceOperationRate> Shape { get; } = new("device rate", () => new DeviceOperationRate())
    {
        { "path", x => x.Path, (x, v) => x.Path = v, Codecs.Text, V2 | Spec },
        { "rate", x => x.Rate, (x, v) => x.Rate = v, Grammars.Rate, V2 | Spec },
    };
}
