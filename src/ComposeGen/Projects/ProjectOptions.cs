namespace ComposeGen.Projects;

/// <summary>What a project is loaded with, besides its files.</summary>
public sealed record ProjectOptions
{
    /// <summary>The defaults: an empty environment, the project folder's <c>.env</c>, no profiles.</summary>
    public static ProjectOptions Default { get; } = new();

    /// <summary>
    /// The environment that Compose runs in. Its variables take precedence over those of files. The default is empty, so that the
    /// result depends on the files alone; pass the variables of the process to see what Compose sees there.
    /// </summary>
    public IReadOnlyDictionary<string, string> Environment { get; init; } =
        new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>
    /// Files with variables, later ones over earlier ones. When empty, the default, it is <c>.env</c> in the project's folder.
    /// </summary>
    public IReadOnlyList<string> EnvFiles { get; init; } = [];

    /// <summary>
    /// The active profiles; <c>*</c> stands for all. When empty, the default, they are those that the variable
    /// <c>COMPOSE_PROFILES</c> names.
    /// </summary>
    public IReadOnlyList<string> Profiles { get; init; } = [];

    /// <summary>
    /// Whether variables are replaced by their values. The default is <see langword="true"/>; otherwise they stay, and no
    /// <c>.env</c> is read.
    /// </summary>
    public bool Interpolate { get; init; } = true;

    /// <summary>What the path <c>-</c> is read from; nothing is when <see langword="null"/>, the default.</summary>
    public Stream? Input { get; init; }

    /// <summary>
    /// How much each file may ask, and all files together: <see cref="ReadOptions.MaxValues"/> limits what extended services and
    /// included files add up to as well.
    /// </summary>
    public ReadOptions Reading { get; init; } = ReadOptions.Default;
}
