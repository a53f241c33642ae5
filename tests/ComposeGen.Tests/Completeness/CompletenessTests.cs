using ComposeGen.Shapes;

namespace ComposeGen.Tests.Completeness;

public sealed class CompletenessTests
{
    private static readonly Dictionary<string, PropertyRow> Rows = ComposeFile.Shape.Rows("")
        .DistinctBy(row => row.Path, StringComparer.Ordinal)
        .ToDictionary(row => row.Path, StringComparer.Ordinal);

    // A word or a list has no place for an extension; the schema has one all the same.
    private static readonly string[] Exceptions = ["services.*.gpus.x-*"];

    [Fact]
    public void Has_a_row_for_every_property_of_every_format()
    {
        var missing = KnownProperty.All.Where(property => property.IsNamed && !Rows.ContainsKey(property.Path))
            .Select(property => property.Path);

        missing.Should().BeEmpty();
    }

    [Fact]
    public void Has_no_row_that_no_format_knows()
    {
        var known = KnownProperty.All.Select(property => property.Path).ToHashSet(StringComparer.Ordinal);

        Rows.Keys.Where(path => !known.Contains(path)).Should().BeEmpty();
    }

    [Fact]
    public void Knows_the_formats_of_every_property()
    {
        var wrong = from property in KnownProperty.All
                    where property.IsNamed && Rows.ContainsKey(property.Path) && Rows[property.Path].Formats != property.Formats
                    select $"{property.Path}: {Rows[property.Path].Formats}, but should be {property.Formats}";

        wrong.Should().BeEmpty();
    }

    [Fact]
    public void Takes_the_forms_of_every_property()
    {
        var refused = from property in KnownProperty.All
                      where property.IsNamed
                      from sample in FormSamples.Of(property)
                      let problem = FormSamples.Problem(property.Path, sample)
                      where problem is not null
                      select $"{property.Path} ({property.Forms}) refuses {sample}: {problem}";

        refused.Should().BeEmpty();
    }

    [Fact]
    public void Keeps_extensions_wherever_a_format_has_them()
    {
        var lost = from property in KnownProperty.All
                   where property.IsExtensionSlot && !Exceptions.Contains(property.Path)
                   let node = property.Path[..^"x-*".Length]
                   let problem = FormSamples.Problem($"{node}x-mine", "kept")
                   where problem is not null
                   select $"{property.Path}: {problem}";

        lost.Should().BeEmpty();
    }
}
