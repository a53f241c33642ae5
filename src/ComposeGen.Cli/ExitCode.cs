namespace ComposeGen.Cli;

/// <summary>What the tool answers to the shell.</summary>
internal static class ExitCode
{
    public const int Done = 0;

    /// <summary>There are findings of severity error.</summary>
    public const int Findings = 1;

    /// <summary>The command line is wrong, or a file cannot be read or written.</summary>
    public const int Usage = 2;

    /// <summary>Docker said no, or is missing.</summary>
    public const int Docker = 3;

    /// <summary>Ctrl-C, as shells tell it.</summary>
    public const int Interrupted = 130;
}
