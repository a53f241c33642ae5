namespace ComposeGen.Model;

/// <summary>What became of a value between two files.</summary>
public enum DifferenceKind
{
    /// <summary>Only the other file has it.</summary>
    Added,

    /// <summary>The other file does not have it.</summary>
    Removed,

    /// <summary>The other file has another.</summary>
    Changed,
}
