namespace ComposeGen.Tests.Model;

public sealed class ComposeTextTests
{
    [Fact]
    public void A_string_is_a_literal()
    {
        ComposeText text = "cost: $5 ${HOME}";

        text.Raw.Should().Be("cost: $$5 $${HOME}");
        text.Literal.Should().Be("cost: $5 ${HOME}");
        text.HasVariables.Should().BeFalse();
    }

    [Fact]
    public void A_variable_in_an_interpolated_string_remains_a_variable()
    {
        var price = "$5";
        ComposeText text = $"a$b:{Variable.Of("TAG", "latest")}-{price}";

        text.Raw.Should().Be("a$$b:${TAG:-latest}-$$5");
        text.HasVariables.Should().BeTrue();
        text.Literal.Should().BeNull();
    }

    [Fact]
    public void A_variable_remains_a_variable_in_every_property()
    {
        var x = Variable.Of("X");
        var service = new Service
        {
            User = $"a$:{x}",
            Dns = [$"a$:{x}"],
            Environment = new() { ["A"] = $"a$:{x}" },
            Command = $"a$:{x}",
            Networking = new NetworkMode($"a$:{x}"),
        };
        service.Hostname = $"a$:{x}";
        service.Dns.Add($"a$:{x}");
        service.Environment["B"] = $"a$:{x}";

        ComposeText?[] texts =
        [
            service.User, service.Hostname, .. service.Dns, .. service.Environment.Values, service.Command.Text,
            ((NetworkMode)service.Networking).Mode,
        ];
        texts.Should().HaveCount(8).And.OnlyContain(text => text!.Raw == "a$$:${X}");
    }

    [Fact]
    public void A_variable_in_a_string_is_literal()
    {
        var text = $"{Variable.Of("X")}";

        new Service { User = text }.User!.Raw.Should().Be("$${X}");
    }

    [Fact]
    public void Texts_and_values_in_an_interpolated_string_keep_their_notation()
    {
        ComposeText inner = $"{Variable.Of("A")}$";
        ComposeText? maybe = inner;
        ComposeText? none = null;
        Variable? variable = Variable.Of("B");
        ComposeValue<int> number = 5;
        ComposeValue<int>? open = Variable.Of("N");

        ComposeText text = $"{inner} {maybe} {none} {variable} {number} {open}";

        text.Raw.Should().Be("${A}$$ ${A}$$  ${B} 5 ${N}");
    }

    [Theory]
    [InlineData("tr-TR")]
    [InlineData("de-DE")]
    public void Values_have_the_same_text_in_every_culture(string culture) => Cultures.Under(culture, () =>
    {
        var date = new DateOnly(2026, 11, 22);
        ComposeText text = $"{1.5} {1234567.891m:N1} {date:yyyy/MM/dd} {-3} {(object?)null}";

        text.Raw.Should().Be("1.5 1,234,567.9 2026/11/22 -3 ");
    });

    [Fact]
    public void Texts_are_compared_as_written()
    {
        ComposeText one = "a$b";
        ComposeText other = ComposeText.FromRaw("a$$b");

        one.Should().Be(other);
        (one == other).Should().BeTrue();
        (one != "a").Should().BeTrue();
        one.GetHashCode().Should().Be(other.GetHashCode());
        one.Equals(null).Should().BeFalse();
        (one == null).Should().BeFalse();
    }

    [Fact]
    public void Null_is_rejected()
    {
        Refusal.Of<ArgumentNullException>("literal", () => (ComposeText)(string)null!);
        Refusal.Of<ArgumentNullException>("raw", () => ComposeText.FromRaw(null!));
    }
}
