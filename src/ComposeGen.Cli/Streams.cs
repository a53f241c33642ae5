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

    public Streams(Stream input) => _input = new Lazy<byte[]>(() =>
    {
        using var bytes = new MemoryStream();
        input.CopyTo(bytes);
        return bytes.ToArray();
    });

    /// <summary>All of standard input; it can be read again.</summary>
    public Stream Input => new MemoryStream(_input.Value, writable: false);

    public static Streams Of(ParseResult arguments) => (Streams)arguments.InvocationConfiguration;

    /// <summary>Reads a compose file, or standard input where its path is <see cref="Dash"/> or <see cref="InputName"/>.</summary>
    public LoadResult Load(string path) =>
        path is Dash or InputName ? ComposeFile.Load(Input, InputName, options: null) : ComposeFile.Load(path);
}
