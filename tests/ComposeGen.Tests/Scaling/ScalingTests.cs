using ComposeGen.Tests.Cli;
using ComposeGen.Tests.Docs.Pages;
using ComposeGen.Tests.Fleets;

namespace ComposeGen.Tests.Scaling;

/// <summary>A file that is four times as long takes at most six times as much work.</summary>
[Collection(AloneInTheProcess.Name)]
[Trait(TestCategory.Name, TestCategory.Slow)]
public sealed class ScalingTests
{
    private const int Growth = 4;
    private const int Allowed = 6;

    // One measurement may be too high by chance; all of them are not.
    private const int Attempts = 20;

    // As one of two files, so that findings have to be located in the one that they come from.
    [Fact]
    public void Many_values_in_any_property_take_work_in_proportion() =>
        Check(RowDocuments.All, characters: 4_000, "check", "one.yml", "many.yml", "--merge");

    [Fact]
    public void Many_names_take_work_in_proportion() => Check(NameDocuments.All, characters: 12_000, "check", "many.yml");

    [Fact]
    public void Many_references_take_work_in_proportion() =>
        Check(ReferenceDocuments.All, characters: 12_000, "check", "many.yml");

    [Fact]
    public void Much_text_takes_work_in_proportion() => Check(TextDocuments.All, characters: 12_000, "check", "many.yml");

    [Fact]
    public void Large_files_with_variables_take_work_in_proportion() =>
        Check(VariableDocuments.All, characters: 12_000, "check", "one.yml", "--env-file", "many.yml");

    [Fact]
    public void Large_fleet_definitions_take_work_in_proportion() =>
        Check(FleetDocuments.All, characters: 4_000, "fleet", "many.yml", "-o", "out", "--dry-run");

    private static void Check(IEnumerable<GrowingDocument> documents, int characters, params string[] arguments)
    {
        using var folder = new TemporaryFolder();
        folder.Write("one.yml", "services: {web: {image: a}}\n");
        string[] command = [arguments[0], .. arguments[1..].Select(path => path[0] == '-' ? path : folder[path])];
        var excesses = documents
            .Select(document => Excess(document, document.CopiesFor(characters), WorkOf))
            .OfType<string>()
            .ToList();
        excesses.Should().BeEmpty();

        Work WorkOf(string text)
        {
            folder.Write("many.yml", text);
            return Work.Of(() => CliRun.Of(command));
        }
    }

    private static string? Excess(GrowingDocument document, int copies, Func<string, Work> workOf)
    {
        var (small, large) = (Work.Most, Work.Most);
        for (var attempt = 0; attempt < Attempts && (attempt == 0 || large.IsMoreThan(small, Allowed)); attempt++)
        {
            large = large.Least(workOf(document.Text(Growth * copies)));
            small = small.Least(workOf(document.Text(copies)));
        }

        return large.IsMoreThan(small, Allowed)
            ? $"{document}: {copies} copies take {small}, {Growth * copies} copies {large}"
            : null;
    }
}
