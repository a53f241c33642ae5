using ComposeGen.Tests.Cli;
using ComposeGen.Tests.Docs.Pages;
using ComposeGen.Tests.Fleets;
using ComposeGen.Tests.Shapes;

namespace ComposeGen.Tests.Scaling;

/// <summary>A file that is four times as long takes at most six times as much work to check.</summary>
[Collection(AloneInTheProcess.Name)]
public sealed class ScalingTests
{
    private const int Growth = 4;
    private const int Allowed = 6;

    // What one measurement is above another may be chance; what all are is not.
    private const int Attempts = 6;

    public static TheoryData<string> Kinds => ["rows", "names", "references", "text"];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Checking_takes_work_in_proportion_to_the_size_of_the_file(string kind)
    {
        using var folder = new TemporaryFolder();
        IEnumerable<GrowingDocument> documents = kind switch
        {
            "rows" => RowDocuments.All,
            "names" => NameDocuments.All,
            "references" => ReferenceDocuments.All,
            _ => TextDocuments.All,
        };

        documents.Select(document => Excess(document, folder["docker-compose.yml"])).OfType<string>().Should().BeEmpty();
    }

    private static string? Excess(GrowingDocument document, string path)
    {
        var copies = document.CopiesFor(Run.GrowingCharacters);
        var (small, large) = (Work.Most, Work.Most);
        for (var attempt = 0; attempt < Attempts && (attempt == 0 || large.IsMoreThan(small, Allowed)); attempt++)
        {
            small = small.Least(OfChecking(document.Text(copies), path));
            small = small.Least(OfChecking(document.Text(copies), path));
            large = large.Least(OfChecking(document.Text(Growth * copies), path));
        }

        return large.IsMoreThan(small, Allowed) ? $"{document}: {copies} copies take {small}, {Growth * copies} copies {large}" : null;
    }

    private static Work OfChecking(string text, string path)
    {
        File.WriteAllText(path, text);
        return Work.Of(() => CliRun.Of("check", path));
    }
}
