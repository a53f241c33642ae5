using ComposeGen.Diagnostics;

namespace ComposeGen.Fleets;

/// <summary>Changes the relative paths in a file that is written to another folder, so that they lead where they led.</summary>
internal sealed class RelativePaths(string from, string to)
{
    private readonly string _way = Way(from, to);

    public void MoveIn(ComposeFile file, DiagnosticBag diagnostics)
    {
        foreach (var (name, service) in file.Services)
        {
            var path = ComposePath.Root.Child("services").Child(name);
            if (service.Build is { Context: { } context } build && IsRelative(context.Raw))
            {
                build.Context = Moved(context);
            }

            for (var index = 0; index < (service.Volumes?.Count ?? 0); index++)
            {
                service.Volumes![index] = Moved(service.Volumes[index], path.Child("volumes").Child(index), file, diagnostics);
            }
        }
    }

    private ComposeValue<VolumeMount> Moved(ComposeValue<VolumeMount> mount, ComposePath path, ComposeFile file, DiagnosticBag diagnostics)
    {
        if (!StartsWithDot(mount.ToString()))
        {
            return mount;
        }

        if (_way.Contains(':', StringComparison.Ordinal))
        {
            diagnostics.Report(FleetDiagnostics.PathHasColon, path, SourceMap.Find(file.Source, path), $"The way from the output folder to this file, {_way}, holds a colon, which no mount can say. Write an absolute path.");
            return mount;
        }

        return ComposeValue<VolumeMount>.Parse(Moved(ComposeText.FromRaw(mount.ToString())));
    }

    private ComposeText Moved(ComposeText path)
    {
        var rest = path.Raw is "." || path.Raw.StartsWith("./", StringComparison.Ordinal) ? path.Raw[1..].TrimStart('/') : path.Raw;
        var way = Interpolation.Escape(_way);
        return ComposeText.FromRaw(rest.Length == 0 ? way : rest.StartsWith(':') ? way + rest : $"{way}/{rest}");
    }

    private static string Way(string from, string to)
    {
        var way = Path.GetRelativePath(Path.GetFullPath(to), from).Replace('\\', '/');

        // Without the dot it would be the name of a volume.
        return Path.IsPathRooted(way) || way.StartsWith('.') ? way : $"./{way}";
    }

    private static bool StartsWithDot(string path) =>
        path is "." or ".." || path.StartsWith("./", StringComparison.Ordinal) || path.StartsWith("../", StringComparison.Ordinal)
        || path.StartsWith(".:", StringComparison.Ordinal) || path.StartsWith("..:", StringComparison.Ordinal);

    // A build context may also be absolute, at home, or the address of a repository.
    private static bool IsRelative(string context) =>
        StartsWithDot(context)
        || (!context.StartsWith('/') && !context.StartsWith('~') && !context.StartsWith('$')
            && !context.Contains(':', StringComparison.Ordinal) && !context.StartsWith("github.com/", StringComparison.Ordinal));
}
