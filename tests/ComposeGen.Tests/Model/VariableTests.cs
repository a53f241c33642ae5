namespace ComposeGen.Tests.Model;

public sealed class VariableTests
{
    [Fact]
    public void Has_the_text_in_the_notation_of_Compose()
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
    public void An_invalid_name_is_rejected(string name) => Refusal.Of<ArgumentException>("name", () => Variable.Of(name));

    [Theory]
    [InlineData("a}")]
    [InlineData("$a")]
    public void A_default_with_a_closing_brace_is_rejected(string text)
    {
        Refusal.Of<ArgumentException>("defaultValue", () => Variable.Of("A", text));
        Refusal.Of<ArgumentException>("message", () => Variable.Required("A", text));
    }

    [Fact]
    public void Null_is_rejected()
    {
        Refusal.Of<ArgumentNullException>("name", () => Variable.Of(null!));
        Refusal.Of<ArgumentNullException>("defaultValue", () => Variable.Of("A", null!));
    }
}
