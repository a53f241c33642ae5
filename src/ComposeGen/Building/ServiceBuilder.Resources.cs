using static ComposeGen.Building.BuilderArguments;

namespace ComposeGen.Building;

public sealed partial class ServiceBuilder
{
    /// <inheritdoc cref="Service.Cpus"/>
    /// <param name="value">The value.</param>
    public ServiceBuilder Cpus(ComposeValue<DecimalNumber> value) => With(Service.Cpus = value);

    /// <inheritdoc cref="Service.Cpus"/>
    /// <param name="value">The value, such as 0.5.</param>
    public ServiceBuilder Cpus(DecimalNumber value) => With(Service.Cpus = value);

    /// <inheritdoc cref="Service.CpuShares"/>
    /// <param name="value">The value.</param>
    public ServiceBuilder CpuShares(ComposeValue<long> value) => With(Service.CpuShares = value);

    /// <inheritdoc cref="Service.CpuQuota"/>
    /// <param name="value">The value.</param>
    public ServiceBuilder CpuQuota(ComposeValue<long> value) => With(Service.CpuQuota = value);

    /// <inheritdoc cref="Service.CpuPeriod"/>
    /// <param name="value">The value.</param>
    public ServiceBuilder CpuPeriod(ComposeValue<long> value) => With(Service.CpuPeriod = value);

    /// <inheritdoc cref="Service.CpuRtPeriod"/>
    /// <param name="value">The value.</param>
    public ServiceBuilder CpuRtPeriod(ComposeValue<long> value) => With(Service.CpuRtPeriod = value);

    /// <inheritdoc cref="Service.CpuRtRuntime"/>
    /// <param name="value">The value.</param>
    public ServiceBuilder CpuRtRuntime(ComposeValue<long> value) => With(Service.CpuRtRuntime = value);

    /// <inheritdoc cref="Service.CpuCount"/>
    /// <param name="value">The value.</param>
    public ServiceBuilder CpuCount(ComposeValue<int> value) => With(Service.CpuCount = value);

    /// <inheritdoc cref="Service.CpuPercent"/>
    /// <param name="value">The value.</param>
    public ServiceBuilder CpuPercent(ComposeValue<int> value) => With(Service.CpuPercent = value);

    /// <inheritdoc cref="Service.Cpuset"/>
    /// <param name="value">The value.</param>
    public ServiceBuilder Cpuset(ComposeText value) => With(Service.Cpuset = NotNull(value));

    /// <inheritdoc cref="Service.MemLimit"/>
    /// <param name="value">The value.</param>
    public ServiceBuilder MemLimit(ByteSize value) => With(Service.MemLimit = value);

    /// <inheritdoc cref="Service.MemLimit"/>
    /// <param name="value">The value as text, which may contain variables.</param>
    /// <exception cref="FormatException">The text is not a valid value.</exception>
    public ServiceBuilder MemLimit(ComposeText value) => With(Service.MemLimit = Read<ByteSize>(value));

    /// <inheritdoc cref="Service.MemReservation"/>
    /// <param name="value">The value.</param>
    public ServiceBuilder MemReservation(ByteSize value) => With(Service.MemReservation = value);

    /// <inheritdoc cref="Service.MemReservation"/>
    /// <param name="value">The value as text, which may contain variables.</param>
    /// <exception cref="FormatException">The text is not a valid value.</exception>
    public ServiceBuilder MemReservation(ComposeText value) => With(Service.MemReservation = Read<ByteSize>(value));

    /// <inheritdoc cref="Service.MemSwappiness"/>
    /// <param name="value">The value.</param>
    public ServiceBuilder MemSwappiness(ComposeValue<int> value) => With(Service.MemSwappiness = value);

    /// <inheritdoc cref="Service.MemswapLimit"/>
    /// <param name="value">The value.</param>
    public ServiceBuilder MemswapLimit(ByteSize value) => With(Service.MemswapLimit = value);

    /// <inheritdoc cref="Service.MemswapLimit"/>
    /// <param name="value">The value as text, which may contain variables.</param>
    /// <exception cref="FormatException">The text is not a valid value.</exception>
    public ServiceBuilder MemswapLimit(ComposeText value) => With(Service.MemswapLimit = Read<ByteSize>(value));

    /// <inheritdoc cref="Service.OomKillDisable"/>
    public ServiceBuilder OomKillDisable() => With(Service.OomKillDisable = true);

    /// <inheritdoc cref="Service.OomKillDisable"/>
    /// <param name="value">The value.</param>
    public ServiceBuilder OomKillDisable(ComposeValue<bool> value) => With(Service.OomKillDisable = value);

    /// <inheritdoc cref="Service.OomScoreAdj"/>
    /// <param name="value">The value.</param>
    public ServiceBuilder OomScoreAdj(ComposeValue<int> value) => With(Service.OomScoreAdj = value);

    /// <inheritdoc cref="Service.PidsLimit"/>
    /// <param name="value">The value.</param>
    public ServiceBuilder PidsLimit(ComposeValue<int> value) => With(Service.PidsLimit = value);

    /// <inheritdoc cref="Service.ShmSize"/>
    /// <param name="value">The value.</param>
    public ServiceBuilder ShmSize(ByteSize value) => With(Service.ShmSize = value);

    /// <inheritdoc cref="Service.ShmSize"/>
    /// <param name="value">The value as text, which may contain variables.</param>
    /// <exception cref="FormatException">The text is not a valid value.</exception>
    public ServiceBuilder ShmSize(ComposeText value) => With(Service.ShmSize = Read<ByteSize>(value));

    /// <inheritdoc cref="Service.Ulimits"/>
    /// <param name="name">The limit, such as <c>nofile</c>.</param>
    /// <param name="soft">The initial limit of a process; -1 for unlimited.</param>
    /// <param name="hard">The highest limit that a process can set; -1 for unlimited.</param>
    /// <exception cref="ArgumentException">The limit is already set.</exception>
    public ServiceBuilder Ulimit(string name, long soft, long hard) =>
        With((Service.Ulimits ??= []).AddOnce(name, new Ulimit { Soft = soft, Hard = hard }, Replaces));

    /// <inheritdoc cref="Service.Ulimits"/>
    /// <param name="name">The limit, such as <c>nofile</c>.</param>
    /// <param name="limit">The soft and the hard limit; -1 for unlimited.</param>
    /// <exception cref="ArgumentException">The limit is already set.</exception>
    public ServiceBuilder Ulimit(string name, long limit) => With((Service.Ulimits ??= []).AddOnce(name, limit, Replaces));

    /// <inheritdoc cref="Service.Ulimits"/>
    /// <param name="limits">The limits, such as <c>nofile</c>, each with its value; -1 for unlimited.</param>
    /// <exception cref="ArgumentException">A limit is already set.</exception>
    public ServiceBuilder Ulimits(params ReadOnlySpan<(string Name, long Limit)> limits)
    {
        foreach (var (name, limit) in limits)
        {
            Ulimit(name, limit);
        }

        return this;
    }

    /// <inheritdoc cref="Service.BlkioConfig"/>
    /// <param name="configure">Sets its properties.</param>
    public ServiceBuilder BlkioConfig(Action<BlkioConfig> configure) =>
        With(Configured(Service.BlkioConfig ??= new BlkioConfig(), configure));

    /// <inheritdoc cref="Service.StorageOpt"/>
    /// <param name="name">The name.</param>
    /// <param name="value">The value.</param>
    /// <exception cref="ArgumentException">The name already has a value.</exception>
    public ServiceBuilder StorageOpt(string name, ComposeText value) =>
        With((Service.StorageOpt ??= []).AddOnce(name, NotNull(value), Replaces));

    /// <inheritdoc cref="Service.StorageOpt"/>
    /// <param name="values">The values by name.</param>
    /// <typeparam name="T">The type of the values, which convert as for <see cref="ComposeText"/>.</typeparam>
    /// <exception cref="ArgumentException">A value is <see langword="null"/>, or a name already has a value.</exception>
    public ServiceBuilder StorageOpts<T>(IEnumerable<KeyValuePair<string, T>> values) =>
        With((Service.StorageOpt ??= []).AddEach(values, Replaces));

    /// <inheritdoc cref="Service.StorageOpt"/>
    /// <param name="values">The names and their values.</param>
    /// <exception cref="ArgumentException">A value is <see langword="null"/>, or a name already has a value.</exception>
    public ServiceBuilder StorageOpts(params ReadOnlySpan<(string Name, ComposeText Value)> values) =>
        With((Service.StorageOpt ??= []).AddEach(values, Replaces));

    /// <inheritdoc cref="Service.Devices"/>
    /// <param name="value">The device.</param>
    public ServiceBuilder Device(DeviceMapping value) => With((Service.Devices ??= []).AddAll(NotDefault(value)));

    /// <inheritdoc cref="Service.Devices"/>
    /// <param name="value">The device, <c>HOST[:CONTAINER[:PERMISSIONS]]</c>, which may contain variables.</param>
    /// <exception cref="FormatException">The text is not a valid device.</exception>
    public ServiceBuilder Device(ComposeText value) =>
        With((Service.Devices ??= []).AddAll(Read<DeviceMapping>(value)));

    /// <inheritdoc cref="Service.Devices"/>
    /// <param name="source">The path on the host.</param>
    /// <param name="target">The path in the container.</param>
    /// <exception cref="FormatException">A path is not valid.</exception>
    public ServiceBuilder Device(ComposeText source, ComposeText target) =>
        Device(ComposeText.FromRaw($"{NotNull(source)}:{NotNull(target)}"));

    /// <inheritdoc cref="Service.Devices"/>
    /// <param name="values">The devices, each <c>HOST[:CONTAINER[:PERMISSIONS]]</c>, which may contain variables.</param>
    /// <exception cref="FormatException">A text is not a valid device.</exception>
    public ServiceBuilder Devices(params ReadOnlySpan<ComposeText> values)
    {
        foreach (var device in ReadAll<DeviceMapping>(values))
        {
            (Service.Devices ??= []).Add(device);
        }

        return this;
    }

    /// <inheritdoc cref="Devices(ReadOnlySpan{ComposeText})"/>
    public ServiceBuilder Devices(IEnumerable<string> values) => Devices(Texts(values));

    /// <inheritdoc cref="Service.DeviceCgroupRules"/>
    /// <param name="value">The value to add.</param>
    public ServiceBuilder DeviceCgroupRule(ComposeText value) => With((Service.DeviceCgroupRules ??= []).AddAll(NotNull(value)));

    /// <inheritdoc cref="Service.DeviceCgroupRules"/>
    /// <param name="values">The values to add.</param>
    public ServiceBuilder DeviceCgroupRules(params ReadOnlySpan<ComposeText> values) =>
        With((Service.DeviceCgroupRules ??= []).AddAll(values));

    /// <inheritdoc cref="Service.DeviceCgroupRules"/>
    /// <param name="values">The values to add.</param>
    public ServiceBuilder DeviceCgroupRules(IEnumerable<string> values) => DeviceCgroupRules(Texts(values));

    /// <inheritdoc cref="Service.Gpus"/>
    /// <param name="value">The GPUs. <c>"all"</c> and the number of GPUs convert.</param>
    public ServiceBuilder Gpus(ServiceGpus value) => With(Service.Gpus = NotNull(value));
}
