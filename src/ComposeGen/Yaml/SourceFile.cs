using System.Globalization;
using System.Text;
using ComposeGen.Diagnostics;

namespace ComposeGen.Yaml;

/// <summary>Reads a file's text; what stands in the way is a finding, not an exception.</summary>
internal static class SourceFile
{
    private const int MiB = 1024 * 1024;
    private const int BufferSize = 64 * 1024;

    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);
    private static readonly UnicodeEncoding Utf16 = new(bigEndian: false, byteOrderMark: false, throwOnInvalidBytes: true);
    private static readonly UnicodeEncoding BigEndianUtf16 = new(bigEndian: true, byteOrderMark: false, throwOnInvalidBytes: true);

    public static string? Read(string path, DiagnosticBag diagnostics, ReadOptions? options = null)
    {
        try
        {
            return Refusal(path, options) is { } refusal ? Report(refusal, path, diagnostics) : Text(File.ReadAllBytes(path), path, diagnostics);
        }
        catch (Exception exception) when (Explanation(exception) is { } explanation)
        {
            return Report(explanation, path, diagnostics);
        }
    }

    public static async Task<string?> ReadAsync(string path, DiagnosticBag diagnostics, ReadOptions? options, CancellationToken cancellationToken)
    {
        try
        {
            return Refusal(path, options) is { } refusal
                ? Report(refusal, path, diagnostics)
                : Text(await File.ReadAllBytesAsync(path, cancellationToken).ConfigureAwait(false), path, diagnostics);
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
            var most = (options ?? ReadOptions.Default).MaxBytes;
            var bytes = new MemoryStream();
            var buffer = new byte[BufferSize];
            for (var read = input.Read(buffer); read > 0 && bytes.Length <= most; read = input.Read(buffer))
            {
                bytes.Write(buffer, 0, read);
            }

            return bytes.Length > most ? Report(TooLarge(most), name, diagnostics) : Text(bytes.ToArray(), name, diagnostics);
        }
        catch (Exception exception) when (Explanation(exception) is { } explanation)
        {
            return Report(explanation, name, diagnostics);
        }
    }

    private static string? Refusal(string path, ReadOptions? options)
    {
        var most = (options ?? ReadOptions.Default).MaxBytes;
        return Directory.Exists(path) ? "This is a folder; name a file in it."
            : new FileInfo(path) is { Exists: true } file && file.Length > most ? TooLarge(most)
            : null;
    }

    private static string TooLarge(int most) => string.Create(CultureInfo.InvariantCulture, $"The file is larger than {(most % MiB == 0 ? most / MiB : most)} {(most % MiB == 0 ? "MiB" : "bytes")}; no compose file is.");

    // A byte order mark stays in the text: whoever reads it skips it.
    private static string? Text(byte[] bytes, string path, DiagnosticBag diagnostics)
    {
        if (bytes is [0xFF, 0xFE, 0, 0, ..] or [0, 0, 0xFE, 0xFF, ..])
        {
            return Report("This is UTF-32 text, which no tool reads; save the file as UTF-8.", path, diagnostics);
        }

        var text = EncodingOf(bytes).GetString(bytes);
        return text.Contains('\0', StringComparison.Ordinal) ? Report("This is a binary file, not a text.", path, diagnostics) : text;
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
