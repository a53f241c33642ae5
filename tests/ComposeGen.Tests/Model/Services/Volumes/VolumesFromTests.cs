using CsCheck;

namespace ComposeGen.Tests.Model.Services.Volumes;

public sealed class VolumesFromTests() : GrammarTests<VolumesFrom>(Sources, "data", "container", "service", ":", "ro", "rw", " ")
{
    private static readonly Gen<VolumesFrom> Sources = Gen.Select(
        Gen.OneOf("data", "a b", "container", "service", "ro", "rw"),
        Gen.Bool,
        Gen.Bool,
        (name, isContainer, readOnly) => isContainer ? VolumesFrom.Container(name, readOnly) : new VolumesFrom(name, readOnly));

    [Theory]
    [InlineData("data", "data", false, null, "data")]
    [InlineData("data:ro", "data", false, "ro", "data:ro")]
    [InlineData("data:rw", "data", false, "rw", "data:rw")]
    [InlineData("container:db", "db", true, null, "container:db")]
    [InlineData("container:db:ro", "db", true, "ro", "container:db:ro")]
    [InlineData("service:data:ro", "data", false, "ro", "data:ro")]
    [InlineData("service:ro", "service", false, "ro", "service:ro")]
    [InlineData("container", "container", false, null, "container")]
    [InlineData("container:ro", "ro", true, null, "container:ro")]
    [InlineData("service:container:ro", "container", false, "ro", "service:container:ro")]
    public void Reads_a_service_or_a_container(string text, string name, bool isContainer, string? mode, string printed)
    {
        VolumesFrom source = VolumesFrom.Parse(text);

        source.Name.Should().Be(name);
        source.IsContainer.Should().Be(isContainer);
        source.Mode.Should().Be(mode);
        source.IsReadOnly.Should().Be(mode is "ro");
        source.ToString().Should().Be(printed);
    }

    [Theory]
    [InlineData("")]
    [InlineData(":")]
    [InlineData(":ro")]
    [InlineData("data:")]
    [InlineData("data:RO")]
    [InlineData("data:z")]
    [InlineData("service:data")]
    [InlineData("container:")]
    [InlineData("container::ro")]
    [InlineData("container:db:")]
    [InlineData("container:db:ro:rw")]
    [InlineData("network:db:ro")]
    public void Rejects_an_invalid_source(string text) => Grammar<VolumesFrom>.Rejects(text);

    [Fact]
    public void Is_created_from_its_parts()
    {
        new VolumesFrom("data").ToString().Should().Be("data");
        new VolumesFrom("data", readOnly: true).ToString().Should().Be("data:ro");
        VolumesFrom.Container("db").ToString().Should().Be("container:db");
        VolumesFrom.Container("db", readOnly: true).ToString().Should().Be("container:db:ro");
    }

    [Fact]
    public void Rejects_invalid_arguments_by_name()
    {
        Refusal.Of<ArgumentNullException>("service", () => new VolumesFrom(null!));
        Refusal.Of<ArgumentException>("service", () => new VolumesFrom(""));
        Refusal.Of<ArgumentException>("service", () => new VolumesFrom("data:ro"));
        Refusal.Of<ArgumentNullException>("container", () => VolumesFrom.Container(null!));
        Refusal.Of<ArgumentException>("container", () => VolumesFrom.Container("a:b"));
        Refusal.Of<ArgumentNullException>("text", () => VolumesFrom.Parse(null!));
    }

    [Fact]
    public void The_default_value_is_empty()
    {
        Grammar<VolumesFrom>.HasHarmlessDefault("");
        default(VolumesFrom).Name.Should().BeEmpty();
    }
}
