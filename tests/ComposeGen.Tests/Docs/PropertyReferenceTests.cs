namespace ComposeGen.Tests.Docs;

public sealed class PropertyReferenceTests
{
    [Fact]
    public void Lists_every_property_as_the_rows_have_it()
    {
        var page = PropertyReference.Page();
        var path = Path.Combine(Repository.Root, "docs", "reference", "properties.md");
        var received = Path.ChangeExtension(path, ".received.md");
        var known = File.Exists(path) ? File.ReadAllText(path).ReplaceLineEndings("\n") : "";
        File.Delete(received);
        if (known != page)
        {
            File.WriteAllText(received, page);
        }

        var stale = known.Split('\n').Except(page.Split('\n'), StringComparer.Ordinal);
        var missing = page.Split('\n').Except(known.Split('\n'), StringComparer.Ordinal);
        stale.Should().BeEmpty("{0} replaces the page", received);
        missing.Should().BeEmpty("{0} replaces the page", received);
        known.Should().Be(page);
    }
}
