namespace ComposeGen;

/// <summary>What becomes of what a file holds and the format it is written in cannot say.</summary>
public enum Unsayable
{
    /// <summary>Writing fails, and says what it is. The default.</summary>
    Error,

    /// <summary>It is left out, with a warning for each part.</summary>
    Drop,
}
