namespace ComposeGen.EngineTests.Tools;

/// <summary>
/// Real compose files of public repositories, which are no part of this one: a folder <c>shared/corpus</c> beside the repository,
/// whose <c>manifest.tsv</c> lists the tools that accept each file.
/// </summary>
internal static class Corpus
{
    private const string Everything = "COMPOSEGEN_CORPUS";
    private static readonly string? Folder = Find();

    /// <summary>Why there are no files; <see langword="null"/> when there are.</summary>
    public static string? WhyNot => Folder is null
        ? "There is no folder shared/corpus, with a manifest.tsv, beside the repository." : null;

    /// <summary>All files, in the order of the manifest.</summary>
    public static IReadOnlyList<CorpusFile> Files { get; } = Folder is null ? [] : [.. Manifest(Folder)];

    /// <summary>The files that a tool accepts: every so many of them, or all where COMPOSEGEN_CORPUS is <c>all</c>.</summary>
    public static IReadOnlyList<CorpusFile> AcceptedBy(ComposeTool tool, int stride) =>
        Some(file => file.IsAcceptedBy(tool), stride);

    /// <summary>The files that one of the tools accepts, likewise.</summary>
    public static IReadOnlyList<CorpusFile> Accepted(int stride) =>
        Some(file => file.DockerComposeAccepts || file.ComposeV2Accepts, stride);

    private static IReadOnlyList<CorpusFile> Some(Func<CorpusFile, bool> isAccepted, int stride)
    {
        var accepted = Files.Where(isAccepted);
        return [.. Environment.GetEnvironmentVariable(Everything) == "all"
            ? accepted
            : accepted.Where((_, index) => index % stride == 0)];
    }

    // The tests run somewhere below the repository.
    private static string? Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var corpus = Path.Combine(folder.FullName, "shared", "corpus");
            if (File.Exists(Path.Combine(corpus, "manifest.tsv")))
            {
                return corpus;
            }
        }

        return null;
    }

    private static IEnumerable<CorpusFile> Manifest(string folder)
    {
        var rows = File.ReadLines(Path.Combine(folder, "manifest.tsv")).Select(line => line.Split('\t')).ToList();
        var (name, first, second) = (Column("file"), Column("docker-compose 1.29.2 config"), Column("Compose 2.40 config"));
        return rows.Skip(1).Select(row =>
            new CorpusFile(Path.Combine(folder, row[name]), Accepts(row[first]), Accepts(row[second])));

        int Column(string title) => Array.IndexOf(rows[0], title);
    }

    private static bool Accepts(string verdict) => verdict == "accepts";
}
