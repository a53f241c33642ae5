using System.Text.RegularExpressions;
using ComposeGen.Cli.Templates;
using ComposeGen.Diagnostics;
using ComposeGen.Fleets;
using ComposeGen.Tests.Cli;
using ComposeGen.Tests.Fleets;

namespace ComposeGen.Tests.Docs.Pages;

/// <summary>
/// Runs a page, block by block, in a folder that starts with the files of <c>docs/examples/master-slaves</c>:
/// <list type="bullet">
/// <item><c>csharp</c> is a sample of <c>Docs/Samples</c>, which is run.</item>
/// <item><c>sh</c> contains <c>composegen</c> and <c>cat</c> commands, which are run; <c>sh exit 1</c> is the exit status of the
/// last one, and no other may fail.</item>
/// <item>A block right behind one of these, of any language and without a name, is what they print; a line <c>…</c> stands for
/// any lines.</item>
/// <item><c>yaml NAME</c> and <c>liquid NAME</c> are files, which are written and have nothing wrong; with <c>bad CG2002</c>
/// before the name, just that.</item>
/// <item><c>dotenv NAME</c> is a file with variables, which is written.</item>
/// <item>A block that a comment gives to a test is left to that; the test has the lines of a <c>csharp</c> block.</item>
/// </list>
/// It needs the current directory for itself.
/// </summary>
internal sealed class PageRun : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly string _before = Environment.CurrentDirectory;
    private readonly List<string> _problems = [];

    private string? _printed;

    private PageRun()
    {
        foreach (var path in Directory.EnumerateFiles(Path.Combine(Repository.Root, "docs", "examples"), "*",
            SearchOption.AllDirectories))
        {
            _folder.Write(Path.GetRelativePath(Path.Combine(Repository.Root, "docs", "examples"), path), File.ReadAllText(path));
        }

        Environment.CurrentDirectory = _folder["master-slaves"];
    }

    /// <summary>The differences from the page.</summary>
    public static IReadOnlyList<string> Problems(string page)
    {
        using var run = new PageRun();
        foreach (var block in Block.Of(page))
        {
            if (run.Try(block) is { } problem)
            {
                run._problems.Add($"line {block.Line}: {problem}");
            }
        }

        return run._problems;
    }

    public void Dispose()
    {
        Environment.CurrentDirectory = _before;
        _folder.Dispose();
    }

    private string? Try(Block block)
    {
        var printed = _printed;
        _printed = null;
        return block switch
        {
            { Test: { } test } when !TestNames.Exists(test) => $"there is no test {test}",
            { Test: { } test, Language: "csharp" } => TestNames.Has(test, block.Text) ? null : $"{test} has other lines",
            { Test: not null } => null,
            { Language: "csharp" } => RunSample(block.Text),
            { Language: "sh" } => RunCommands(block),
            { Info: "" } when printed is not null => Compare(block.Text, printed),
            { Language: "yaml" } => Check(block),
            { Language: "liquid", Info.Length: > 0 } => Read(block),
            { Language: "dotenv", Info.Length: > 0 } => Write(block),
            _ => "nothing runs this block",
        };
    }

    private string? RunSample(string text)
    {
        if (Sample.All.FirstOrDefault(sample => sample.Text == text) is not { } sample)
        {
            return "no sample in Docs/Samples has this text";
        }

        _printed = sample.Run();
        return null;
    }

    private string? RunCommands(Block block)
    {
        var (output, exitCode) = ("", 0);
        foreach (var command in block.Text.Replace(" \\\n", " ", StringComparison.Ordinal)
            .Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            var run = Run(command.Split(' ', StringSplitOptions.RemoveEmptyEntries));
            (output, exitCode) = ($"{output}{run.Output}{run.Error}", run.ExitCode);
            if (exitCode != 0)
            {
                break;
            }
        }

        _printed = output;
        return (exitCode == 0 ? "" : $"exit {exitCode}") == block.Info ? null : $"the commands end with {exitCode}:\n{output}";
    }

    private static CliRun Run(string[] words) => words[0] switch
    {
        "composegen" => CliRun.Of(words[1..]),
        "cat" => new CliRun(0, string.Concat(words.Skip(1).Select(File.ReadAllText)), ""),
        var other => new CliRun(127, "", $"nothing here runs {other}\n"),
    };

    // A line of dots stands for any lines, also for none.
    private static string? Compare(string shown, string printed)
    {
        var lines = shown.Split('\n').SkipLast(1).Select(line => line == "…" ? "(.*\n)*?" : $"{Regex.Escape(line)}\n");
        return Regex.IsMatch($"{printed.TrimEnd('\n')}\n", $@"\A{string.Concat(lines)}\z", RegexOptions.CultureInvariant,
            TimeSpan.FromSeconds(5)) ? null : $"this is printed:\n{printed}";
    }

    private string? Check(Block block)
    {
        var words = block.Info.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var code = words is ["bad", var expected, ..] ? expected : null;
        var name = words.Skip(code is null ? 0 : 2).FirstOrDefault() ?? "docker-compose.yml";
        var path = _folder.Write(Path.Combine("master-slaves", name), block.Text);
        var found = Findings(path).ToList();
        return found.Exists(finding => finding.Code != code) || (code is not null && found.Count == 0)
            ? $"this is found: {string.Join('\n', found)}" : null;
    }

    private string? Write(Block block)
    {
        _folder.Write(Path.Combine("master-slaves", block.Info), block.Text);
        return null;
    }

    private static IEnumerable<Diagnostic> Findings(string path)
    {
        if (Path.GetFileName(path).EndsWith(FleetDefinition.FileName, StringComparison.Ordinal))
        {
            return FleetDefinition.Load(path).Diagnostics;
        }

        var loaded = ComposeFile.Load(path);
        return [.. loaded.Diagnostics, .. loaded.File.Validate()];
    }

    private string? Read(Block block)
    {
        _folder.Write(Path.Combine("master-slaves", block.Info), block.Text);
        LiquidTemplate.Read(block.Text, block.Info);
        return null;
    }
}
