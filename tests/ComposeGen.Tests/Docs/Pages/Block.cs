using System.Text.RegularExpressions;

namespace ComposeGen.Tests.Docs.Pages;

/// <summary>A fenced block of a page.</summary>
/// <param name="Line">The line of its fence, from 1.</param>
/// <param name="Heading">The heading that it stands under, with its marks.</param>
/// <param name="Language">The first word after the fence; empty when there is none.</param>
/// <param name="Info">The words behind that: a file's name, or what is expected of the block.</param>
/// <param name="Text">What is in it, each line with its end.</param>
/// <param name="Test">The test that a comment right above names: <c>&lt;!-- test: UpCommandTests.Starts_all
/// --&gt;</c>.</param>
internal sealed partial record Block(int Line, string Heading, string Language, string Info, string Text, string? Test)
{
    private const string Fence = "```";

    /// <summary>The blocks of a page, in their order.</summary>
    public static IEnumerable<Block> Of(string page)
    {
        var lines = page.Split('\n');
        var (heading, test) = ("", (string?)null);
        for (var line = 0; line < lines.Length; line++)
        {
            if (lines[line].StartsWith(Fence, StringComparison.Ordinal))
            {
                var info = lines[line][Fence.Length..].Split(' ', 2);
                var end = Array.IndexOf(lines, Fence, line + 1);
                yield return new Block(line + 1, heading, info[0], info.ElementAtOrDefault(1) ?? "",
                    string.Concat(lines[(line + 1)..end].Select(each => $"{each}\n")), test);
                (line, test) = (end, null);
            }
            else if (lines[line].Length > 0)
            {
                heading = lines[line][0] == '#' ? lines[line] : heading;
                test = Comment().Match(lines[line]) is { Success: true } comment ? comment.Groups["test"].Value : null;
            }
        }
    }

    [GeneratedRegex(@"^<!-- test: (?<test>\S+) -->$", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant,
        matchTimeoutMilliseconds: 1000)]
    private static partial Regex Comment();
}
