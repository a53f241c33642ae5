using ComposeGen.Diagnostics;
using ComposeGen.Projects;
using ComposeGen.Tests.Docs.Pages;
using ComposeGen.Tests.Fleets;
using ComposeGen.Topologies;

namespace ComposeGen.Tests.Docs.Rules;

/// <summary>The page of one code: its heading, the wrong files and the corrected files.</summary>
internal sealed class RulePage
{
    private const string OnlyFile = "docker-compose.yml";

    private readonly string[] _lines;
    private readonly IReadOnlyList<Block> _blocks;

    private RulePage(string text)
    {
        _lines = text.Split('\n');
        _blocks = [.. Block.Of(text)];
        Wrong = FilesUnder("## Wrong");
        Corrected = FilesUnder("## Corrected");
    }

    /// <summary>The first line.</summary>
    public string Heading => _lines[0];

    /// <summary>The text of the page before its files.</summary>
    public string Explanation =>
        string.Join('\n', _lines.Skip(1).TakeWhile(line => !line.StartsWith("## ", StringComparison.Ordinal))).Trim();

    public IReadOnlyList<PageFile> Wrong { get; }

    public IReadOnlyList<PageFile> Corrected { get; }

    public static string PathOf(string code) => Path.Combine(Repository.Root, "docs", "rules", $"{code}.md");

    public static RulePage Read(string code) => new(Repository.Read("docs", "rules", $"{code}.md"));

    /// <summary>What is found in files that stand on disk together.</summary>
    public static IReadOnlyList<Diagnostic> Check(IReadOnlyList<PageFile> files)
    {
        using var folder = new TemporaryFolder();
        foreach (var file in files)
        {
            folder.Write(file.Name, file.Text);
        }

        var options = new ProjectOptions { Interpolate = false };
        var loaded = files.Where(file => file.IsCompose).Select(file => Project.Load(folder[file.Name], options)).ToList();
        return [.. loaded.SelectMany(each => each.Diagnostics), .. Topology.Of(loaded.Select(each => each.Project)).Validate()];
    }

    // The line of the fence has the language, and the name of the file when there are several.
    private IReadOnlyList<PageFile> FilesUnder(string heading) =>
        [.. _blocks.Where(block => block.Heading == heading)
            .Select(block => new PageFile(block.Info.Length == 0 ? OnlyFile : block.Info, block.Text, block.Language))];
}
