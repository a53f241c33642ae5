using System.Buffers;
using System.Globalization;
using System.Text;
using ComposeGen.Yaml;

namespace ComposeGen.Fleets;

/// <summary>The rule for paths in the output folder: they stay inside it, and are legal on every system.</summary>
internal static class OutputPath
{
    private const int MostBytesOfName = 255;
    private const int NameShown = 20;
    private static readonly int MostBytesOfPath = OperatingSystem.IsMacOS() ? 1023 : 4095;

    private static readonly SearchValues<char> Illegal = SearchValues.Create("<>:\"\\|?*$");

    // Windows reserves these, with any extension.
    private static readonly HashSet<string> Reserved = new(StringComparer.OrdinalIgnoreCase)
    {
        "con", "prn", "aux", "nul",
        "com1", "com2", "com3", "com4", "com5", "com6", "com7", "com8", "com9",
        "lpt1", "lpt2", "lpt3", "lpt4", "lpt5", "lpt6", "lpt7", "lpt8", "lpt9",
    };

    /// <summary>Whether Windows reserves a name.</summary>
    public static bool IsReserved(string name) => Reserved.Contains(name.Split('.')[0]);

    /// <summary>Returns what is wrong with a relative path, as a sentence; <see langword="null"/> if the path is valid.</summary>
    public static string? FindProblem(string path) =>
        path.Split('/').Select(FindProblemOfPart).FirstOrDefault(problem => problem is not null);

    /// <summary>Why an absolute path is too long, in a sentence; <see langword="null"/> when it is not.</summary>
    public static string? FindProblemOfLength(string path) =>
        !OperatingSystem.IsWindows() && Encoding.UTF8.GetByteCount(path) + TextFile.TemporaryName.Length > MostBytesOfPath
            ? string.Create(CultureInfo.InvariantCulture, $"it is longer than {MostBytesOfPath:N0} bytes.")
            : null;

    private static string? FindProblemOfPart(string part) => part switch
    {
        "" => "a part of it is empty.",
        "." or ".." => $"'{part}' leads to another folder.",
        _ when part.AsSpan().ContainsAny(Illegal) || part.Any(char.IsControl) =>
            $"'{part}' holds a character that not every system, or no mount, allows.",
        _ when part[^1] is '.' or ' ' || part[0] == ' ' =>
            $"'{part}' begins with a blank, or ends with a dot or blank, which not every system allows.",
        _ when Encoding.UTF8.GetByteCount(part) > MostBytesOfName =>
            string.Create(
                CultureInfo.InvariantCulture,
                $"'{part[..NameShown]}…' is longer than {MostBytesOfName} bytes, which no file system allows."),
        _ when part.StartsWith(TextFile.TemporaryName, StringComparison.OrdinalIgnoreCase) =>
            $"'{part}' is a name of ComposeGen's temporary files.",
        _ when IsReserved(part) => $"'{part}' is a name that Windows reserves.",
        _ => null,
    };
}
