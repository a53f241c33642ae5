namespace ComposeGen.Cli.Running;

/// <summary>Paths without symbolic links.</summary>
internal static class RealPath
{
    /// <summary>The full path of a folder, in which every link is replaced by what it leads to; what does not exist stays.</summary>
    public static string Of(string path)
    {
        var full = Path.TrimEndingDirectorySeparator(Path.GetFullPath(path));
        if (Path.GetDirectoryName(full) is not { } parent)
        {
            return full;
        }

        try
        {
            return new DirectoryInfo(full).ResolveLinkTarget(returnFinalTarget: true) is { } target
                ? Of(target.FullName)
                : Path.Combine(Of(parent), Path.GetFileName(full));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return full;
        }
    }
}
