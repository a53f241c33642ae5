using ComposeGen.Diagnostics;

namespace ComposeGen.Topologies;

/// <summary>A project as it was loaded, with everything that was found wrong in doing so.</summary>
public sealed class ProjectResult
{
    private readonly IReadOnlyDictionary<string, IReadOnlyDictionary<string, string>> _ofFiles;

    internal ProjectResult(
        Project project,
        IReadOnlyList<string> files,
        IReadOnlyList<LoadResult> parts,
        IReadOnlyList<string> allFiles,
        IReadOnlyDictionary<string, string> environment,
        IReadOnlyDictionary<string, IReadOnlyDictionary<string, string>> ofFiles,
        IReadOnlyList<Diagnostic> diagnostics)
    {
        Project = project;
        Files = files;
        Parts = parts;
        AllFiles = allFiles;
        Environment = environment;
        Diagnostics = diagnostics;
        _ofFiles = ofFiles;
    }

    /// <summary>
    /// The project. Its file is what Compose makes of all files: merged, with what they extend and include. Variables have their
    /// values; those that are not set, and have no default, stay, though Compose takes them for blank.
    /// </summary>
    public Project Project { get; }

    /// <summary>The files that the project consists of, as findings name them.</summary>
    public IReadOnlyList<string> Files { get; }

    /// <summary>The same files, each as it was read, without what it extends and includes.</summary>
    public IReadOnlyList<LoadResult> Parts { get; }

    /// <summary>The full paths of all files that were read: compose files, and files with variables and labels.</summary>
    public IReadOnlyList<string> AllFiles { get; }

    /// <summary>The values of the project's variables, of the environment and of files.</summary>
    public IReadOnlyDictionary<string, string> Environment { get; }

    /// <summary>All findings: first those in the files of the project, then those in other files.</summary>
    public IReadOnlyList<Diagnostic> Diagnostics { get; }

    /// <summary>
    /// The findings that remain when the project's file is written with <see cref="WriteOptions.Format"/> set, as
    /// <see cref="LoadResult.RemainingDiagnostics"/> has them for one file.
    /// </summary>
    public IReadOnlyList<Diagnostic> RemainingDiagnostics => [.. Diagnostics.Where(diagnostic => !diagnostic.IsOnlyForReader)];

    /// <summary>Whether a finding is an error.</summary>
    public bool HasErrors => Diagnostics.Any(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);

    /// <summary>The environment variables that the containers of a service get from the project.</summary>
    /// <param name="service">The service's name.</param>
    /// <returns>
    /// What the service's files with variables set, and above that what its <c>environment</c> does; <see langword="null"/> for a
    /// variable that is passed on from the environment, but not set there.
    /// </returns>
    /// <exception cref="ArgumentException">The project has no such service.</exception>
    public IReadOnlyDictionary<string, string?> EnvironmentOf(string service)
    {
        ArgumentNullException.ThrowIfNull(service);
        if (!Project.File.Services.TryGetValue(service, out var definition))
        {
            throw new ArgumentException($"The project has no service '{service}'.", nameof(service));
        }

        var variables = new Dictionary<string, string?>(StringComparer.Ordinal);
        foreach (var (name, value) in _ofFiles.GetValueOrDefault(service)?.AsEnumerable() ?? [])
        {
            variables[name] = value;
        }

        foreach (var (name, value) in definition.Environment ?? [])
        {
            variables[name] = value is null ? Environment.GetValueOrDefault(name) : value.Literal ?? value.Raw;
        }

        return variables;
    }

    /// <summary>The same result with a further finding.</summary>
    internal ProjectResult With(Diagnostic diagnostic) =>
        new(Project, Files, Parts, AllFiles, Environment, _ofFiles, [.. Diagnostics, diagnostic]);
}
