using System.Diagnostics;
using ComposeGen.Shapes;
using ComposeGen.Tests.Yaml;
using CsCheck;

namespace ComposeGen.Tests.Model;

public sealed class InterpolationTests
{
    [Fact]
    public void Any_literal_round_trips() => Gen.OneOf(HostileText.Any, Gen.String["${}A:-?"]).Sample(text =>
    {
        Interpolation.Literal(Interpolation.Escape(text)).Should().Be(text);
        ((ComposeText)text).Literal.Should().Be(text);
        ((ComposeText)text).HasVariables.Should().BeFalse();
        Interpolation.FindStray(((ComposeText)text).Raw).Should().BeNull();
    });

    [Theory]
    [InlineData("plain", false, null)]
    [InlineData("$$A", false, null)]
    [InlineData("$A", true, null)]
    [InlineData("${A}", true, null)]
    [InlineData("$$$A", true, null)]
    [InlineData("x${_a1:-d}y", true, null)]
    [InlineData("${A:-${B:-c}}", true, null)]
    [InlineData("${A:-}", true, null)]
    [InlineData("$1", false, "$1")]
    [InlineData("a$", false, "$")]
    [InlineData("$ ", false, "$ ")]
    [InlineData("${", false, "${")]
    [InlineData("${}", false, "${")]
    [InlineData("${1}", false, "${")]
    [InlineData("${A", false, "${")]
    [InlineData("${A!b}", false, "${")]
    [InlineData("${A b}", false, "${")]
    [InlineData("${:-x}", false, "${")]
    [InlineData("$1 ${A}", true, "$1")]
    [InlineData("$1 ${", false, "${")]
    [InlineData("${é}", false, "${")]
    public void Variables_are_distinguished_from_stray_dollars(string raw, bool hasVariables, string? stray)
    {
        Interpolation.HasVariables(raw).Should().Be(hasVariables);
        Interpolation.FindStray(raw).Should().Be(stray);
        Interpolation.Literal(raw)
            .Should().Be(hasVariables || stray is not null ? null : raw.Replace("$$", "$", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("$A ${A} $$", "$A ${A} $$")]
    [InlineData("$1 a$", "$$1 a$$")]
    [InlineData("${", "$${")]
    [InlineData("${}", "$${}")]
    [InlineData("${1}", "$${1}")]
    [InlineData("${:-x} $A", "$${:-x} $A")]
    public void A_stray_dollar_is_doubled_and_nothing_else_changes(string raw, string escaped) =>
        Interpolation.EscapeStray(raw).Should().Be(escaped);

    [Theory]
    [InlineData("${A}", false)]
    [InlineData("$A-", false)]
    [InlineData("$${A:-b}", false)]
    [InlineData("${:-b}", false)]
    [InlineData("${A:-b}", true)]
    [InlineData("${A-b}", true)]
    [InlineData("${A:?b}", true)]
    [InlineData("${A?b}", true)]
    [InlineData("${A:+b}", true)]
    [InlineData("${A+b}", true)]
    [InlineData("${A} ${B-}", true)]
    public void Operators_are_found(string raw, bool hasOperators) =>
        (Interpolation.FirstOperator(raw) is not null).Should().Be(hasOperators);

    /// <summary>
    /// Variables that docker-compose 1.29 and docker stack read differently require Compose v2; those that they reject or
    /// truncate are errors.
    /// </summary>
    [Theory]
    [InlineData("$A ${A} ${A:-b} ${A-b} ${A:?b} ${A?b}", null, false)]
    [InlineData("$${A:+b}", null, false)]
    [InlineData("${A:+b}", "The operator :+ of a variable", true)]
    [InlineData("$A ${A+b}", "The operator + of a variable", true)]
    [InlineData("${A:-${B}}", "The variable within ${A:-…}", true)]
    [InlineData("${A-x${B:-c}}", "The variable within ${A-…}", true)]
    [InlineData("${A:?${B}}", "The variable within ${A:?…}", true)]
    [InlineData("${A:-$B}", "The $ within ${A:-…}", false)]
    [InlineData("${A-$$}", "The $ within ${A-…}", false)]
    [InlineData("${A:-$B} ${A+b}", "The operator + of a variable", true)]
    [InlineData("${A:?$B}", null, false)]
    [InlineData("${A:-$(b)}", null, false)]
    public void Variables_that_only_Compose_v2_supports_are_found(string raw, string? expected, bool isRefused)
    {
        Interpolation.FirstOnlyInComposeV2(raw, out var refused).Should().Be(expected);
        refused.Should().Be(isRefused);
    }

    [Theory]
    [InlineData("none", "none")]
    [InlineData("$SET", "value")]
    [InlineData("a${SET}b$SET.", "avaluebvalue.")]
    [InlineData("${OTHER} $OTHER ${OTHER:-d}", "${OTHER} $OTHER ${OTHER:-d}")]
    [InlineData("$$SET $1 ${", "$$SET $1 ${")]
    [InlineData("${SET:-d}", "value")]
    [InlineData("${SET-d}", "value")]
    [InlineData("${SET:?d}", "value")]
    [InlineData("${SET?d}", "value")]
    [InlineData("${SET:+r}", "r")]
    [InlineData("${SET+r}", "r")]
    [InlineData("${EMPTY}", "")]
    [InlineData("${EMPTY:-d}", "d")]
    [InlineData("${EMPTY-d}", "")]
    [InlineData("${EMPTY:?d}", "${EMPTY:?d}")]
    [InlineData("${EMPTY?d}", "")]
    [InlineData("${EMPTY:+r}", "")]
    [InlineData("${EMPTY+r}", "r")]
    [InlineData("${EMPTY:-${SET}}", "value")]
    [InlineData("${EMPTY:-${OTHER:-x}}", "${OTHER:-x}")]
    [InlineData("${OTHER:-${SET}}", "${OTHER:-value}")]
    [InlineData("${OTHER:-a${OTHER:-b$SET}c}", "${OTHER:-a${OTHER:-bvalue}c}")]
    [InlineData("${SET:+${SET}!}", "value!")]
    [InlineData("${DOLLAR}", "a$$b")]
    public void Known_variables_are_replaced_and_others_remain(string raw, string expected) =>
        Interpolation.Substitute(raw, name => name switch
        {
            "SET" => "value",
            "EMPTY" => "",
            "DOLLAR" => "a$b",
            _ => null,
        }).Should().Be(expected);

    [Fact]
    public void Replacing_nothing_changes_nothing() =>
        Gen.OneOf(HostileText.Any, Gen.String["${}A:-?+"])
            .Sample(raw => Interpolation.Substitute(raw, _ => null).Should().Be(raw));

    [Theory]
    [InlineData("${")]
    [InlineData("${A:-")]
    [InlineData("$")]
    [InlineData("${A}")]
    public void Text_of_dollars_is_read_quickly(string piece)
    {
        var raw = string.Concat(Enumerable.Repeat(piece, 20_000));
        var watch = Stopwatch.StartNew();

        Interpolation.FindStray(raw);
        Interpolation.FirstOperator(raw);
        Interpolation.FirstOnlyInComposeV2(raw, out _);
        Interpolation.Substitute(raw, _ => "x").Should().NotBeNull();

        watch.Elapsed.Should().BeLessThan(TimeSpan.FromSeconds(30));
    }
}
