using System.Text;
using ComposeGen.Diagnostics;

namespace ComposeGen.Yaml;

/// <summary>Reads a file's text; what stands in the way is a finding, not an exception.</summary>
internal static class SourceFile
{
    /// <summary>The largest real compose files are below 1 MB.</summary>
    internal const long MaxBytes = 32 * 1024 * 1024;

    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    public static string? Read(string path, DiagnosticBag diagnostics)
    {
        var (text, problem) = TryRead(path);
        if (problem is not null)
        {
            diagnostics.Report(ReadingDiagnostics.Unreadable, ComposePath.Root, SourceSpan.WholeFile(path), problem);
        }

        return text;
    }

    private static (string? Text, string? Problem) TryRead(string path)
    {
        try
        {
            if (Directory.Exists(path))
            {
                return (null, "This is a folder; name a compose file.");
            }

            if (new FileInfo(path) is { Exists: true, Length: > MaxBytes })
            {
                return (null, $"The file is larger than {MaxBytes / 1024 / 1024} MiB; no compose file is.");
            }

            var text = Utf8.GetString(File.ReadAllBytes(path));
            return text.Contains('\0', StringComparison.Ordinal)
                ? (null, "This is a binary file; a compose file is text.")
                : (text, null);
        }
        catch (DecoderFallbackException)
        {
            return (null, "This is not UTF-8 text; save the file as UTF-8.");
        }
        catch (Exception exception) when (exception is FileNotFoundException or DirectoryNotFoundException)
        {
            return (null, "There is no such file.");
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentException)
        {
            return (null, $"The file cannot be read: {exception.Message}");
        }
    }
}
