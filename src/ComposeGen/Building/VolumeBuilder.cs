using static ComposeGen.Building.BuilderArguments;

namespace ComposeGen.Building;

/// <summary>Builds a named volume that Compose creates with the project.</summary>
public sealed class VolumeBuilder
{
    private Volume _volume;

    internal VolumeBuilder(ComposeFileBuilder file, string key, Volume volume) => (File, Key, _volume) = (file, key, volume);

    /// <summary>The volume's key in the file.</summary>
    public string Key { get; }

    internal ComposeFileBuilder File { get; }

    internal CreatedVolume Volume => AnyVolume as CreatedVolume
        ?? throw new InvalidOperationException($"The volume '{Key}' is external, so that only its name can be set.");

    private Volume AnyVolume
    {
        get
        {
            File.ThrowIfBuilt();
            return _volume;
        }
    }

    private bool Replaces => File.IsEdit;

    /// <summary>Uses an existing volume, which Compose neither creates nor removes. Since 2.0.</summary>
    /// <param name="name">Its name in the engine; the key by default.</param>
    /// <exception cref="InvalidOperationException">The volume has other settings than a name.</exception>
    public VolumeBuilder External(ComposeText? name = null)
    {
        var external = new ExternalVolume { Name = name ?? AnyVolume.Name, Comment = AnyVolume.Comment };
        return With(_volume = ComposeFileBuilder.MakeExternal(File.File.Volumes, Key, "volume", CreatedVolume.Shape, external));
    }

    /// <summary>Sets the driver. The default is the engine's, <c>local</c>. Since 2.0.</summary>
    /// <param name="driver">The driver's name.</param>
    public VolumeBuilder Driver(ComposeText driver) => With(Volume.Driver = NotNull(driver));

    /// <summary>Sets an option of the driver. Since 2.0.</summary>
    /// <param name="name">The option.</param>
    /// <param name="value">Its value.</param>
    /// <exception cref="ArgumentException">The option is empty or already set.</exception>
    public VolumeBuilder DriverOpt(string name, ComposeText value) =>
        With((Volume.DriverOpts ??= []).AddOnce(name, NotNull(value), Replaces));

    /// <inheritdoc cref="CreatedVolume.DriverOpts"/>
    /// <param name="values">The values by name.</param>
    /// <typeparam name="T">The type of the values, which convert as for <see cref="ComposeText"/>.</typeparam>
    /// <exception cref="ArgumentException">A value is <see langword="null"/>, or a name already has a value.</exception>
    public VolumeBuilder DriverOpts<T>(IEnumerable<KeyValuePair<string, T>> values) =>
        With((Volume.DriverOpts ??= []).AddEach(values, Replaces));

    /// <inheritdoc cref="CreatedVolume.DriverOpts"/>
    /// <param name="values">The names and their values.</param>
    /// <exception cref="ArgumentException">A value is <see langword="null"/>, or a name already has a value.</exception>
    public VolumeBuilder DriverOpts(params ReadOnlySpan<(string Name, ComposeText Value)> values) =>
        With((Volume.DriverOpts ??= []).AddEach(values, Replaces));

    /// <summary>Sets the name of the volume in the engine. The default is <c>PROJECT_KEY</c>. Since 2.1.</summary>
    /// <param name="name">The name.</param>
    public VolumeBuilder Name(ComposeText name) => With(AnyVolume.Name = NotNull(name));

    /// <summary>Adds a label. Since 2.1.</summary>
    /// <param name="name">The label.</param>
    /// <param name="value">Its value.</param>
    /// <exception cref="ArgumentException">The label is empty or already set.</exception>
    public VolumeBuilder Label(string name, ComposeText value) =>
        With((Volume.Labels ??= []).AddOnce(name, NotNull(value), Replaces));

    /// <inheritdoc cref="CreatedVolume.Labels"/>
    /// <param name="values">The values by name.</param>
    /// <typeparam name="T">The type of the values, which convert as for <see cref="ComposeText"/>.</typeparam>
    /// <exception cref="ArgumentException">A value is <see langword="null"/>, or a name already has a value.</exception>
    public VolumeBuilder Labels<T>(IEnumerable<KeyValuePair<string, T>> values) =>
        With((Volume.Labels ??= []).AddEach(values, Replaces));

    /// <inheritdoc cref="CreatedVolume.Labels"/>
    /// <param name="values">The names and their values.</param>
    /// <exception cref="ArgumentException">A value is <see langword="null"/>, or a name already has a value.</exception>
    public VolumeBuilder Labels(params ReadOnlySpan<(string Name, ComposeText Value)> values) =>
        With((Volume.Labels ??= []).AddEach(values, Replaces));

    /// <summary>Writes a comment above the volume.</summary>
    /// <param name="text">The comment, of one or several lines, without <c>#</c>.</param>
    public VolumeBuilder Comment(string text) => With(AnyVolume.Comment = NotNull(text));

    /// <summary>Returns the key of the volume.</summary>
    public override string ToString() => Key;

    /// <summary>Sets any property of the volume.</summary>
    /// <param name="configure">Sets the properties.</param>
    public VolumeBuilder Configure(Action<CreatedVolume> configure) => With(Configured(Volume, configure));

    // The argument changes the model; this continues the chain of calls.
    private VolumeBuilder With<T>(T _) => this;
}
