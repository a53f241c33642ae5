using ComposeGen.Editing;
using ComposeGen.Formats;
using ComposeGen.Tests.Shapes;
using ComposeGen.Yaml;
using CsCheck;

namespace ComposeGen.Tests.Editing;

/// <summary>Any model, in a text of any look, after any changes: reading the edited text gives the model.</summary>
[Trait(TestCategory.Name, TestCategory.Slow)]
public sealed class RandomModelTests
{
    private static readonly Gen<(ComposeFile File, int Seed)> Files =
        Gen.Select(new ModelGen(), Gen.Int).Where(each => HasShortKeys(each.Item1.AsNodes()));

    [Fact]
    public void A_text_of_any_look_has_the_meaning_of_its_model() => Files.Sample(
        (file, seed) =>
        {
            var text = TextOf(file, new Random(seed));
            ComposeFile.Parse(text).Diagnostics.Select(found => $"{found}").Should().BeEmpty(text);
            ComposeFile.Parse(text).File.Diff(file).Should().BeEmpty(text);
            ComposeFile.Parse(text).File.ToYaml().Should().Be(text);
        },
        iter: Run.Models);

    [Fact]
    public void An_edited_text_has_the_meaning_of_the_changed_model() => Files.Sample(
        (file, seed) =>
        {
            var random = new Random(seed);
            var text = TextOf(file, random);
            RandomEdit.Of(text, text, random, random.Next(1, 11))?.WrongMeaning().Should().BeEmpty();
        },
        iter: Run.Models);

    // YAML needs another notation for keys of more than 1,024 characters.
    private static bool HasShortKeys(YamlNode node) => node switch
    {
        YamlMapping mapping => mapping.Entries.All(entry =>
            NodeText.Key(entry.Key.Text, isFlow: true, '"').Length < 1_000 && HasShortKeys(entry.Value)),
        YamlSequence list => list.Values.All(HasShortKeys),
        _ => true,
    };

    private static string TextOf(ComposeFile file, Random random)
    {
        file.Format = ComposeFormat.Spec;
        return new RandomLayout(random).Of(file.AsNodes());
    }
}
