using ComposeGen.Diagnostics;

namespace ComposeGen.Projects;

/// <summary>Reads the files with variables and labels that services name, as Compose does for active services.</summary>
/// <param name="loader">What reads files.</param>
/// <param name="file">The project's file.</param>
/// <param name="scope">What it was read with.</param>
/// <param name="isActive">Whether a service is active.</param>
internal sealed class ServiceVariables(ProjectLoader loader, ComposeFile file, Scope scope, Func<Service, bool> isActive)
{
    private const int CharactersOfValue = 32;

    private static readonly ComposePath Services = ComposePath.Root.Child("services");

    /// <summary>The variables that the files of each service set; what is wrong with the files is reported.</summary>
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
        for (var index = 0; index < (service.EnvFile?.Count ?? 0); index++)
        {
            var (envFile, place) = (service.EnvFile![index], path.Child("env_file").Child(index));
            var isRequired = envFile.Required?.Value ?? true;
            if (Text(envFile.Path, isRequired, place, $"the env_file of the service '{name}'") is var (full, text))
            {
                foreach (var (variable, value) in loader.ReadVariables(text, full, ValueOf, envFile.Format?.Literal == "raw"))
                {
                    variables[variable] = value;
                }
            }
        }

        for (var index = 0; index < (service.LabelFile?.Count ?? 0); index++)
        {
            var place = path.Child("label_file").Child(index);
            _ = Text(service.LabelFile![index], isRequired: true, place, $"the label_file of the service '{name}'");
        }

        return variables;

        string? ValueOf(string variable) => variables.GetValueOrDefault(variable) ?? Outer(variable);
    }

    // Without an environment nobody knows which variables are set.
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
