using ComposeGen.EngineTests.Commands;
using ComposeGen.EngineTests.Tools;

namespace ComposeGen.EngineTests.RealFiles;

/// <summary>
/// A folder for a real file, with stand-ins for what it names: files of variables, files that it extends, folders that it builds.
/// </summary>
internal sealed class RealProject : IDisposable
{
    // So deep that the files named ../../x are in the temporary folder too.
    private const string Main = "1/2/3/4/project/main.yml";
    private const string Profile = "seccomp:";
    private readonly TemporaryFolder _folder = new();

    public RealProject(ComposeFile file)
    {
        var home = Path.GetDirectoryName(_folder.Write(Main, ""))!;
        foreach (var (name, text) in Neighbours(file.Resolve(_ => null).File))
        {
            var path = Path.GetFullPath(name, home);
            if (path.StartsWith(_folder.Path, StringComparison.Ordinal) && path != home)
            {
                _folder.Write(path, text);
            }
        }
    }

    /// <summary>What a tool reads in the file with this text.</summary>
    public Task<CommandOutcome> ConfigAsync(ComposeTool tool, string text)
    {
        _folder.Write(Main, text);
        return tool.ConfigAsync(_folder, Main);
    }

    public void Dispose() => _folder.Dispose();

    private static IEnumerable<(string Name, string Text)> Neighbours(ComposeFile file)
    {
        var services = file.Services.Values;
        foreach (var context in services.Select(service => service.Build?.Context?.Literal).OfType<string>().Where(IsFolder))
        {
            yield return (Path.Combine(context, "Dockerfile"), "FROM scratch\n");
        }

        var included = file.Include ?? [];
        var variables = services.SelectMany(service => service.EnvFile ?? []).Select(variables => variables.Path)
            .Concat(services.SelectMany(service => service.LabelFile ?? [])
                .Concat(included.SelectMany(include => include.EnvFile ?? [])).Select(path => (ComposeText?)path));
        foreach (var path in variables)
        {
            yield return (path?.Literal ?? "", "");
        }

        foreach (var path in included.SelectMany(include => include.Path ?? []))
        {
            yield return (path.Literal!, StandIn(file.Format, ["included"]));
        }

        foreach (var profile in services.SelectMany(service => service.SecurityOpt ?? []).Select(option => option.Raw)
            .Where(option => option.StartsWith(Profile, StringComparison.Ordinal)))
        {
            // docker-compose looks for it where it runs, not where the file is.
            yield return ($"../../../../../{profile[Profile.Length..]}", "{}");
        }

        foreach (var extended in services.Select(service => service.Extends).OfType<Extends>()
            .GroupBy(extends => extends.File?.Literal))
        {
            yield return (extended.Key ?? "", StandIn(file.Format, extended.Select(extends => extends.Service?.Literal ?? "")));
        }
    }

    private static bool IsFolder(string context) => !context.Contains("://", StringComparison.Ordinal);

    private static string StandIn(ComposeFormat format, IEnumerable<string> services)
    {
        var file = new ComposeFile { Format = format };
        foreach (var service in services)
        {
            file.Services[service] = new Service { Image = ImageReference.Parse("stand-in") };
        }

        return file.ToYaml(new WriteOptions { Check = null });
    }
}
