using ComposeGen.Yaml;
using CsCheck;

namespace ComposeGen.Tests.Yaml;

public sealed class TrailingSpaceFilterTests
{
    [Theory]
    [InlineData("a \n", "a\n")]
    [InlineData("a b\n", "a b\n")]
    [InlineData("a ", "a ")]
    [InlineData(" a", " a")]
    public void Drops_a_space_before_a_line_break(string written, string expected) =>
        Filtered(written.Select(character => character.ToString())).Should().Be(expected);

    [Fact]
    public void Passes_everything_else_in_whatever_pieces_it_comes() =>
        Gen.String["ab \t"].Array[0, 6].Sample(parts => Filtered(parts).Should().Be(string.Concat(parts)));

    // Longer than what is gathered before it is handed on, with spaces and line breaks often side by side.
    [Fact]
    public void Drops_one_space_before_each_line_break_and_nothing_else() => Gen.Char[" \na"].Array[0, 2000].Sample(characters =>
        Filtered(characters.Select(character => character.ToString()))
            .Should().Be(new string(characters).Replace(" \n", "\n", StringComparison.Ordinal)));

    [Theory]
    [InlineData(511)]
    [InlineData(512)]
    [InlineData(513)]
    public void Drops_the_space_wherever_a_piece_ends(int length) =>
        Filtered([new string('a', length), " ", "\n", "b "]).Should().Be($"{new string('a', length)}\nb ");

    private static string Filtered(IEnumerable<string> parts)
    {
        using var text = new StringWriter();
        using var filter = new TrailingSpaceFilter(text);
        foreach (var part in parts)
        {
            filter.Write(part);
        }

        filter.Flush();
        return text.ToString();
    }
}
