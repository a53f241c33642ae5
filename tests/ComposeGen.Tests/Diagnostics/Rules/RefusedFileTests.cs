using ComposeGen.Tests.Docs;

namespace ComposeGen.Tests.Diagnostics.Rules;

/// <summary>The files that docker-compose 1.29 refuses, as the engine tests show, and what is found in them here.</summary>
public sealed class RefusedFileTests
{
    private static readonly string Folder = Path.Combine(Repository.Root, "tests", "ComposeGen.EngineTests", "Checks", "Refused");

    public static TheoryData<string> Files { get; } =
        [.. Directory.EnumerateFiles(Folder, "*.yml").Select(path => Path.GetFileNameWithoutExtension(path)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Files))]
    public void Has_the_finding_that_its_first_line_names(string file)
    {
        var path = Path.Combine(Folder, $"{file}.yml");
        var code = File.ReadLines(path).First().Split(": ")[1];
        var loaded = ComposeFile.Load(path);

        loaded.Diagnostics.Concat(loaded.File.Validate()).Select(found => found.Code).Should().Contain(code);
    }
}
