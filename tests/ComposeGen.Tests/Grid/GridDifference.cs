namespace ComposeGen.Tests.Grid;

/// <summary>A cell of which ComposeGen thinks otherwise than the tools that read a format.</summary>
/// <param name="Path">The row's path.</param>
/// <param name="Value">The value.</param>
/// <param name="Format">The name of the format.</param>
/// <param name="IsError">Whether ComposeGen finds an error, and the tools accept the file.</param>
internal sealed record GridDifference(string Path, string Value, string Format, bool IsError);
