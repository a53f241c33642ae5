using System.Text;
using ComposeGen.Tests.Mutations;
using ComposeGen.Tests.Shapes;

namespace ComposeGen.Tests.Editing;

/// <summary>Real files: unchanged ones keep their bytes, changed ones have the meaning of the model.</summary>
[Trait(TestCategory.Name, TestCategory.Slow)]
public sealed class CorpusEditTests
{
    private static IEnumerable<(string Name, string Text)> Files => SeedFile.All.SelectMany(seed =>
    {
        var text = Encoding.UTF8.GetString(seed.Bytes);
        return new[] { (seed.Name, text), ($"{seed.Name} with CRLF", text.ReplaceLineEndings("\r\n")) };
    });

    [Fact]
    public void A_file_without_changes_keeps_its_bytes() =>
        Files.Where(file => ComposeFile.Parse(file.Text).File.ToYaml() != file.Text).Select(file => file.Name).Should().BeEmpty();

    [Fact]
    public void A_file_with_one_change_differs_in_its_lines_only()
    {
        var (changes, rewritten, wrong) = (0, 0, new List<string>());
        foreach (var edit in Edits(Run.Times(4, 20), _ => 1))
        {
            changes += edit.Count;
            rewritten += edit.Findings.Count;
            wrong.AddRange(edit.Problems());
        }

        wrong.Should().BeEmpty();
        rewritten.Should().BeLessThan(changes / 100);
    }

    [Fact]
    public void A_file_with_several_changes_has_the_meaning_of_the_model()
    {
        var (changes, rewritten, wrong) = (0, 0, new List<string>());
        foreach (var edit in Edits(Run.Times(1, 4), random => random.Next(2, 11)))
        {
            changes += edit.Count;
            rewritten += edit.Findings.Count;
            wrong.AddRange(edit.WrongMeaning());
        }

        wrong.Should().BeEmpty();
        rewritten.Should().BeLessThan(changes / 100);
    }

    private static IEnumerable<RandomEdit> Edits(int runs, Func<Random, int> count)
    {
        foreach (var (index, (name, text)) in Files.Index().Where(each => IsComposeFile(each.Item.Text)))
        {
            for (var run = 0; run < runs; run++)
            {
                var random = new Random((index * 100) + run);
                if (RandomEdit.Of($"{name}, {run}", text, random, count(random)) is { } edit)
                {
                    yield return edit;
                }
            }
        }
    }

    private static bool IsComposeFile(string text) => ComposeFile.Parse(text).File.Services.Count > 0;
}
