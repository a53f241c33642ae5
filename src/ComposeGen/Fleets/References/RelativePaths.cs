using ComposeGen.Diagnostics;

namespace ComposeGen.Fleets;

/// <summary>Changes the relative paths in a file that is written to another folder, so that they lead where they led.</summary>
internal sealed class RelativePaths(string from, string to)
{
    private readonly string _way = Way(from, to);

    public void MoveIn(ComposeFile file, DiagnosticBag diagnostics)
    {
        foreach (var config in file.Configs.Values.OfType<CreatedConfig>())
        {
            config.Source = MovedSource(config.Source);
        }

        foreach (var secret in file.Secrets.Values.OfType<CreatedSecret>())
        {
            secret.Source = MovedSource(secret.Source);
        }

        foreach (var (name, service) in file.Services)
        {
            if (service.Build is { } build && (build.Context ?? ".") is var context && IsRelativeContext(context.Raw))
            {
                build.Context = Moved(context.Raw);
            }

            foreach (var envFile in service.EnvFile ?? [])
            {
                envFile.Path = MovedFile(envFile.Path);
            }

            for (var index = 0; index < (service.LabelFile?.Count ?? 0); index++)
            {
                service.LabelFile![index] = MovedFile(service.LabelFile[index])!;
            }

            var volumes = ComposePath.Root.Child("services").Child(name).Child("volumes");
            for (var index = 0; index < (service.Volumes?.Count ?? 0); index++)
            {
                service.Volumes![index] = Moved(service.Volumes[index], volumes.Child(index), file, diagnostics);
            }
        }
    }

    // A mount of a relative path begins with a dot; anything else is a volume, or begins with a variable.
    private ShortOrLong<VolumeMount, ServiceMount> Moved(
        ShortOrLong<VolumeMount, ServiceMount> mount, ComposePath path, ComposeFile file, DiagnosticBag diagnostics)
    {
        if (mount.Long is { Source: { } source } node)
        {
            node.Source = source.Raw.StartsWith('.') && node.Type?.Literal == "bind" ? Moved(source.Raw) : source;
            return node;
        }

        var text = mount.Short.ToString()!;
        if (!text.StartsWith('.'))
        {
            return mount;
        }

        if (_way.Contains(':', StringComparison.Ordinal))
        {
            diagnostics.Report(FleetDiagnostics.PathHasColon, path, SourceMap.Find(file.Source, path), $"The way from the output folder to this file, {_way}, holds a colon, which no mount can say. Write an absolute path.");
            return mount;
        }

        return ComposeValue<VolumeMount>.Parse(Moved(text));
    }

    private FileSource? MovedSource(FileSource? source) =>
        source is HostFile { Path: { } path } ? new HostFile(MovedFile(path)!) : source;

    private ComposeText? MovedFile(ComposeText? file) =>
        file is null || file.Raw.Length == 0 || file.Raw[0] is '/' or '~' or '$' ? file : Moved(file.Raw);

    private ComposeText Moved(string path)
    {
        var rest = path is "." || path.StartsWith("./", StringComparison.Ordinal) || path.StartsWith(".:", StringComparison.Ordinal)
            ? path[1..].TrimStart('/')
            : path;
        var separator = rest.Length == 0 || rest.StartsWith(':') ? "" : "/";
        return ComposeText.FromRaw(Interpolation.Escape(_way) + separator + rest);
    }

    private static string Way(string from, string to)
    {
        var way = Path.GetRelativePath(to, from).Replace('\\', '/');

        // Without the dot it would be the name of a volume.
        return Path.IsPathRooted(way) || way.StartsWith('.') ? way : $"./{way}";
    }

    // A build context may also be absolute, at home, or the address of a repository.
    private static bool IsRelativeContext(string context) =>
        context.StartsWith('.')
        || (!context.StartsWith('/') && !context.StartsWith('~') && !context.StartsWith('$')
            && !context.Contains(':', StringComparison.Ordinal) && !context.StartsWith("github.com/", StringComparison.Ordinal));
}
