namespace ComposeGen.Projects;

/// <summary>A path or address by which a compose file refers to another file.</summary>
internal static class FileReference
{
    /// <summary>The full path; <see langword="null"/> when it depends on where the file is used.</summary>
    /// <param name="folder">The folder that a relative path starts at.</param>
    /// <param name="reference">The path.</param>
    /// <param name="environment">The variables, of which HOME is the folder that <c>~</c> stands for.</param>
    public static string? Resolve(string? folder, string reference, IReadOnlyDictionary<string, string>? environment)
    {
        if (reference is "~" || reference.StartsWith("~/", StringComparison.Ordinal))
        {
            var home = environment?.GetValueOrDefault("HOME");
            return string.IsNullOrEmpty(home) ? null : Path.GetFullPath(home + reference[1..]);
        }

        return folder is null || reference.Contains('\0', StringComparison.Ordinal) ? null : Path.GetFullPath(reference, folder);
    }
}
