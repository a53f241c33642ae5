namespace ComposeGen.Testing;

/// <summary>A line that a container wrote to its standard output or error.</summary>
public sealed record LogLine
{
    internal LogLine(string service, DateTimeOffset time, string text, bool isError)
    {
        Service = service;
        Time = time;
        Text = text;
        IsError = isError;
    }

    /// <summary>The service that wrote it: <c>node/service</c> in a fleet.</summary>
    public string Service { get; }

    /// <summary>The time at which the engine received it.</summary>
    public DateTimeOffset Time { get; }

    /// <summary>The line, without its line break.</summary>
    public string Text { get; }

    /// <summary>Whether it is from standard error.</summary>
    public bool IsError { get; }

    /// <summary>Returns the service and the text.</summary>
    public override string ToString() => $"{Service} | {Text}";
}

/// <summary>The result of a command in a container.</summary>
public sealed record ExecResult
{
    internal ExecResult(int exitCode, string output, string error) => (ExitCode, Output, Error) = (exitCode, output, error);

    /// <summary>The exit code of the command.</summary>
    public int ExitCode { get; }

    /// <summary>The text that it wrote to its standard output.</summary>
    public string Output { get; }

    /// <summary>The text that it wrote to its standard error.</summary>
    public string Error { get; }
}
