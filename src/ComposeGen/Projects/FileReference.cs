namespace ComposeGen.Projects;

/// <summary>A path or address by which a compose file refers to another file.</summary>
internal static class FileReference
{
    /// <summary>Whether it is an address that Compose fetches, from a repository or a registry.</summary>
    public static bool IsRemote(string reference) =>
        (reference.IndexOf("://", StringComparison.Ordinal) is > 0 and var end && reference[..end].All(char.IsAsciiLetter))
        || reference.StartsWith("oci:", StringComparison.Ordinal)
        || reference.StartsWith("git@", StringComparison.Ordinal)
        || reference.StartsWith("github.com/", StringComparison.Ordinal);

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
