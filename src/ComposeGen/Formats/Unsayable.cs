namespace ComposeGen;

/// <summary>The treatment of parts of a file that the target format cannot express.</summary>
public enum Unsayable
{
    /// <summary>Writing fails and reports each part. This is the default.</summary>
    Error,

    /// <summary>The parts are omitted, with a warning for each.</summary>
    Drop,
}
