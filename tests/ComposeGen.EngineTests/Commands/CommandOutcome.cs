namespace ComposeGen.EngineTests.Commands;

/// <summary>What a program said, and how it ended.</summary>
/// <param name="Command">The command, for messages.</param>
/// <param name="ExitCode">Its exit status.</param>
/// <param name="Output">Its standard output.</param>
/// <param name="Error">Its standard error.</param>
internal sealed record CommandOutcome(string Command, int ExitCode, string Output, string Error)
{
    /// <summary>The lines of the standard output that are not blank.</summary>
    public IReadOnlyList<string> Lines =>
        Output.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    /// <summary>The outcome, if the program ended well.</summary>
    /// <exception cref="InvalidOperationException">It did not; the message has its standard error.</exception>
    public CommandOutcome Succeeded() =>
        ExitCode == 0 ? this : throw new InvalidOperationException($"'{Command}' ended with {ExitCode}:\n{Error}\n{Output}");
}
