namespace ComposeGen.Projects;

/// <summary>The options of loading a project.</summary>
public sealed record ProjectOptions
{
    /// <summary>The defaults: an empty environment, the project folder's <c>.env</c>, no profiles.</summary>
    public static ProjectOptions Default { get; } = new();

    /// <summary>
    /// The environment of Compose, whose variables override those of files. It is empty by default, so that the result depends
    /// only on the files; pass the variables of the process to get the same result as Compose there.
    /// </summary>
    public IReadOnlyDictionary<string, string> Environment { get; init; } =
        new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>
    /// The files with variables; later ones override earlier ones. When empty, the default, it is <c>.env</c> in the project's
    /// folder.
    /// </summary>
    public IReadOnlyList<string> EnvFiles { get; init; } = [];

    /// <summary>
    /// The active profiles; <c>*</c> stands for all. When empty, the default, they are those in the variable
    /// <c>COMPOSE_PROFILES</c>.
    /// </summary>
    public IReadOnlyList<string> Profiles { get; init; } = [];

    /// <summary>
    /// Whether variables are replaced by their values, which is the default. Otherwise, they are kept, and no <c>.env</c> is
    /// read.
    /// </summary>
    public bool Interpolate { get; init; } = true;

    /// <summary>
    /// Texts that are read instead of those on disk, by the full paths of the files: what an editor has not saved yet. Empty by
    /// default.
    /// </summary>
    public IReadOnlyDictionary<string, string> Texts { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>The stream for the path <c>-</c>; <see langword="null"/>, the default, for none.</summary>
    public Stream? Input { get; init; }

    /// <summary>
    /// The limits of each file. <see cref="ReadOptions.MaxValues"/> also limits the total of all files, with extended services
    /// and included files.
    /// </summary>
    public ReadOptions Reading { get; init; } = ReadOptions.Default;
}
