namespace ComposeGen.Testing;

/// <summary>A line that a container wrote to its standard output or error.</summary>
/// <param name="Service">The service that wrote it: <c>node/service</c> in a fleet.</param>
/// <param name="Time">The time at which the engine received it.</param>
/// <param name="Text">The line, without its line break.</param>
/// <param name="IsError">Whether it is from standard error.</param>
public sealed record LogLine(string Service, DateTimeOffset Time, string Text, bool IsError)
{
    /// <summary>Returns the service and the text.</summary>
    public override string ToString() => $"{Service} | {Text}";
}

/// <summary>The result of a command in a container.</summary>
/// <param name="ExitCode">The exit code of the command.</param>
/// <param name="Output">The text that it wrote to its standard output.</param>
/// <param name="Error">The text that it wrote to its standard error.</param>
public sealed record ExecResult(int ExitCode, string Output, string Error);
