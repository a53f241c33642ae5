using System.Net;
using System.Text;

namespace ComposeGen.Tests.Drawings;

/// <summary>
/// A name is always text: everything else is the same as with a harmless name. Other tests prove that the programs of the formats
/// read the text in this way.
/// </summary>
public sealed class EscapingTests
{
    private const string Harmless = "harmless";

    public static TheoryData<string> Names { get; } = [.. HostileNames.All];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_name_is_text_in_svg(string name)
    {
        var shapes = new SvgShapes(HostileNames.Topology(name).ToSvg());

        ElementsOf(shapes).Should().Equal(ElementsOf(new SvgShapes(HostileNames.Topology(Harmless).ToSvg())));
        TextsLike(name, shapes.Texts.Select(text => text.Text)).Should().Be(
            6, "project, service, two aliases and two networks have the name");
        shapes.Title.Should().EndWith($" {Plain(name)}");
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_name_is_text_in_mermaid(string name)
    {
        var (code, texts) = Split(HostileNames.Topology(name).ToMermaid());

        code.Should().Be(Split(HostileNames.Topology(Harmless).ToMermaid()).Code);
        texts.Should().OnlyContain(
            text => text.All(
                character => !char.IsAscii(character)
                    || char.IsAsciiLetterOrDigit(character)
                    || " -_/#;".Contains(character, StringComparison.Ordinal)));
        TextsLike(
            name, texts.Select(text => WebUtility.HtmlDecode(text.Replace("#", "&#", StringComparison.Ordinal)))).Should().Be(6);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_name_is_text_in_dot(string name)
    {
        var (code, texts) = Split(HostileNames.Topology(name).ToDot());

        code.Should().Be(Split(HostileNames.Topology(Harmless).ToDot()).Code);
        TextsLike(
            name,
            texts.Select(text => WebUtility.HtmlDecode(text.Replace("\\\\", "\\", StringComparison.Ordinal)))).Should().Be(6);
    }

    private static IEnumerable<string> ElementsOf(SvgShapes shapes) =>
        shapes.Root.DescendantsAndSelf()
            .Select(
                element =>
                {
                    var attributes = string.Join(' ', element.Attributes().Select(attribute => attribute.Name.LocalName));
                    return $"{element.Name.LocalName} {attributes} {element.Attribute("class")?.Value}";
                });

    private static int TextsLike(string name, IEnumerable<string> texts) =>
        texts.Count(text => text == Plain(name) || text == $"{Plain(name)} · external");

    // Invisible characters become U+FFFD.
    private static string Plain(string name) =>
        string.Concat(name.EnumerateRunes().Select(rune => HostileNames.IsShown(rune) ? rune.ToString() : "\uFFFD"));

    // In some formats, a backslash escapes a quote.
    private static (string Code, IReadOnlyList<string> Texts) Split(string drawing)
    {
        var (code, texts) = (new StringBuilder(), new List<string>());
        for (var index = 0; index < drawing.Length; index++)
        {
            code.Append(drawing[index]);
            if (drawing[index] != '"')
            {
                continue;
            }

            var text = new StringBuilder();
            for (index++; drawing[index] != '"'; index++)
            {
                if (drawing[index] == '\\')
                {
                    text.Append(drawing[index + 1] == '"' ? "" : drawing[index]);
                    index++;
                }

                text.Append(drawing[index]);
            }

            code.Append('"');
            texts.Add(text.ToString());
        }

        return (code.ToString(), texts);
    }
}
