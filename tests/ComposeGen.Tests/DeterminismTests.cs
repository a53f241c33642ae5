using ComposeGen.Tests.Article;
using ComposeGen.Tests.Shapes;
using CsCheck;

namespace ComposeGen.Tests;

public sealed class DeterminismTests
{
    [Theory]
    [InlineData("tr-TR")]
    [InlineData("de-DE")]
    [InlineData("ar-SA")]
    public void The_same_bytes_under_every_culture_and_on_every_run(string culture) => new ModelGen().Sample(
        file =>
        {
            file.Format = ComposeFormat.Spec;
            var yaml = file.Unchecked();
            file.Unchecked().Should().Be(yaml);
            Cultures.Under(culture, () =>
            {
                file.Unchecked().Should().Be(yaml);
                ComposeFile.Parse(yaml).FileOrThrow().Unchecked().Should().Be(yaml);
            });
        },
        iter: 50);

    [Fact]
    public void The_same_findings_under_every_culture()
    {
        const string Text = "version: 2.5\nservices: {web: {IMAGE: I, image: \" \", ports: [1.5]}}\nx: [b\n";
        var findings = Findings(Text);

        Cultures.Under("tr-TR", () => Findings(Text).Should().Equal(findings));
    }

    [Fact]
    public void A_definition_stamped_twice_is_the_same() =>
        ArticleModel.SlaveWithAliases("slave1").Unchecked().Should().Be(ArticleModel.SlaveWithAliases("slave1").Unchecked());

    private static List<string> Findings(string text) =>
        ComposeFile.Parse(text).Diagnostics.Concat(ComposeFile.Parse(text[..^6]).Diagnostics).Select(found => found.ToString())
            .ToList();
}
