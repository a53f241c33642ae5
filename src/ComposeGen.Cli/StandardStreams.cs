using System.Globalization;
using System.Text;

namespace ComposeGen.Cli;

/// <summary>The standard streams of this process, each of which may have been closed by whoever started it.</summary>
internal static class StandardStreams
{
    private const int CloseOnExec = 0x80000;

    /// <summary>Opens standard input.</summary>
    /// <exception cref="IOException">It is closed.</exception>
    public static Stream OpenInput() => Open(0, Console.OpenStandardInput) ?? throw new IOException("Standard input is closed.");

    /// <summary>Standard output; a writer that throws where it is closed, so that nobody takes an empty file for the result.</summary>
    public static TextWriter Output() => Open(1, () => Console.Out) ?? new ClosedWriter();

    /// <summary>Standard error; a writer without effect where it is closed.</summary>
    public static TextWriter Error() => Open(2, () => Console.Error) ?? TextWriter.Null;

    private static T? Open<T>(int number, Func<T> open)
        where T : class
    {
        try
        {
            return IsOfTheRuntime(number) ? null : open();
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    // The number of a closed stream goes to the first file that the runtime opens. Unlike a file of that kind, a stream that was
    // inherited was not closed when this program was started.
    private static bool IsOfTheRuntime(int number)
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
