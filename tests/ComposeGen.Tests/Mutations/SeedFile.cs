using System.Text;
using ComposeGen.Tests.Docs;

namespace ComposeGen.Tests.Mutations;

/// <summary>A compose file that mutations begin with.</summary>
/// <param name="Name">Where it is from, for messages.</param>
/// <param name="Bytes">What is in it.</param>
internal sealed record SeedFile(string Name, byte[] Bytes)
{
    /// <summary>
    /// Every compose file of the repository: those on its pages, its examples, its tests' files and snapshots. Behind them, where
    /// there is a folder <c>shared/corpus</c> beside the repository, the real files in it.
    /// </summary>
    public static IReadOnlyList<SeedFile> All { get; } = [.. OnPages(), .. FilesBelow(Path.Combine(Repository.Root, "docs")),
        .. FilesBelow(Path.Combine(Repository.Root, "tests")), .. Corpus()];

    private static IEnumerable<SeedFile> OnPages() =>
        from path in Directory.EnumerateFiles(Path.Combine(Repository.Root, "docs"), "*.md", SearchOption.AllDirectories)
            .Order(StringComparer.Ordinal)
        from block in File.ReadAllText(path).Split("```yaml").Skip(1).Select((block, index) => (Text: block, Index: index))
        select new SeedFile($"{Relative(path)} #{block.Index}",
            Encoding.UTF8.GetBytes(block.Text[(block.Text.IndexOf('\n', StringComparison.Ordinal) + 1)..].Split("```")[0]));

    private static IEnumerable<SeedFile> Corpus() =>
        Path.Combine(Repository.Root, "..", "shared", "corpus") is var folder && Directory.Exists(folder)
            ? FilesBelow(folder)
            : [];

    private static IEnumerable<SeedFile> FilesBelow(string folder) =>
        Directory.EnumerateFiles(folder, "*.yml", SearchOption.AllDirectories)
            .Order(StringComparer.Ordinal)
            .Select(path => new SeedFile(Relative(path), File.ReadAllBytes(path)));

    private static string Relative(string path) => Path.GetRelativePath(Repository.Root, path);
}
