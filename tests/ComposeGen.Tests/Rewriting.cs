namespace ComposeGen.Tests;

/// <summary>Writes files for tests of what is written.</summary>
internal static class Rewriting
{
    /// <summary>Writes a file anew that was loaded, or merged of such files.</summary>
    public static string Rewritten(this ComposeFile file) => file.ToYaml(new WriteOptions { Rewrite = true, Check = null });

    /// <summary>Writes a file that lacks what is not tested, such as images.</summary>
    public static string Unchecked(this ComposeFile file, ComposeFormat? format = null) =>
        file.ToYaml(new WriteOptions { Check = null, Format = format });
}
