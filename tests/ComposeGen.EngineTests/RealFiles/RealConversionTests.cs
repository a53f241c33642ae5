using System.Collections.Concurrent;
using ComposeGen.EngineTests.Tools;

namespace ComposeGen.EngineTests.RealFiles;

/// <summary>
/// Real files, converted to each format: its own tool reads them with the same meaning, or the error names the property, its line
/// and the first format that supports it.
/// </summary>
public sealed class RealConversionTests
{
    [FactWithCorpus(DockerPart.DockerCompose, DockerPart.ComposeV2)]
    public Task Docker_compose_understands_what_was_converted_to_2_x() =>
        MeansTheSameAsync(["2", "2.0", "2.1", "2.2", "2.3", "2.4"], [ComposeTool.DockerComposeWithDeploy, ComposeTool.ComposeV2],
            stride: 48);

    [FactWithCorpus(DockerPart.ComposeV2, DockerPart.DockerCompose)]
    public Task Compose_v2_understands_what_was_converted_to_the_specification() =>
        MeansTheSameAsync(["spec"], [ComposeTool.ComposeV2, ComposeTool.DockerComposeWithDeploy], stride: 20);

    [FactWithCorpus(DockerPart.Stack, DockerPart.ComposeV2, DockerPart.DockerCompose)]
    public Task Docker_stack_understands_what_was_converted_to_3_8() =>
        MeansTheSameAsync(["3.8"], [ComposeTool.Stack, ComposeTool.ComposeV2, ComposeTool.DockerComposeWithDeploy], stride: 20);

    // The tool of the target comes first; meanings are compared as the first tool sees them that reads the original too.
    private static async Task MeansTheSameAsync(IReadOnlyList<string> targets, IReadOnlyList<ComposeTool> tools, int stride)
    {
        var files = Corpus.Accepted(stride);
        var wrong = new ConcurrentBag<string>();
        var compared = 0;
        await Parallel.ForEachAsync(files, async (file, _) =>
        {
            using var conversion = new RealConversion(file, tools);
            foreach (var target in targets)
            {
                foreach (var complaint in await conversion.ComplaintsAsync(target))
                {
                    wrong.Add($"{file} to {target}: {complaint}");
                }
            }

            Interlocked.Add(ref compared, conversion.Compared > 0 ? 1 : 0);
        });

        wrong.Should().BeEmpty();
        compared.Should().BeGreaterThan(files.Count / 2, "what is refused shows nothing");
    }
}
