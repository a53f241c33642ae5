using System.Collections.Concurrent;
using ComposeGen.EngineTests.Tools;
using ComposeGen.Tests.Editing;

namespace ComposeGen.EngineTests.RealFiles;

/// <summary>Real files with a random change: the tools read the edited text as they read the canonical text.</summary>
public sealed class EditedFileTests
{
    [FactWithCorpus(DockerPart.DockerCompose)]
    public Task Docker_compose_understands_an_edited_file_as_the_canonical_one() =>
        UnderstandsBothAlikeAsync(ComposeTool.DockerCompose, stride: 20);

    [FactWithCorpus(DockerPart.ComposeV2)]
    public Task Compose_v2_understands_an_edited_file_as_the_canonical_one() =>
        UnderstandsBothAlikeAsync(ComposeTool.ComposeV2, stride: 8);

    private static async Task UnderstandsBothAlikeAsync(ComposeTool tool, int stride)
    {
        var files = Corpus.AcceptedBy(tool, stride);
        var understood = 0;
        var differing = new ConcurrentBag<string>();
        await Parallel.ForEachAsync(files.Index(), async (each, cancellation) =>
        {
            var (index, source) = each;
            var file = (await ComposeFile.LoadAsync(source.Path, cancellationToken: cancellation)).File;
            using var project = new RealProject(file);
            var change = RandomChange.Apply(file, new Random(index));
            var edited = await project.ConfigAsync(tool, file.ToYaml());
            var canonical = await project.ConfigAsync(tool, file.ToYaml(new WriteOptions { Rewrite = true }));
            if (edited.ExitCode != canonical.ExitCode || edited.Output != canonical.Output)
            {
                differing.Add($"{source}, {change}: {edited.Error}\n{edited.Output}\n{canonical.Error}\n{canonical.Output}");
            }

            Interlocked.Add(ref understood, edited.ExitCode == 0 ? 1 : 0);
        });

        differing.Should().BeEmpty();
        understood.Should().BeGreaterThan(files.Count * 3 / 4, "what the tool refuses shows nothing");
    }
}
