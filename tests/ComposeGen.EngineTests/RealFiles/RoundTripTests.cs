using System.Collections.Concurrent;
using ComposeGen.EngineTests.Tools;
using ComposeGen.Tests.Editing;

namespace ComposeGen.EngineTests.RealFiles;

/// <summary>Real files, read and written in their own format: they keep their meaning, here and for the tools.</summary>
public sealed class RoundTripTests
{
    private static readonly WriteOptions Canonical = new() { Rewrite = true };

    [FactWithCorpus]
    public void What_was_written_reads_back_equal() => Assert.All(
        Corpus.Files.Where(file => file.DockerComposeAccepts || file.ComposeV2Accepts),
        file =>
        {
            var read = ComposeFile.Load(file.Path).File;
            var written = read.ToYaml(Canonical);

            var again = ComposeFile.Parse(written).File;
            again.Diff(read).Should().BeEmpty();
            again.ToYaml(Canonical).Should().Be(written);
        });

    [FactWithCorpus(DockerPart.DockerCompose)]
    public Task Docker_compose_understands_the_canonical_text_as_the_original() =>
        UnderstandsBothAlikeAsync(ComposeTool.DockerCompose, stride: 40, leastShare: 0.9, OriginalAndCanonical);

    [FactWithCorpus(DockerPart.ComposeV2)]
    public Task Compose_v2_understands_the_canonical_text_as_the_original() =>
        UnderstandsBothAlikeAsync(ComposeTool.ComposeV2, stride: 16, leastShare: 0.9, OriginalAndCanonical);

    [FactWithCorpus(DockerPart.DockerCompose)]
    public Task Docker_compose_understands_an_edited_text_as_the_canonical_one() =>
        UnderstandsBothAlikeAsync(ComposeTool.DockerCompose, stride: 48, leastShare: 0.75, EditedAndCanonical);

    [FactWithCorpus(DockerPart.ComposeV2)]
    public Task Compose_v2_understands_an_edited_text_as_the_canonical_one() =>
        UnderstandsBothAlikeAsync(ComposeTool.ComposeV2, stride: 20, leastShare: 0.75, EditedAndCanonical);

    private static (string, string) OriginalAndCanonical(ComposeFile file, string original, int index) =>
        (original, file.ToYaml(Canonical));

    private static (string, string) EditedAndCanonical(ComposeFile file, string original, int index)
    {
        RandomChange.Apply(file, new Random(index));
        return (file.ToYaml(), file.ToYaml(Canonical));
    }

    private static async Task UnderstandsBothAlikeAsync(
        ComposeTool tool, int stride, double leastShare, Func<ComposeFile, string, int, (string, string)> textsOf)
    {
        var files = Corpus.AcceptedBy(tool, stride);
        var understood = 0;
        var differing = new ConcurrentBag<string>();
        await Parallel.ForEachAsync(files.Index(), async (each, cancellation) =>
        {
            var (index, source) = each;
            var file = (await ComposeFile.LoadAsync(source.Path, cancellationToken: cancellation)).File;
            using var project = new RealProject(file);
            var (first, second) = textsOf(file, source.Text, index);
            var config = await project.ConfigAsync(tool, first);
            var other = await project.ConfigAsync(tool, second);
            if (config.ExitCode != other.ExitCode || config.Output != other.Output)
            {
                differing.Add($"{source}, number {index}: {config.Error}\n{config.Output}\n{other.Error}\n{other.Output}");
            }

            Interlocked.Add(ref understood, config.ExitCode == 0 ? 1 : 0);
        });

        differing.Should().BeEmpty();
        understood.Should().BeGreaterThan((int)(files.Count * leastShare), "what the tool refuses shows nothing");
    }
}
