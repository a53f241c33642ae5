using ComposeGen.Tests.Cli;
using ComposeGen.Tests.Docs.Pages;
using ComposeGen.Tests.Fleets;

namespace ComposeGen.Tests.Scaling;

/// <summary>A file that is four times as long takes at most six times as much work to check.</summary>
[Collection(AloneInTheProcess.Name)]
public sealed class ScalingTests
{
    private const int Growth = 4;
    private const int Allowed = 6;

    // One measurement may be too high by chance; all of them are not.
    private const int Attempts = 6;

    [Fact]
    public void Many_values_in_any_property_take_work_in_proportion() => Check(RowDocuments.All, characters: 4_000);

    [Fact]
    public void Many_names_take_work_in_proportion() => Check(NameDocuments.All, characters: 16_000);

    [Fact]
    public void Many_references_take_work_in_proportion() => Check(ReferenceDocuments.All, characters: 16_000);

    [Fact]
    public void Much_text_takes_work_in_proportion() => Check(TextDocuments.All, characters: 16_000);

    private static void Check(IEnumerable<GrowingDocument> documents, int characters)
    {
        using var folder = new TemporaryFolder();
        var path = folder["docker-compose.yml"];
        var excesses = documents.Select(document => Excess(document, document.CopiesFor(characters), path)).OfType<string>().ToList();
        excesses.Should().BeEmpty();
    }

    private static string? Excess(GrowingDocument document, int copies, string path)
    {
        var (small, large) = (Work.Most, Work.Most);
        for (var attempt = 0; attempt < Attempts && (attempt == 0 || large.IsMoreThan(small, Allowed)); attempt++)
        {
            large = large.Least(OfChecking(document.Text(Growth * copies), path));
            small = small.Least(OfChecking(document.Text(copies), path));
        }

        return large.IsMoreThan(small, Allowed) ? $"{document}: {copies} copies take {small}, {Growth * copies} copies {large}" : null;
    }

    private static Work OfChecking(string text, string path)
    {
        File.WriteAllText(path, text);
        return Work.Of(() => CliRun.Of("check", path));
    }
}
