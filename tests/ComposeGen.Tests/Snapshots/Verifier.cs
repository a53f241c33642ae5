using System.Runtime.CompilerServices;
using System.Text;

// Replaces the Verify package where no feed serves it: same namespace, signature, file names and rule of comparison.
namespace VerifyXunit;

/// <summary>Compares text with the file <c>Class.Method.verified.ext</c> beside the test.</summary>
internal static class Verifier
{
    public static async Task Verify(
        string target, string extension, [CallerFilePath] string sourceFile = "", [CallerMemberName] string method = "")
    {
        var stem = $"{Path.GetFileNameWithoutExtension(sourceFile)}.{method}";
        var folder = Path.GetDirectoryName(sourceFile)!;
        var verified = Path.Combine(folder, $"{stem}.verified.{extension}");
        var received = Path.Combine(folder, $"{stem}.received.{extension}");
        var expected = File.Exists(verified) ? await File.ReadAllTextAsync(verified) : null;
        var actual = Normalize(target);
        if (expected is not null && IsSame(expected, actual))
        {
            File.Delete(received);
            return;
        }

        await File.WriteAllTextAsync(received, actual, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
        throw new Xunit.Sdk.XunitException(expected is null
            ? $"New snapshot. Read it, then rename {received} to {Path.GetFileName(verified)}."
            : $"{Path.GetFileName(verified)} differs:\n{FirstDifference(expected, actual)}\nReceived: {received}");
    }

    /// <summary>Whether a verified text accepts a received one: it is the same, or has one final newline more, which editors add.</summary>
    internal static bool IsSame(string verified, string received) => verified == received || verified == received + "\n";

    private static string Normalize(string text) => text.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n');

    private static string FirstDifference(string expected, string actual)
    {
        var expectedLines = expected.Split('\n');
        var actualLines = actual.Split('\n');
        var line = 0;
        while (line < expectedLines.Length && line < actualLines.Length && expectedLines[line] == actualLines[line])
        {
            line++;
        }

        return $"line {line + 1}\n  verified: {expectedLines.ElementAtOrDefault(line) ?? "(end)"}\n  received: {actualLines.ElementAtOrDefault(line) ?? "(end)"}";
    }
}
