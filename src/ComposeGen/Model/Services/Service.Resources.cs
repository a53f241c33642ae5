namespace ComposeGen;

public sealed partial class Service
{
    /// <summary>How many CPUs the container may use, such as 0.5; all when unset. Since 2.2, but not in 3.8.</summary>
    public ComposeValue<decimal>? Cpus { get; set; }

    /// <summary>The container's weight against others when CPUs are scarce; 1024 when unset. Since 2.0, but not in 3.8.</summary>
    public ComposeValue<long>? CpuShares { get; set; }

    /// <summary>Microseconds of CPU time in each <see cref="CpuPeriod"/>; no limit when unset. Since 2.0, but not in 3.8.</summary>
    public ComposeValue<long>? CpuQuota { get; set; }

    /// <summary>The period of <see cref="CpuQuota"/> in microseconds; 100,000 when unset. Since 2.1, but not in 3.8.</summary>
    public ComposeValue<long>? CpuPeriod { get; set; }

    /// <summary>The period of <see cref="CpuRtRuntime"/> in microseconds. Since 2.2, but not in 3.8.</summary>
    public ComposeValue<long>? CpuRtPeriod { get; set; }

    /// <summary>Microseconds of real-time CPU time in each <see cref="CpuRtPeriod"/>. Since 2.2, but not in 3.8.</summary>
    public ComposeValue<long>? CpuRtRuntime { get; set; }

    /// <summary>How many CPUs the container may use, on Windows. Since 2.2, but not in 3.8.</summary>
    public ComposeValue<int>? CpuCount { get; set; }

    /// <summary>How much of the CPUs the container may use, in percent, on Windows. Since 2.2, but not in 3.8.</summary>
    public ComposeValue<int>? CpuPercent { get; set; }

    /// <summary>The CPUs that the container may use, such as <c>0-2,7</c>; all when unset. Since 2.0, but not in 3.8.</summary>
    public ComposeText? Cpuset { get; set; }

    /// <summary>How much memory the container may use; no limit when unset. Since 2.0, but not in 3.8.</summary>
    public ComposeValue<ByteSize>? MemLimit { get; set; }

    /// <summary>How much memory is kept for the container when memory is scarce. Since 2.0, but not in 3.8.</summary>
    public ComposeValue<ByteSize>? MemReservation { get; set; }

    /// <summary>How readily memory is swapped out, from 0 to 100; the host's setting when unset. Since 2.0, but not in 3.8.</summary>
    public ComposeValue<int>? MemSwappiness { get; set; }

    /// <summary>How much memory and swap together the container may use; -1 for no limit. Since 2.0, but not in 3.8.</summary>
    public ComposeValue<ByteSize>? MemswapLimit { get; set; }

    /// <summary>Whether the container is spared when memory runs out; it is not when unset. Since 2.1, but not in 3.8.</summary>
    public ComposeValue<bool>? OomKillDisable { get; set; }

    /// <summary>How likely the container is killed when memory runs out, from -1000 to 1000; 0 when unset. Since 2.0, but not in 3.8.</summary>
    public ComposeValue<int>? OomScoreAdj { get; set; }

    /// <summary>How many processes the container may have; -1 for no limit. Since 2.1, but not in 3.8.</summary>
    public ComposeValue<int>? PidsLimit { get; set; }

    /// <summary>The size of <c>/dev/shm</c>; 64 MiB when unset. Since 2.0.</summary>
    public ComposeValue<ByteSize>? ShmSize { get; set; }

    /// <summary>Limits of processes in the container, by name. Since 2.0.</summary>
    public OrderedDictionary<string, Ulimit>? Ulimits { get; set; }

    /// <summary>The container's share of block devices, and limits on them. Since 2.0, but not in 3.8.</summary>
    public BlkioConfig? BlkioConfig { get; set; }

    /// <summary>Options of the storage driver for the container, such as <c>size</c>. Since 2.1, but not in 3.8.</summary>
    public OrderedDictionary<string, ComposeText?>? StorageOpt { get; set; }

    /// <summary>Devices of the host that the container gets. Since 2.0.</summary>
    public IList<ShortOrLong<DeviceMapping, ServiceDevice>>? Devices { get; set; }

    /// <summary>Rules of the device control group, such as <c>c 1:3 mr</c>. Since 2.3, but not in 3.8.</summary>
    public IList<ComposeText>? DeviceCgroupRules { get; set; }

    /// <summary>GPUs of the host that the container gets. Compose Specification only.</summary>
    public ServiceGpus? Gpus { get; set; }
}
