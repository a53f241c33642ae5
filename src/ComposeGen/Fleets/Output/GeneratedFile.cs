namespace ComposeGen.Fleets;

/// <summary>A file to be written.</summary>
/// <param name="Path">Its path in the output folder, with <c>/</c> between the parts.</param>
/// <param name="Text">What it contains.</param>
/// <param name="IsExecutable">Whether it can be run, on systems that distinguish that.</param>
internal sealed record GeneratedFile(string Path, string Text, bool IsExecutable = false);
