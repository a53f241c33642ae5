using System.Collections;
using System.CommandLine;

namespace ComposeGen.Cli;

/// <summary>What a command reads from and writes to besides files.</summary>
internal sealed class Streams : InvocationConfiguration
{
    /// <summary>What stands for standard input, or output, where a command wants a file.</summary>
    public const string Dash = "-";

    /// <summary>What reports call standard input, as compilers do.</summary>
    public const string InputName = "<stdin>";

    private readonly Lazy<byte[]> _input;

    public Streams(Func<Stream> openInput, TextWriter output, TextWriter error)
    {
        _input = new Lazy<byte[]>(() => ReadAll(openInput));
        Data = output;
        Output = new PrintedText(output, isOptional: false);
        Error = new PrintedText(error, isOptional: true);
    }

    /// <summary>All of standard input; it can be read again.</summary>
    public Stream Input => new MemoryStream(_input.Value, writable: false);

    /// <summary>Standard output for what programs read, as it is. What people read goes to <c>Output</c>.</summary>
    public TextWriter Data { get; }

    /// <summary>The environment that variables of compose files are taken from: that of the process, unless set.</summary>
    public IReadOnlyDictionary<string, string> Environment { get; init; } = OfProcess();

    public static Streams Of(ParseResult arguments) => (Streams)arguments.InvocationConfiguration;

    /// <summary>Reads a compose file, or standard input where its path is <see cref="Dash"/> or <see cref="InputName"/>.</summary>
    public LoadResult Load(string path) =>
        path is Dash or InputName ? ComposeFile.Load(Input, InputName, options: null) : ComposeFile.Load(path);

    // One byte more than a file may have is enough to refuse it.
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

    private static Dictionary<string, string> OfProcess()
    {
        var variables = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (DictionaryEntry variable in System.Environment.GetEnvironmentVariables())
        {
            variables[(string)variable.Key] = (string?)variable.Value ?? "";
        }

        return variables;
    }
}
