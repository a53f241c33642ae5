using ComposeGen.Diagnostics;

namespace ComposeGen.Projects;

/// <summary>The values of a project's variables: those of the environment, and those of files.</summary>
/// <param name="outer">The environment, which takes precedence.</param>
/// <param name="loader">Reads the files.</param>
internal sealed class ProjectEnvironment(IReadOnlyDictionary<string, string> outer, ProjectLoader loader)
{
    /// <summary>The file in a project's folder that Compose reads by default.</summary>
    public const string DefaultFile = ".env";

    private readonly Dictionary<string, string> _variables = new(outer, StringComparer.Ordinal);
    private readonly Dictionary<string, string> _ofFiles = new(StringComparer.Ordinal);

    /// <summary>The values.</summary>
    public IReadOnlyDictionary<string, string> Variables => _variables;

    /// <summary>Adds the variables of the default file in a folder, if there is one.</summary>
    public void AddDefault(string folder)
    {
        if (Path.Combine(folder, DefaultFile) is var path && File.Exists(path))
        {
            Add(path);
        }
    }

    /// <summary>Adds the variables of a file, which override those of earlier files, or reports why it cannot be read.</summary>
    public void Add(string path) => Add(loader.ReadText(path), path);

    /// <summary>Adds the variables of a file that a compose file names, or reports why it cannot be read.</summary>
    /// <param name="from">The compose file.</param>
    /// <param name="reference">The path in the compose file.</param>
    /// <param name="path">The file's full path.</param>
    /// <param name="place">The place of the path.</param>
    /// <returns>Whether the file could be read.</returns>
    public bool Add(ComposeFile from, string reference, string path, ComposePath place) =>
        Add(loader.ReadText(from, reference, path, place, "the file with variables"), path);

    private bool Add(string? text, string path)
    {
        if (text is null)
        {
            return false;
        }

        foreach (var (name, value) in loader.ReadVariables(text, path, ValueOf))
        {
            _ofFiles[name] = value;
            _variables[name] = outer.GetValueOrDefault(name, value);
        }

        return true;
    }

    private string? ValueOf(string name) => outer.GetValueOrDefault(name) ?? _ofFiles.GetValueOrDefault(name);
}

/// <summary>Reads the files with variables and labels of active services, as Compose does.</summary>
/// <param name="loader">Reads the files.</param>
/// <param name="file">The project's file.</param>
/// <param name="scope">Its base folder and variables.</param>
/// <param name="isActive">Whether a service is active.</param>
internal sealed class ServiceVariables(ProjectLoader loader, ComposeFile file, Scope scope, Func<Service, bool> isActive)
{
    private const int CharactersOfValue = 32;

    private static readonly ComposePath Services = ComposePath.Root.Child("services");

    /// <summary>Returns the variables in the files of each service, and reports mistakes in them.</summary>
    public IReadOnlyDictionary<string, IReadOnlyDictionary<string, string>> Read() => file.Services
        .Where(service => service.Value is { Verbatim: null, EnvFile: not null } or { Verbatim: null, LabelFile: not null })
        .Where(service => isActive(service.Value))
        .ToDictionary(
            service => service.Key,
            IReadOnlyDictionary<string, string> (service) => Read(service.Key, service.Value),
            StringComparer.Ordinal);

    private Dictionary<string, string> Read(string name, Service service)
    {
        var variables = new Dictionary<string, string>(StringComparer.Ordinal);
        var path = Services.Child(name);
        foreach (var (envFile, place) in path.Child("env_file").Each(service.EnvFile))
        {
            var isRequired = envFile.Required?.Value ?? true;
            if (Text(envFile.Path, isRequired, place, $"the env_file of the service '{name}'") is var (full, text))
            {
                foreach (var (variable, value) in loader.ReadVariables(text, full, ValueOf, envFile.Format?.Literal == "raw"))
                {
                    variables[variable] = value;
                }
            }
        }

        foreach (var (labelFile, place) in path.Child("label_file").Each(service.LabelFile))
        {
            _ = Text(labelFile, isRequired: true, place, $"the label_file of the service '{name}'");
        }

        return variables;

        string? ValueOf(string variable) => variables.GetValueOrDefault(variable) ?? Outer(variable);
    }

    // Without an environment, it is unknown which variables are set.
    private string? Outer(string variable) =>
        scope.Environment is { } environment ? environment.GetValueOrDefault(variable) : "";

    private (string Path, string Text)? Text(ComposeText? reference, bool isRequired, ComposePath place, string kind)
    {
        if (reference?.Literal is not { } literal
            || FileReference.Resolve(scope.Folder, literal, scope.Environment) is not { } path
            || (!isRequired && !Path.Exists(path))
            || loader.ReadText(file, literal, path, place, kind) is not { } text
            || !loader.TryTake(1 + (text.Length / CharactersOfValue), file, place))
        {
            return null;
        }

        return (path, text);
    }
}
