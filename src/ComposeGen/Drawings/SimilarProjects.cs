namespace ComposeGen.Drawings;

/// <summary>How projects are drawn that differ only in the number of their names, such as the slaves of a fleet.</summary>
public enum SimilarProjects
{
    /// <summary>Four or more of them are drawn as one.</summary>
    Fold,

    /// <summary>Each of them is drawn.</summary>
    Expand,
}
