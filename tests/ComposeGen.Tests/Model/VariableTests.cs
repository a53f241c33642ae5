namespace ComposeGen.Tests.Model;

public sealed class VariableTests
{
    [Fact]
    public void Is_written_in_Composes_notation()
    {
        Variable.Of("TAG").ToString().Should().Be("${TAG}");
        Variable.Of("_t1", "latest").ToString().Should().Be("${_t1:-latest}");
        Variable.Of("TAG", "").ToString().Should().Be("${TAG:-}");
        Variable.Required("TAG", "say which").ToString().Should().Be("${TAG:?say which}");
        default(Variable).ToString().Should().BeEmpty();
    }

    [Theory]
    [InlineData("")]
    [InlineData("1A")]
    [InlineData("A-B")]
    [InlineData("A}")]
    [InlineData("É")]
    public void A_name_that_is_none_is_refused(string name) => Refusal.Of<ArgumentException>("name", () => Variable.Of(name));

    [Theory]
    [InlineData("a}")]
    [InlineData("$a")]
    public void A_default_that_would_end_too_early_is_refused(string text)
    {
        Refusal.Of<ArgumentException>("defaultValue", () => Variable.Of("A", text));
        Refusal.Of<ArgumentException>("message", () => Variable.Required("A", text));
    }

    [Fact]
    public void Null_is_refused()
    {
        Refusal.Of<ArgumentNullException>("name", () => Variable.Of(null!));
        Refusal.Of<ArgumentNullException>("defaultValue", () => Variable.Of("A", null!));
    }
}
