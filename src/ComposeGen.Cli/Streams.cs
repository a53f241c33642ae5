using System.CommandLine;
using System.Globalization;
using System.Text;
using ComposeGen.Diagnostics;
using ComposeGen.Testing.Running;
using Spectre.Console;

namespace ComposeGen.Cli;

/// <summary>The streams and the environment of a command.</summary>
internal sealed class Streams : InvocationConfiguration
{
    /// <summary>The argument for standard input or output in place of a file.</summary>
    public const string Dash = "-";

    /// <summary>The name of standard input in reports.</summary>
    public const string InputName = "<stdin>";

    private readonly Lazy<byte[]> _input;
    private readonly TextWriter _error;

    public Streams(Func<Stream> openInput, TextWriter output, TextWriter error)
    {
        _input = new Lazy<byte[]>(() => ReadAll(openInput));
        Data = output;
        Output = new PrintedText(output, isOptional: false);
        Error = new PrintedText(error, isOptional: true);
        _error = error;
    }

    /// <summary>A new stream over all of standard input.</summary>
    public Stream Input => new MemoryStream(_input.Value, writable: false);

    /// <summary>Standard output for data, unescaped. Text for people goes to <c>Output</c>.</summary>
    public TextWriter Data { get; }

    /// <summary>The variables of compose files. Default: the environment of the process.</summary>
    public IReadOnlyDictionary<string, string> Environment { get; init; } = Docker.Variables();

    /// <summary>Whether standard error is a terminal.</summary>
    public bool IsErrorTerminal => ReferenceEquals(_error, Console.Error) && !Console.IsErrorRedirected;

    /// <summary>
    /// Returns the terminal at standard error, without colours where <c>NO_COLOR</c> is set; <see langword="null"/> if standard
    /// error is redirected.
    /// </summary>
    public IAnsiConsole? OpenErrorTerminal() => IsErrorTerminal
        ? AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(_error) })
        : null;

    public static Streams Of(ParseResult arguments) => (Streams)arguments.InvocationConfiguration;

    /// <summary>Reads a compose file; <see cref="Dash"/> and <see cref="InputName"/> stand for standard input.</summary>
    public LoadResult Load(string path) =>
        path is Dash or InputName ? ComposeFile.Load(Input, InputName, options: null) : ComposeFile.Load(path);

    // Reads at most one buffer more than a file may have, so that longer input is refused.
    private static byte[] ReadAll(Func<Stream> open)
    {
        using var input = open();
        var buffer = new byte[64 * 1024];
        using var bytes = new MemoryStream();
        while (bytes.Length <= ReadOptions.Default.MaxBytes && input.Read(buffer) is > 0 and var read)
        {
            bytes.Write(buffer, 0, read);
        }

        return bytes.ToArray();
    }
}

/// <summary>The standard streams of this process, each of which may be closed.</summary>
internal static class StandardStreams
{
    private const int CloseOnExec = 0x80000;

    /// <summary>Opens standard input.</summary>
    /// <exception cref="IOException">It is closed.</exception>
    public static Stream OpenInput() => Open(0, Console.OpenStandardInput) ?? throw new IOException("Standard input is closed.");

    /// <summary>Returns standard output. Where it is closed, writing throws, so that a command without a result fails.</summary>
    public static TextWriter Output() => Open(1, () => Console.Out) ?? new ClosedWriter();

    /// <summary>Returns standard error. Where it is closed, the text is dropped.</summary>
    public static TextWriter Error() => Open(2, () => Console.Error) ?? TextWriter.Null;

    private static T? Open<T>(int number, Func<T> open)
        where T : class
    {
        try
        {
            return IsOfRuntime(number) ? null : open();
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    // The first file that the runtime opens gets the number of a closed stream. Unlike an inherited stream, it closes on exec.
    private static bool IsOfRuntime(int number)
    {
        var path = string.Create(CultureInfo.InvariantCulture, $"/proc/self/fdinfo/{number}");
        const string label = "flags:";
        return File.Exists(path)
            && File.ReadLines(path).FirstOrDefault(line => line.StartsWith(label, StringComparison.Ordinal)) is { } flags
            && (Convert.ToInt64(flags[label.Length..].Trim(), fromBase: 8) & CloseOnExec) != 0;
    }

    private sealed class ClosedWriter : TextWriter
    {
        public override Encoding Encoding => Encoding.UTF8;

        public override void Write(char value) => throw new IOException("Standard output is closed.");
    }
}

/// <summary>
/// Text for people, on standard output or error. It is escaped, so that nothing in a file can move the cursor of a terminal or
/// look like a line of the command.
/// </summary>
/// <param name="inner">The stream.</param>
/// <param name="isOptional">Whether text that cannot be written is dropped.</param>
internal sealed class PrintedText(TextWriter inner, bool isOptional) : TextWriter
{
    public override Encoding Encoding => inner.Encoding;

    public override void Write(char value) => Write([value], 0, 1);

    public override void Write(char[] buffer, int index, int count) => Write(new string(buffer, index, count));

    /// <summary>Writes text of several lines.</summary>
    public override void Write(string? value) => Print(TerminalText.Lines(value ?? ""));

    /// <summary>Writes text as one line; its line breaks are escaped.</summary>
    public override void WriteLine(string? value) => Print(TerminalText.OneLine(value ?? "") + inner.NewLine);

    public override void WriteLine() => Print(inner.NewLine);

    private void Print(string text)
    {
        try
        {
            inner.Write(text);
        }
        catch (Exception exception) when (isOptional && exception is IOException or UnauthorizedAccessException)
        {
            // The exit code still reports the result.
        }
    }
}
