namespace ComposeGen.EngineTests.Tools;

/// <summary>A real compose file, and which tools accept it.</summary>
internal sealed record CorpusFile(string Path, bool DockerComposeAccepts, bool ComposeV2Accepts)
{
    public string Name => System.IO.Path.GetFileName(Path);

    public string Text => File.ReadAllText(Path);

    /// <summary>Whether the config command of a tool accepts it.</summary>
    public bool IsAcceptedBy(ComposeTool tool) =>
        tool == ComposeTool.DockerCompose ? DockerComposeAccepts : ComposeV2Accepts;

    /// <summary>The name, for messages.</summary>
    public override string ToString() => Name;
}
