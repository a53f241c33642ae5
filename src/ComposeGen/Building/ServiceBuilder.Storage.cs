using static ComposeGen.Building.BuilderArguments;

namespace ComposeGen.Building;

public sealed partial class ServiceBuilder
{
    /// <summary>Mounts a named volume. Since 2.0.</summary>
    /// <param name="volume">A volume of the same file.</param>
    /// <param name="target">The path in the container.</param>
    /// <param name="readOnly">Whether the container cannot write to it.</param>
    /// <exception cref="ArgumentException">The volume belongs to another file, or the path is invalid.</exception>
    public ServiceBuilder Volume(VolumeBuilder volume, string target, bool readOnly = false)
    {
        NotNull(target);
        _file.Use(volume?.File, volume?.Key, nameof(volume));
        return Volume(new VolumeMount(volume!.Key, target, readOnly));
    }

    /// <summary>Mounts a folder or file of the host, or a volume. Since 2.0.</summary>
    /// <param name="source">The path, which begins with <c>.</c>, <c>/</c>, <c>~</c> or a drive; or the name of a volume.</param>
    /// <param name="target">The path in the container.</param>
    /// <param name="readOnly">Whether the container cannot write to it.</param>
    /// <exception cref="FormatException">A part is not valid.</exception>
    public ServiceBuilder Volume(ComposeText source, ComposeText target, bool readOnly = false) =>
        AddVolume(Read<VolumeMount>(ComposeText.FromRaw($"{NotNull(source)}:{NotNull(target)}{(readOnly ? ":ro" : "")}")));

    /// <summary>Mounts folders or files of the host, or volumes. Since 2.0.</summary>
    /// <param name="mounts">The mounts, each <c>[SOURCE:]TARGET[:MODE]</c>, which may contain variables.</param>
    /// <exception cref="FormatException">A text is not a valid mount.</exception>
    public ServiceBuilder Volumes(params ReadOnlySpan<ComposeText> mounts)
    {
        foreach (var mount in mounts)
        {
            AddVolume(Read<VolumeMount>(mount));
        }

        return this;
    }

    /// <inheritdoc cref="Volumes(ReadOnlySpan{ComposeText})"/>
    public ServiceBuilder Volumes(IEnumerable<string> mounts) => Volumes(Texts(mounts));

    /// <summary>Mounts a folder or file of the host, or a volume. Since 2.0.</summary>
    /// <param name="mount">The mount.</param>
    public ServiceBuilder Volume(VolumeMount mount) => AddVolume(NotDefault(mount));

    /// <summary>Mounts a folder or file of the host, or a volume. Since 2.0.</summary>
    /// <param name="mount">The mount, <c>[SOURCE:]TARGET[:MODE]</c>, which may contain variables.</param>
    /// <exception cref="FormatException">The text is not a valid mount.</exception>
    public ServiceBuilder Volume(ComposeText mount) => AddVolume(Read<VolumeMount>(mount));

    /// <inheritdoc cref="Service.VolumesFrom"/>
    /// <param name="value">The value to add.</param>
    public ServiceBuilder VolumesFrom(VolumesFrom value) => With((Service.VolumesFrom ??= []).AddAll(NotDefault(value)));

    /// <inheritdoc cref="Service.VolumesFrom"/>
    /// <param name="value">The value to add, as text, which may contain variables.</param>
    /// <exception cref="FormatException">The text is not a valid value.</exception>
    public ServiceBuilder VolumesFrom(ComposeText value) =>
        With((Service.VolumesFrom ??= []).AddAll(Read<VolumesFrom>(value)));

    /// <summary>Mounts the volumes of another service, too. Since 2.0, but not in 3.8.</summary>
    /// <param name="service">A service of the same file.</param>
    /// <param name="readOnly">Whether the container cannot write to them.</param>
    /// <exception cref="ArgumentException">The service belongs to another file, or is this service.</exception>
    public ServiceBuilder VolumesFrom(ServiceBuilder service, bool readOnly = false)
    {
        Use(service, nameof(service));
        return VolumesFrom((ComposeText)$"{service.Name}{(readOnly ? ":ro" : "")}");
    }

    /// <inheritdoc cref="Service.VolumeDriver"/>
    /// <param name="value">The value.</param>
    public ServiceBuilder VolumeDriver(ComposeText value) => With(Service.VolumeDriver = NotNull(value));

    /// <inheritdoc cref="Service.Tmpfs"/>
    /// <param name="values">The value to add.</param>
    public ServiceBuilder Tmpfs(params ReadOnlySpan<ComposeText> values) => With((Service.Tmpfs ??= []).AddAll(values));

    /// <inheritdoc cref="Service.Tmpfs"/>
    /// <param name="values">The value to add.</param>
    public ServiceBuilder Tmpfs(IEnumerable<string> values) => Tmpfs(Texts(values));

    // Mounts are large values, and most services have one, so the list starts with a capacity of one.
    private ServiceBuilder AddVolume(ShortOrLong<VolumeMount, ServiceMount> mount)
    {
        (Service.Volumes ??= new List<ShortOrLong<VolumeMount, ServiceMount>>(1)).Add(mount);
        return this;
    }
}
