using ComposeGen.Diagnostics;
using ComposeGen.Tests.Docs;

namespace ComposeGen.Tests.Rules;

/// <summary>The files that docker-compose 1.29 refuses, as the engine tests show, and their findings.</summary>
public sealed class RefusedFileTests
{
    private static readonly string Folder = Path.Combine(Repository.Root, "tests", "ComposeGen.EngineTests", "Checks", "Refused");

    public static TheoryData<string> Files { get; } =
        [.. Directory.EnumerateFiles(Folder, "*.yml").Select(
            path => Path.GetFileNameWithoutExtension(path)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Files))]
    public void Has_the_finding_that_its_first_line_names(string file) =>
        Check(file).Select(found => found.Code).Should().Contain(File.ReadLines(PathOf(file)).First().Split(": ")[1]);

    internal static IEnumerable<Diagnostic> Check(string file)
    {
        var loaded = ComposeFile.Load(PathOf(file));
        return loaded.Diagnostics.Concat(loaded.File.Validate());
    }

    private static string PathOf(string file) => Path.Combine(Folder, $"{file}.yml");
}
