using static ComposeGen.Building.BuilderArguments;

namespace ComposeGen.Building;

public sealed partial class ServiceBuilder
{
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
}
