namespace ComposeGen.Building;

/// <summary>Builds a named volume that Compose creates with the project.</summary>
public sealed class VolumeBuilder
{
    internal VolumeBuilder(string key) => Key = key;

    /// <summary>The volume's key in the file.</summary>
    public string Key { get; }

    internal CreatedVolume Volume { get; } = new();

    /// <summary>Sets the driver. The default is the engine's, <c>local</c>. Since 2.0.</summary>
    /// <param name="driver">The driver's name.</param>
    public VolumeBuilder Driver(ComposeText driver) => With(Volume.Driver = driver);

    /// <summary>Sets an option of the driver. Since 2.0.</summary>
    /// <param name="name">The option.</param>
    /// <param name="value">Its value.</param>
    /// <exception cref="ArgumentException">The option is empty or already set.</exception>
    public VolumeBuilder DriverOption(string name, ComposeText value) => With((Volume.DriverOpts ??= []).AddOnce(name, value));

    /// <summary>Sets the name of the volume in the engine. The default is <c>PROJECT_KEY</c>. Since 2.1.</summary>
    /// <param name="name">The name.</param>
    public VolumeBuilder Named(ComposeText name) => With(Volume.Name = name);

    /// <summary>Adds a label. Since 2.1.</summary>
    /// <param name="name">The label.</param>
    /// <param name="value">Its value.</param>
    /// <exception cref="ArgumentException">The label is empty or already set.</exception>
    public VolumeBuilder Label(string name, ComposeText value) => With((Volume.Labels ??= []).AddOnce(name, value));

    /// <summary>Sets any property of the volume.</summary>
    /// <param name="configure">Sets the properties.</param>
    public VolumeBuilder Configure(Action<CreatedVolume> configure)
    {
        ArgumentNullException.ThrowIfNull(configure);
        configure(Volume);
        return this;
    }

    // The argument changes the model; this continues the chain of calls.
    private VolumeBuilder With<T>(T _) => this;
}
