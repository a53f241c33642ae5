using System.Text.Json.Nodes;
using ComposeGen.Fleets;

namespace ComposeGen.Tests.Docs;

public sealed class FleetReferenceTests
{
    [Fact]
    public void The_page_lists_every_key_as_the_rows_have_it()
    {
        var path = Path.Combine(Repository.Root, "docs", "reference", "fleet.md");
        var page = File.ReadAllText(path).ReplaceLineEndings("\n");
        var start = page.IndexOf("| key |", StringComparison.Ordinal);
        var end = page.IndexOf("\n\n", start, StringComparison.Ordinal) + 1;
        ShouldBe(path, $"{page[..start]}{FleetReference.Table()}{page[end..]}");
    }

    [Fact]
    public void The_schema_is_made_from_the_rows() =>
        ShouldBe(Path.Combine(Repository.Root, "docs", "reference", "fleet.schema.json"), FleetReference.Schema());

    [Fact]
    public void The_schema_has_the_words_that_are_read()
    {
        var properties = JsonNode.Parse(FleetReference.Schema())!["properties"]!;
        var layouts = properties["layout"]!["enum"]!.AsArray().Select(word => word!.GetValue<string>());
        layouts.Should().Equal(FleetLayoutName.All);
        properties["target"]!["enum"]!.AsArray().Select(word => ComposeFormat.TryParse(word!.ToString(), out _)).Should()
            .NotContain(false);
    }

    private static void ShouldBe(string path, string text)
    {
        var received = Path.ChangeExtension(path, $".received{Path.GetExtension(path)}");
        var known = File.Exists(path) ? File.ReadAllText(path).ReplaceLineEndings("\n") : "";
        File.Delete(received);
        if (known != text)
        {
            File.WriteAllText(received, text);
        }

        known.Should().Be(text, "{0} replaces the file", received);
    }
}
