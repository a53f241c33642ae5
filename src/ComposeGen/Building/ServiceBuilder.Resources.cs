namespace ComposeGen.Building;

public sealed partial class ServiceBuilder
{
    /// <inheritdoc cref="Service.Cpus"/>
    /// <param name="value">The value.</param>
    public ServiceBuilder Cpus(ComposeValue<decimal> value)
    {
        Service.Cpus = value;
        return this;
    }

    /// <inheritdoc cref="Service.Cpus"/>
    /// <param name="value">The value, such as 0.5.</param>
    public ServiceBuilder Cpus(double value) => Cpus((decimal)value);

    /// <inheritdoc cref="Service.CpuShares"/>
    /// <param name="value">The value.</param>
    public ServiceBuilder CpuShares(ComposeValue<long> value)
    {
        Service.CpuShares = value;
        return this;
    }

    /// <inheritdoc cref="Service.CpuQuota"/>
    /// <param name="value">The value.</param>
    public ServiceBuilder CpuQuota(ComposeValue<long> value)
    {
        Service.CpuQuota = value;
        return this;
    }

    /// <inheritdoc cref="Service.CpuPeriod"/>
    /// <param name="value">The value.</param>
    public ServiceBuilder CpuPeriod(ComposeValue<long> value)
    {
        Service.CpuPeriod = value;
        return this;
    }

    /// <inheritdoc cref="Service.CpuRtPeriod"/>
    /// <param name="value">The value.</param>
    public ServiceBuilder CpuRtPeriod(ComposeValue<long> value)
    {
        Service.CpuRtPeriod = value;
        return this;
    }

    /// <inheritdoc cref="Service.CpuRtRuntime"/>
    /// <param name="value">The value.</param>
    public ServiceBuilder CpuRtRuntime(ComposeValue<long> value)
    {
        Service.CpuRtRuntime = value;
        return this;
    }

    /// <inheritdoc cref="Service.CpuCount"/>
    /// <param name="value">The value.</param>
    public ServiceBuilder CpuCount(ComposeValue<int> value)
    {
        Service.CpuCount = value;
        return this;
    }

    /// <inheritdoc cref="Service.CpuPercent"/>
    /// <param name="value">The value.</param>
    public ServiceBuilder CpuPercent(ComposeValue<int> value)
    {
        Service.CpuPercent = value;
        return this;
    }

    /// <inheritdoc cref="Service.Cpuset"/>
    /// <param name="value">The value.</param>
    public ServiceBuilder Cpuset(ComposeText value)
    {
        Service.Cpuset = value;
        return this;
    }

    /// <inheritdoc cref="Service.MemLimit"/>
    /// <param name="value">The value.</param>
    public ServiceBuilder MemLimit(ByteSize value)
    {
        Service.MemLimit = value;
        return this;
    }

    /// <inheritdoc cref="Service.MemLimit"/>
    /// <param name="value">The value as text, which may contain variables.</param>
    /// <exception cref="FormatException">The text is not a valid value.</exception>
    public ServiceBuilder MemLimit(ComposeText value)
    {
        Service.MemLimit = ComposeValue<ByteSize>.Parse(value);
        return this;
    }

    /// <inheritdoc cref="Service.MemReservation"/>
    /// <param name="value">The value.</param>
    public ServiceBuilder MemReservation(ByteSize value)
    {
        Service.MemReservation = value;
        return this;
    }

    /// <inheritdoc cref="Service.MemReservation"/>
    /// <param name="value">The value as text, which may contain variables.</param>
    /// <exception cref="FormatException">The text is not a valid value.</exception>
    public ServiceBuilder MemReservation(ComposeText value)
    {
        Service.MemReservation = ComposeValue<ByteSize>.Parse(value);
        return this;
    }

    /// <inheritdoc cref="Service.MemSwappiness"/>
    /// <param name="value">The value.</param>
    public ServiceBuilder MemSwappiness(ComposeValue<int> value)
    {
        Service.MemSwappiness = value;
        return this;
    }

    /// <inheritdoc cref="Service.MemswapLimit"/>
    /// <param name="value">The value.</param>
    public ServiceBuilder MemswapLimit(ByteSize value)
    {
        Service.MemswapLimit = value;
        return this;
    }

    /// <inheritdoc cref="Service.MemswapLimit"/>
    /// <param name="value">The value as text, which may contain variables.</param>
    /// <exception cref="FormatException">The text is not a valid value.</exception>
    public ServiceBuilder MemswapLimit(ComposeText value)
    {
        Service.MemswapLimit = ComposeValue<ByteSize>.Parse(value);
        return this;
    }

    /// <inheritdoc cref="Service.OomKillDisable"/>
    public ServiceBuilder OomKillDisable()
    {
        Service.OomKillDisable = true;
        return this;
    }

    /// <inheritdoc cref="Service.OomKillDisable"/>
    /// <param name="value">The value.</param>
    public ServiceBuilder OomKillDisable(ComposeValue<bool> value)
    {
        Service.OomKillDisable = value;
        return this;
    }

    /// <inheritdoc cref="Service.OomScoreAdj"/>
    /// <param name="value">The value.</param>
    public ServiceBuilder OomScoreAdj(ComposeValue<int> value)
    {
        Service.OomScoreAdj = value;
        return this;
    }

    /// <inheritdoc cref="Service.PidsLimit"/>
    /// <param name="value">The value.</param>
    public ServiceBuilder PidsLimit(ComposeValue<int> value)
    {
        Service.PidsLimit = value;
        return this;
    }

    /// <inheritdoc cref="Service.ShmSize"/>
    /// <param name="value">The value.</param>
    public ServiceBuilder ShmSize(ByteSize value)
    {
        Service.ShmSize = value;
        return this;
    }

    /// <inheritdoc cref="Service.ShmSize"/>
    /// <param name="value">The value as text, which may contain variables.</param>
    /// <exception cref="FormatException">The text is not a valid value.</exception>
    public ServiceBuilder ShmSize(ComposeText value)
    {
        Service.ShmSize = ComposeValue<ByteSize>.Parse(value);
        return this;
    }

    /// <inheritdoc cref="Service.Ulimits"/>
    /// <param name="name">The limit, such as <c>nofile</c>.</param>
    /// <param name="soft">The initial limit of a process; -1 for unlimited.</param>
    /// <param name="hard">The highest limit that a process can set; -1 for unlimited.</param>
    /// <exception cref="ArgumentException">The limit is already set.</exception>
    public ServiceBuilder Ulimit(string name, long soft, long hard)
    {
        (Service.Ulimits ??= []).AddOnce(name, new Ulimit { Soft = soft, Hard = hard });
        return this;
    }

    /// <inheritdoc cref="Service.BlkioConfig"/>
    /// <param name="configure">Sets its properties.</param>
    public ServiceBuilder BlkioConfig(Action<BlkioConfig> configure)
    {
        ArgumentNullException.ThrowIfNull(configure);
        configure(Service.BlkioConfig ??= new BlkioConfig());
        return this;
    }

    /// <inheritdoc cref="Service.StorageOpt"/>
    /// <param name="name">The name.</param>
    /// <param name="value">The value.</param>
    /// <exception cref="ArgumentException">The name already has a value.</exception>
    public ServiceBuilder StorageOpt(string name, ComposeText value)
    {
        (Service.StorageOpt ??= []).AddOnce(name, value);
        return this;
    }

    /// <inheritdoc cref="Service.Devices"/>
    /// <param name="value">The device.</param>
    public ServiceBuilder Device(DeviceMapping value)
    {
        (Service.Devices ??= []).Add(value);
        return this;
    }

    /// <inheritdoc cref="Service.Devices"/>
    /// <param name="value">The device, <c>HOST[:CONTAINER[:PERMISSIONS]]</c>, which may contain variables.</param>
    /// <exception cref="FormatException">The text is not a valid device.</exception>
    public ServiceBuilder Device(ComposeText value)
    {
        (Service.Devices ??= []).Add(ComposeValue<DeviceMapping>.Parse(value));
        return this;
    }

    /// <inheritdoc cref="Service.DeviceCgroupRules"/>
    /// <param name="values">The value to add.</param>
    public ServiceBuilder DeviceCgroupRule(params ReadOnlySpan<ComposeText> values)
    {
        (Service.DeviceCgroupRules ??= []).AddAll(values);
        return this;
    }

    /// <inheritdoc cref="Service.Gpus"/>
    /// <param name="value">The value.</param>
    public ServiceBuilder Gpus(ServiceGpus value)
    {
        Service.Gpus = value;
        return this;
    }
}
