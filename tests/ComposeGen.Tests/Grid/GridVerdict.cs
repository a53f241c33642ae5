namespace ComposeGen.Tests.Grid;

/// <summary>What a tool makes of a file.</summary>
internal enum GridVerdict
{
    /// <summary>It accepts the file.</summary>
    Accepts = 'a',

    /// <summary>It refuses the file with a reason.</summary>
    Refuses = 'r',

    /// <summary>It ends with an exception of its own.</summary>
    Crashes = 'c',
}
