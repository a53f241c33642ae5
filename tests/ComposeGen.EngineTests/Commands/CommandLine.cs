using CliWrap;
using CliWrap.Buffered;

namespace ComposeGen.EngineTests.Commands;

/// <summary>Runs programs to their end.</summary>
internal static class CommandLine
{
    // For a command that hangs; on a busy machine, others take many minutes, too.
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(25);

    /// <summary>Runs a program, and returns its output and its exit status.</summary>
    /// <param name="program">The program, looked up on the PATH.</param>
    /// <param name="arguments">Its arguments, unquoted.</param>
    /// <param name="folder">Where it runs; here when <see langword="null"/>.</param>
    /// <param name="environment">Variables it gets besides those of this process.</param>
    /// <exception cref="TimeoutException">It took longer than 25 minutes.</exception>
    /// <exception cref="System.ComponentModel.Win32Exception">There is no such program.</exception>
    public static async Task<CommandOutcome> RunAsync(
        string program,
        IEnumerable<string> arguments,
        string? folder = null,
        IReadOnlyDictionary<string, string?>? environment = null)
    {
        var command = CliWrap.Cli.Wrap(program)
            .WithArguments(arguments)
            .WithWorkingDirectory(folder ?? Environment.CurrentDirectory)
            .WithEnvironmentVariables(environment ?? new Dictionary<string, string?>(StringComparer.Ordinal))
            .WithValidation(CommandResultValidation.None);
        using var patience = new CancellationTokenSource(Patience);
        try
        {
            var result = await command.ExecuteBufferedAsync(patience.Token);
            return new CommandOutcome(command.ToString(), result.ExitCode, result.StandardOutput, result.StandardError);
        }
        catch (OperationCanceledException exception) when (patience.IsCancellationRequested)
        {
            throw new TimeoutException($"'{command}' was not done after {Patience}.", exception);
        }
    }
}
