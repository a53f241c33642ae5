using System.Collections.Concurrent;
using ComposeGen.EngineTests.Tools;

namespace ComposeGen.EngineTests.RealFiles;

/// <summary>Real files, read and written in their own format: they keep their meaning, here and for the tools.</summary>
public sealed class RoundTripTests
{
    [FactWithCorpus]
    public void What_was_written_reads_back_equal() => Assert.All(
        Corpus.Files.Where(file => file.DockerComposeAccepts || file.ComposeV2Accepts),
        file =>
        {
            var read = ComposeFile.Load(file.Path).File;
            var written = read.ToYaml(new WriteOptions { Rewrite = true });

            var again = ComposeFile.Parse(written).File;
            again.Diff(read).Should().BeEmpty();
            again.ToYaml(new WriteOptions { Rewrite = true }).Should().Be(written);
        });

    [FactWithCorpus(DockerPart.DockerCompose)]
    public Task Docker_compose_understands_what_was_written_as_it_did_the_file() =>
        UnderstandsBothAlikeAsync(ComposeTool.DockerCompose, stride: 16);

    [FactWithCorpus(DockerPart.ComposeV2)]
    public Task Compose_v2_understands_what_was_written_as_it_did_the_file() =>
        UnderstandsBothAlikeAsync(ComposeTool.ComposeV2, stride: 6);

    private static async Task UnderstandsBothAlikeAsync(ComposeTool tool, int stride)
    {
        var files = Corpus.AcceptedBy(tool, stride);
        var understood = 0;
        var differing = new ConcurrentBag<string>();
        await Parallel.ForEachAsync(files, async (file, cancellation) =>
        {
            var read = (await ComposeFile.LoadAsync(file.Path, cancellationToken: cancellation)).File;
            using var project = new RealProject(read);
            var original = await project.ConfigAsync(tool, file.Text);
            var written = await project.ConfigAsync(tool, read.ToYaml(new WriteOptions { Rewrite = true }));
            if (written.ExitCode != original.ExitCode || written.Output != original.Output)
            {
                differing.Add($"{file}: {written.Error}");
            }

            Interlocked.Add(ref understood, original.ExitCode == 0 ? 1 : 0);
        });

        differing.Should().BeEmpty();
        understood.Should().BeGreaterThan(files.Count * 9 / 10, "what the tool refuses shows nothing");
    }
}
