using ComposeGen.EngineTests.Commands;
using ComposeGen.EngineTests.Tools;

namespace ComposeGen.EngineTests.Merging;

/// <summary>Compose v2 makes the same of two files that it merges and of the one file that they were merged to.</summary>
public sealed class MergingTests
{
    public static TheoryData<string, string> Pairs
    {
        get
        {
            var pairs = new TheoryData<string, string>();
            foreach (var (below, over) in MergePairs.All)
            {
                pairs.Add(below, over);
            }

            return pairs;
        }
    }

    [TheoryWith(DockerPart.ComposeV2)]
    [MemberData(nameof(Pairs))]
    public async Task Compose_v2_reads_a_merged_file_as_the_two_it_was_merged_from(string below, string over)
    {
        using var folder = new TemporaryFolder();
        folder.Write("below.yml", below);
        folder.Write("over.yml", over);
        folder.Write("merged.yml", Merged(below, over));
        folder.Write("one.env", "A=1\nB=1\n");
        folder.Write("two.env", "A=2\n");
        folder.Write("one.yml", "services: {one: {image: i}}");
        folder.Write("two.yml", "services: {two: {image: i}}");

        var two = (await ComposeTool.ComposeV2.RunAsync(folder, "--profile", "*", "-f", "below.yml", "-f", "over.yml", "config"))
            .Succeeded();
        var one = (await ComposeTool.ComposeV2.RunAsync(folder, "--profile", "*", "-f", "merged.yml", "config")).Succeeded();

        one.Output.Should().Be(two.Output);
    }

    private static string Merged(string below, string over) =>
        ComposeFile.Parse(below).FileOrThrow().Merge(ComposeFile.Parse(over).File).ToYaml(new WriteOptions { Check = null });
}
