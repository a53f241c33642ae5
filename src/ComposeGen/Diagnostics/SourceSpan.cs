namespace ComposeGen.Diagnostics;

/// <summary>A range of source text, such as the position of a node or finding.</summary>
/// <param name="File">The file as the caller named it; <see langword="null"/> for text that came from no file.</param>
/// <param name="Line">The line of the first character, from 1; 0 when only the file is known.</param>
/// <param name="Column">The column of the first character, from 1; 0 when only the file is known.</param>
/// <param name="EndLine">The line after the last character, from 1.</param>
/// <param name="EndColumn">The column after the last character, from 1.</param>
public readonly record struct SourceSpan(string? File, int Line, int Column, int EndLine, int EndColumn)
{
    /// <summary>Creates a span that names a file without a position in it.</summary>
    /// <param name="file">The file as the caller named it.</param>
    public static SourceSpan WholeFile(string? file) => new(file, 0, 0, 0, 0);

    /// <summary>Returns the position as compilers print it: <c>file(line,column)</c>, or the file alone.</summary>
    public override string ToString() =>
        Line == 0 ? File ?? "" : string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{File}({Line},{Column})");
}
