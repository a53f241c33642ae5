namespace ComposeGen.Fleets;

/// <summary>What writing does, or would do, to one file.</summary>
/// <param name="Action">What is done.</param>
/// <param name="Path">The file's path in the output folder, with <c>/</c> between the parts.</param>
public sealed record FileChange(FileAction Action, string Path);
