using System.Text.RegularExpressions;

namespace ComposeGen.Tests.Docs.Pages;

/// <summary>Tests by the names that pages give them, found in the sources of all test projects.</summary>
internal static partial class TestNames
{
    private static readonly ILookup<string, string> Sources =
        Directory.EnumerateFiles(Path.Combine(Repository.Root, "tests"), "*Tests.cs", SearchOption.AllDirectories)
        .ToLookup(path => Path.GetFileNameWithoutExtension(path), File.ReadAllText, StringComparer.Ordinal);

    /// <summary>
    /// The tests that a text names: <c>DnsTests</c>, or <c>DnsTests.The_model_is_true_of_a_fleet</c>, in code marks.
    /// </summary>
    public static IEnumerable<string> In(string text) => Name().Matches(text).Select(found => found.Groups["name"].Value);

    /// <summary>Whether there is a class or a method of that name.</summary>
    public static bool Exists(string name)
    {
        var parts = name.Split('.');
        return parts.Length < 2 ? Sources.Contains(name) : Sources[parts[0]]
            .Any(source => source.Contains($" {parts[1]}(", StringComparison.Ordinal));
    }

    /// <summary>Whether the file of a test has these lines, whatever their indentation.</summary>
    public static bool Has(string name, string lines) => Sources[name.Split('.')[0]]
        .Any(source => Unindented(source).Contains(Unindented(lines), StringComparison.Ordinal));

    private static string Unindented(string text) => string.Join('\n', text.Split('\n').Select(line => line.TrimStart()));

    [GeneratedRegex(@"`(?<name>\w+Tests(\.\w+)?)`", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant,
        matchTimeoutMilliseconds: 1000)]
    private static partial Regex Name();
}
