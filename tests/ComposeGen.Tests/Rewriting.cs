namespace ComposeGen.Tests;

/// <summary>Writes loaded files anew, for tests of what is written.</summary>
internal static class Rewriting
{
    public static string Rewritten(this ComposeFile file) => file.ToYaml(new WriteOptions { Rewrite = true });
}
