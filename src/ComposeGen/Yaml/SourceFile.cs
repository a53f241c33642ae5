using System.Globalization;
using System.Text;
using ComposeGen.Diagnostics;

namespace ComposeGen.Yaml;

/// <summary>Reads the text of a file. A failure is a finding, not an exception.</summary>
internal static class SourceFile
{
    private const int MiB = 1024 * 1024;
    private const int BufferSize = 64 * 1024;
    private const string Folder = "This is a folder; name a file in it.";

    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);
    private static readonly UnicodeEncoding Utf16 = new(bigEndian: false, byteOrderMark: false, throwOnInvalidBytes: true);
    private static readonly UnicodeEncoding BigEndianUtf16 =
        new(bigEndian: true, byteOrderMark: false, throwOnInvalidBytes: true);

    public static string? Read(string path, DiagnosticBag diagnostics, ReadOptions? options = null)
    {
        try
        {
            using var input = Open(path);
            return input is null ? Report(Folder, path, diagnostics) : Read(input, path, diagnostics, options);
        }
        catch (Exception exception) when (Explanation(exception) is { } explanation)
        {
            return Report(explanation, path, diagnostics);
        }
    }

    public static async Task<string?> ReadAsync(string path, DiagnosticBag diagnostics, ReadOptions? options,
        CancellationToken cancellationToken)
    {
        try
        {
            using var input = Open(path);
            if (input is null)
            {
                return Report(Folder, path, diagnostics);
            }

            var (bytes, buffer, most) = (new MemoryStream(), new byte[BufferSize], MostBytes(options));
            while (bytes.Length <= most && await input.ReadAsync(buffer, cancellationToken)
                .ConfigureAwait(false) is > 0 and var read)
            {
                await bytes.WriteAsync(buffer.AsMemory(0, read), cancellationToken).ConfigureAwait(false);
            }

            return Text(bytes, most, path, diagnostics);
        }
        catch (Exception exception) when (Explanation(exception) is { } explanation)
        {
            return Report(explanation, path, diagnostics);
        }
    }

    public static string? Read(Stream input, string name, DiagnosticBag diagnostics, ReadOptions? options)
    {
        try
        {
            var (bytes, buffer, most) = (new MemoryStream(), new byte[BufferSize], MostBytes(options));
            while (bytes.Length <= most && input.Read(buffer) is > 0 and var read)
            {
                bytes.Write(buffer, 0, read);
            }

            return Text(bytes, most, name, diagnostics);
        }
        catch (Exception exception) when (Explanation(exception) is { } explanation)
        {
            return Report(explanation, name, diagnostics);
        }
    }

    private static int MostBytes(ReadOptions? options) => (options ?? ReadOptions.Default).MaxBytes;

    // A device may return endless bytes and has no length, so reading stops at the largest size of a file.
    private static FileStream? Open(string path) =>
        Directory.Exists(path) ? null : new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 0);

    private static string TooLarge(int most) => string.Create(CultureInfo.InvariantCulture,
        $"The file is larger than {(most % MiB == 0 ? most / MiB : most)} {(most % MiB == 0 ? "MiB" : "bytes")}; no compose "
        + $"file is.");

    // The byte order mark stays in the text. The parser skips it.
    private static string? Text(MemoryStream content, int most, string path, DiagnosticBag diagnostics)
    {
        if (content.Length > most)
        {
            return Report(TooLarge(most), path, diagnostics);
        }

        var bytes = content.ToArray();
        if (bytes is [0xFF, 0xFE, 0, 0, ..] or [0, 0, 0xFE, 0xFF, ..])
        {
            return Report("This is UTF-32 text, which no tool reads; save the file as UTF-8.", path, diagnostics);
        }

        var text = EncodingOf(bytes).GetString(bytes);
        return text.Contains('\0', StringComparison.Ordinal)
            ? Report("This is a binary file, not a text.", path, diagnostics)
            : text;
    }

    private static Encoding EncodingOf(byte[] bytes) => bytes switch
    {
        [0xFF, 0xFE, ..] => Utf16,
        [0xFE, 0xFF, ..] => BigEndianUtf16,
        _ => Utf8,
    };

    private static string? Explanation(Exception exception) => exception switch
    {
        DecoderFallbackException => "This is neither UTF-8 text nor UTF-16 with a byte order mark; save the file as UTF-8.",
        FileNotFoundException or DirectoryNotFoundException => "There is no such file.",
        IOException or UnauthorizedAccessException or ArgumentException => $"The file cannot be read: {exception.Message}",
        _ => null,
    };

    private static string? Report(string problem, string path, DiagnosticBag diagnostics)
    {
        diagnostics.Report(ReadingDiagnostics.Unreadable, ComposePath.Root, SourceSpan.WholeFile(path), problem);
        return null;
    }
}
