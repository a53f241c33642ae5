using System.Runtime.CompilerServices;
using System.Text;

// Takes the place of the Verify package where no feed serves it: same namespace, signature, file names and comparison.
namespace VerifyXunit;

/// <summary>Compares text with the file <c>Class.Method.verified.ext</c> beside the test.</summary>
internal static class Verifier
{
    // Verify refuses any other extension. These are the ones of its list (EmptyFiles, FileExtensions) that the tests use.
    private static readonly string[] TextExtensions = ["gv", "json", "mmd", "ps1", "sh", "svg", "txt", "yml"];

    public static async Task Verify(
        string target, string extension, [CallerFilePath] string sourceFile = "", [CallerMemberName] string method = "")
    {
        if (!TextExtensions.Contains(extension))
        {
            throw new ArgumentException($"To Verify, .{extension} is not a text file.", nameof(extension));
        }

        var stem = $"{Path.GetFileNameWithoutExtension(sourceFile)}.{method}";
        var folder = Path.GetDirectoryName(sourceFile)!;
        var verified = Path.Combine(folder, $"{stem}.verified.{extension}");
        var received = Path.Combine(folder, $"{stem}.received.{extension}");
        var expected = File.Exists(verified) ? await File.ReadAllTextAsync(verified) : null;
        var actual = target.ReplaceLineEndings("\n");
        if (expected == actual || expected == actual + "\n")
        {
            File.Delete(received);
            return;
        }

        await File.WriteAllTextAsync(received, actual, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
        throw new Xunit.Sdk.XunitException(expected is null
            ? $"New snapshot. Read it, then rename {received} to {Path.GetFileName(verified)}."
            : $"{Path.GetFileName(verified)} differs:\n{FirstDifference(expected, actual)}\nReceived: {received}");
    }

    private static string FirstDifference(string expected, string actual)
    {
        var expectedLines = expected.Split('\n');
        var actualLines = actual.Split('\n');
        var line = 0;
        while (line < expectedLines.Length && line < actualLines.Length && expectedLines[line] == actualLines[line])
        {
            line++;
        }

        return $"line {line + 1}\n  verified: {Shown(expectedLines, line)}\n  received: {Shown(actualLines, line)}";
    }

    private static string Shown(string[] lines, int line) =>
        line < lines.Length ? lines[line].Replace("\r", "\\r", StringComparison.Ordinal) : "(end)";
}
