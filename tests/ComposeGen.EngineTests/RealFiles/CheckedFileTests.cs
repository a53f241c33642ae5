using ComposeGen.Diagnostics;
using ComposeGen.EngineTests.Tools;

namespace ComposeGen.EngineTests.RealFiles;

/// <summary>
/// Real files that both tools accept: they have no errors, but for host ports that two services publish, of which the second
/// cannot start; and few warnings.
/// </summary>
public sealed class CheckedFileTests
{
    private const double Tolerable = 3;

    private static readonly IReadOnlyList<CorpusFile> Accepted =
        [.. Corpus.Files.Where(file => file.DockerComposeAccepts && file.ComposeV2Accepts)];

    [FactWithCorpus]
    public void No_accepted_file_has_an_error() => Assert.All(
        Accepted,
        file => Found(file)
            .Where(found => found.Severity == DiagnosticSeverity.Error && found.Code != "CG3301")
            .Should().BeEmpty());

    [FactWithCorpus]
    public void Few_accepted_files_cannot_start() => Accepted
        .Where(file => Found(file).Any(found => found.Severity == DiagnosticSeverity.Error))
        .Select(file => Path.GetFileName(file.Path)[..4])
        .Should().Equal("0248", "0347");

    /// <summary>
    /// Where the tools disagree, an error is one that a tool has, too: Compose v2 refuses a network that is defined elsewhere,
    /// and docker-compose 1.29 a boolean where it wants a string, and a key that no version has.
    /// </summary>
    [FactWithCorpus]
    public void A_file_that_one_tool_refuses_has_only_the_error_of_that_tool() => Assert.All(
        Corpus.Files.Where(file => file.DockerComposeAccepts != file.ComposeV2Accepts),
        file => Found(file)
            .Where(found => found.Severity == DiagnosticSeverity.Error)
            .Where(found => file.ComposeV2Accepts ? found.Code is not ("CG1111" or "CG1202") : found.Code != "CG2002")
            .Should().BeEmpty());

    [FactWithCorpus]
    public void An_accepted_file_has_few_warnings()
    {
        Accepted.Should().HaveCountGreaterThan(100);
        Accepted.Average(file => Found(file).Count(found => found.Severity == DiagnosticSeverity.Warning)).Should()
            .BeLessThan(Tolerable);
    }

    // The corpus has no file that these refer to.
    private static IEnumerable<Diagnostic> Found(CorpusFile file)
    {
        var loaded = ComposeFile.Load(file.Path);
        return loaded.Diagnostics.Concat(loaded.File.Validate()).Where(found => found.Code != "CG2050");
    }
}
