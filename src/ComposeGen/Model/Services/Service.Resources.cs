using ComposeGen.Shapes;
using static ComposeGen.Shapes.ComposeFormats;

namespace ComposeGen.Model;

public sealed partial class Service
{
    /// <summary>The number of CPUs that the container can use, such as 0.5; all when unset. Since 2.2, but not in 3.8.</summary>
    public ComposeValue<DecimalNumber>? Cpus { get; set; }

    /// <summary>The relative CPU weight of the container; 1024 when unset. Since 2.0, but not in 3.8.</summary>
    public ComposeValue<long>? CpuShares { get; set; }

    /// <summary>
    /// The CPU time in each <see cref="CpuPeriod"/>, in microseconds; no limit when unset. Since 2.0, but not in 3.8.
    /// </summary>
    public ComposeValue<long>? CpuQuota { get; set; }

    /// <summary>The period of <see cref="CpuQuota"/> in microseconds; 100,000 when unset. Since 2.1, but not in 3.8.</summary>
    public ComposeValue<long>? CpuPeriod { get; set; }

    /// <summary>The period of <see cref="CpuRtRuntime"/> in microseconds. Since 2.2, but not in 3.8.</summary>
    public ComposeValue<long>? CpuRtPeriod { get; set; }

    /// <summary>The real-time CPU time in each <see cref="CpuRtPeriod"/>, in microseconds. Since 2.2, but not in 3.8.</summary>
    public ComposeValue<long>? CpuRtRuntime { get; set; }

    /// <summary>The number of CPUs that the container can use, on Windows. Since 2.2, but not in 3.8.</summary>
    public ComposeValue<int>? CpuCount { get; set; }

    /// <summary>The share of the CPUs that the container can use, in percent, on Windows. Since 2.2, but not in 3.8.</summary>
    public ComposeValue<int>? CpuPercent { get; set; }

    /// <summary>The CPUs that the container can use, such as <c>0-2,7</c>; all when unset. Since 2.0, but not in 3.8.</summary>
    public ComposeText? Cpuset { get; set; }

    /// <summary>The memory limit of the container; no limit when unset. Since 2.0, but not in 3.8.</summary>
    public ComposeValue<ByteSize>? MemLimit { get; set; }

    /// <summary>The memory that is reserved for the container when memory is scarce. Since 2.0, but not in 3.8.</summary>
    public ComposeValue<ByteSize>? MemReservation { get; set; }

    /// <summary>
    /// The swappiness of the memory, from 0 to 100; the setting of the host when unset. Since 2.0, but not in 3.8.
    /// </summary>
    public ComposeValue<int>? MemSwappiness { get; set; }

    /// <summary>The limit of memory and swap together; -1 for no limit. Since 2.0, but not in 3.8.</summary>
    public ComposeValue<ByteSize>? MemswapLimit { get; set; }

    /// <summary>Whether the container is not killed when memory runs out; false when unset. Since 2.1, but not in 3.8.</summary>
    public ComposeValue<bool>? OomKillDisable { get; set; }

    /// <summary>
    /// The likelihood that the container is killed when memory runs out, from -1000 to 1000; 0 when unset. Since 2.0, but not in
    /// 3.8.
    /// </summary>
    public ComposeValue<int>? OomScoreAdj { get; set; }

    /// <summary>The maximum number of processes; -1 for no limit. Since 2.1, but not in 3.8.</summary>
    public ComposeValue<int>? PidsLimit { get; set; }

    /// <summary>The size of <c>/dev/shm</c>; 64 MiB when unset. Since 2.0.</summary>
    public ComposeValue<ByteSize>? ShmSize { get; set; }

    /// <summary>The limits of processes in the container, by name. Since 2.0.</summary>
    public OrderedDictionary<string, Ulimit>? Ulimits { get; set; }

    /// <summary>The share of block devices, and the limits for them. Since 2.0, but not in 3.8.</summary>
    public BlkioConfig? BlkioConfig { get; set; }

    /// <summary>The options of the storage driver for the container, such as <c>size</c>. Since 2.1, but not in 3.8.</summary>
    public OrderedDictionary<string, ComposeText?>? StorageOpt { get; set; }

    /// <summary>The devices of the host that the container gets. Since 2.0.</summary>
    public IList<ShortOrLong<DeviceMapping, ServiceDevice>>? Devices { get; set; }

    /// <summary>The rules of the device control group, such as <c>c 1:3 mr</c>. Since 2.3, but not in 3.8.</summary>
    public IList<ComposeText>? DeviceCgroupRules { get; set; }

    /// <summary>The GPUs of the host that the container gets. Compose Specification only.</summary>
    public ServiceGpus? Gpus { get; set; }

    private static Shape<Service> ResourceRows => new("service", () => new Service())
    {
        { "cpus", x => x.Cpus, (x, v) => x.Cpus = v, Grammars.Cpus, From2_2 | Spec },
        { "cpu_shares", x => x.CpuShares, (x, v) => x.CpuShares = v, Codecs.NumberOrText.NumbersIn(Spec), V2 | Spec },
        { "cpu_quota", x => x.CpuQuota, (x, v) => x.CpuQuota = v, Grammars.CpuTime, V2 | Spec },
        { "cpu_period", x => x.CpuPeriod, (x, v) => x.CpuPeriod = v, Grammars.CpuTime, From2_1 | Spec },
        { "cpu_rt_period", x => x.CpuRtPeriod, (x, v) => x.CpuRtPeriod = v, Grammars.CpuTime, From2_2 | Spec },
        { "cpu_rt_runtime", x => x.CpuRtRuntime, (x, v) => x.CpuRtRuntime = v, Grammars.CpuTime, From2_2 | Spec },
        { "cpu_count", x => x.CpuCount, (x, v) => x.CpuCount = v, Codecs.Int.AtLeast(0), From2_2 | Spec },
        {
            "cpu_percent", x => x.CpuPercent, (x, v) => x.CpuPercent = v,
            Codecs.Int.Between(0, 100).UnquotedIn(V2), From2_2 | Spec
        },
        { "cpuset", x => x.Cpuset, (x, v) => x.Cpuset = v, Codecs.Text, V2 | Spec },
        { "mem_limit", x => x.MemLimit, (x, v) => x.MemLimit = v, Grammars.Size, V2 | Spec },
        { "mem_reservation", x => x.MemReservation, (x, v) => x.MemReservation = v, Grammars.Size.Whole(), V2 | Spec },
        { "mem_swappiness", x => x.MemSwappiness, (x, v) => x.MemSwappiness = v, Codecs.Int, V2 | Spec },
        { "memswap_limit", x => x.MemswapLimit, (x, v) => x.MemswapLimit = v, Grammars.Size, V2 | Spec },
        { "oom_kill_disable", x => x.OomKillDisable, (x, v) => x.OomKillDisable = v, Codecs.Bool, From2_1 | Spec },
        { "oom_score_adj", x => x.OomScoreAdj, (x, v) => x.OomScoreAdj = v, Codecs.Int, V2 | Spec },
        { "pids_limit", x => x.PidsLimit, (x, v) => x.PidsLimit = v, Codecs.Int.OrEmpty(Spec), From2_1 | Spec },
        { "shm_size", x => x.ShmSize, (x, v) => x.ShmSize = v, Grammars.Size },
        { "ulimits", x => x.Ulimits, (x, v) => x.Ulimits = v, Codecs.Map(Ulimit.Codec) },
        { "blkio_config", x => x.BlkioConfig, (x, v) => x.BlkioConfig = v, Codecs.Node(BlkioConfig.Shape), V2 | Spec },
        {
            "storage_opt", x => x.StorageOpt, (x, v) => x.StorageOpt = v, Codecs.AnyScalarMap, From2_1 | Spec,
            new Row { Verb = new Verb("StorageOpt") { Plural = "StorageOpts" } }
        },
        {
            "devices", x => x.Devices, (x, v) => x.Devices = v,
            Codecs.List(ServiceDevice.Codec, ServiceDevice.Identity, V2 | V3_8)
        },
        {
            "device_cgroup_rules", x => x.DeviceCgroupRules, (x, v) => x.DeviceCgroupRules = v,
            Codecs.UniqueTexts, From2_3 | Spec
        },
        { "gpus", x => x.Gpus, (x, v) => x.Gpus = v, ServiceGpus.Codec, Spec },
    };
}
