namespace ComposeGen.Fleets;

/// <summary>A file to be written.</summary>
/// <param name="Path">Its path in the output folder, with <c>/</c> between the parts.</param>
/// <param name="MakeText">Makes what it holds, the same whenever it is asked.</param>
/// <param name="IsExecutable">Whether it can be run, where the system tells.</param>
internal sealed record GeneratedFile(string Path, Func<string> MakeText, bool IsExecutable = false)
{
    public GeneratedFile(string path, string text, bool isExecutable = false)
        : this(path, () => text, isExecutable)
    {
    }

    public string Text => MakeText();
}
