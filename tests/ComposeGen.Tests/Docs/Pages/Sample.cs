using System.Reflection;
using System.Text.RegularExpressions;

namespace ComposeGen.Tests.Docs.Pages;

/// <summary>
/// A C# sample: the lines of a file in <c>Docs/Samples</c> between <c>// sample: begin</c> and <c>// sample: end</c>. They belong
/// to the public static method that they stand in, which is run; or they are tests, which run by themselves.
/// </summary>
internal sealed partial class Sample
{
    private static readonly string Folder = Path.Combine(Repository.Root, "tests", "ComposeGen.Tests", "Docs", "Samples");

    private readonly string _file;
    private readonly MethodInfo? _method;

    private Sample(string file, MethodInfo? method, string text)
    {
        _file = file;
        _method = method;
        Text = text;
    }

    public static IReadOnlyList<Sample> All { get; } =
        [.. Directory.EnumerateFiles(Folder, "*.cs").Select(path => Path.GetFileNameWithoutExtension(path))
            .Order(StringComparer.Ordinal).SelectMany(In)];

    /// <summary>What a page shows of it.</summary>
    public string Text { get; }

    /// <summary>Runs the method and answers with the text that it gives, if any.</summary>
    public string? Run() => _method?.Invoke(null, BindingFlags.DoNotWrapExceptions, null, null, null) as string;

    public override string ToString() => $"{_file}.{_method?.Name}: {Text}";

    private static IEnumerable<Sample> In(string file)
    {
        var type = Type.GetType($"{typeof(Samples.Readme).Namespace}.{file}", throwOnError: true)!;
        var source = Repository.Read("tests", "ComposeGen.Tests", "Docs", "Samples", $"{file}.cs");
        foreach (Match region in Region().Matches(source))
        {
            var method = Method().Matches(source[..region.Index]) is [.., var last]
                ? type.GetMethod(last.Groups["name"].Value)
                : null;
            yield return new Sample(file, method, Undented(region.Groups["lines"].Value));
        }
    }

    // The blank line that has to stand above a comment is not shown.
    private static string Undented(string region)
    {
        var lines = region.TrimEnd().Split('\n');
        var indent = lines[0].Length - lines[0].TrimStart().Length;
        return string.Concat(lines.Select(line => $"{(line.Length > indent ? line[indent..] : line.Trim())}\n"));
    }

    [GeneratedRegex(@" +// sample: begin\n(?<lines>(?:.*\n)*?) +// sample: end\n",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 5000)]
    private static partial Regex Region();

    [GeneratedRegex(@" public static \S+ (?<name>\w+)\(\)", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant,
        matchTimeoutMilliseconds: 5000)]
    private static partial Regex Method();
}
