using System.Runtime.CompilerServices;

namespace ComposeGen.Tests.Docs;

/// <summary>Files of the repository, found from where this file was compiled.</summary>
internal static class Repository
{
    public static string Root { get; } = FindRoot();

    public static string Read(params string[] path) => File.ReadAllText(Path.Combine([Root, .. path])).ReplaceLineEndings("\n");

    private static string FindRoot([CallerFilePath] string file = "") =>
        Path.GetFullPath(Path.Combine(file, "..", "..", "..", ".."));
}
