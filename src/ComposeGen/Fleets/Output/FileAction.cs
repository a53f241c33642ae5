namespace ComposeGen.Fleets;

/// <summary>What writing does to a file.</summary>
public enum FileAction
{
    /// <summary>It holds the right text already, and is not touched.</summary>
    Keep,

    /// <summary>It is not there yet.</summary>
    Create,

    /// <summary>It holds another text.</summary>
    Replace,

    /// <summary>An earlier run wrote it, and it is no longer needed.</summary>
    Remove,
}
