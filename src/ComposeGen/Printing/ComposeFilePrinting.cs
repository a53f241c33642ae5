using ComposeGen.Printing;

namespace ComposeGen;

/// <summary>Prints C# code for compose files.</summary>
public static class ComposeFilePrinting
{
    /// <summary>
    /// Returns a C# class whose method <c>Create</c> builds an equal file with the fluent API.
    /// </summary>
    /// <param name="file">The file.</param>
    /// <param name="options">The names in the code; the default ones when <see langword="null"/>.</param>
    public static string ToCSharp(this ComposeFile file, CodeOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(file);
        return new FileCode(file).Print(options ?? CodeOptions.Default);
    }
}
