using ComposeGen.Yaml;

namespace ComposeGen.Editing;

/// <summary>Writes a changed scalar in the style of the former one, if the style can contain it.</summary>
/// <param name="lines">The text.</param>
internal sealed class ScalarText(TextLines lines)
{
    /// <summary>Returns the token of a scalar, or <see langword="null"/> if the style cannot contain it.</summary>
    /// <param name="former">The scalar in the text.</param>
    /// <param name="was">The former value.</param>
    /// <param name="now">The value.</param>
    /// <param name="isFlow">Whether the scalar is in brackets.</param>
    public string? Of(TextNode former, YamlNode was, YamlScalar now, bool isFlow)
    {
        if (now.IsNull || now.Tag is not null || former.End == former.Content)
        {
            return null;
        }

        var becomesTyped = now.Style == YamlScalarStyle.Plain && was is YamlScalar { Style: not YamlScalarStyle.Plain };
        return lines.Text[former.Content] switch
        {
            '\'' or '"' when becomesTyped => null,
            '\'' => NodeText.Quoted(now.Text, '\''),
            '"' => DoubleQuoted.Of(now.Text),
            '|' or '>' when !becomesTyped => Block(former, now.Text),
            '|' or '>' => null,
            _ => Plain(former, now, isFlow),
        };
    }

    // A port without quotes stays without quotes if readers take both texts for the same kind of value.
    private static string? Plain(TextNode former, YamlScalar now, bool isFlow)
    {
        var isPlain = (isFlow ? NodeText.IsPlainInFlow(now.Text) : PlainScalar.IsPossible(now.Text))
            && (now.Style == YamlScalarStyle.Plain || PlainScalar.IsSafe(now.Text) || IsRead(former.Text, now.Text));
        return isPlain ? now.Text : null;
    }

    private static bool IsRead(string former, string now) =>
        !new YamlScalar(now, YamlScalarStyle.Plain).IsNull
        && PlainMeaning.Of(former, YamlFlavour.Python).Kind == PlainMeaning.Of(now, YamlFlavour.Python).Kind
        && PlainMeaning.Of(former, YamlFlavour.Go).Kind == PlainMeaning.Of(now, YamlFlavour.Go).Kind;

    private string? Block(TextNode former, string text)
    {
        var isFolded = lines.Text[former.Content] == '>';
        var endsInABreak = text.EndsWith('\n');
        var body = endsInABreak ? text[..^1] : text;
        if (body.Length == 0
            || (isFolded && body.Contains("\n\n", StringComparison.Ordinal))
            || (text.Contains('\n', StringComparison.Ordinal) && !YamlTextWriter.FitsALiteral(text))
            || body.Split('\n').Any(line => line.StartsWith(' ') || line.EndsWith(' ') || line.Any(char.IsControl)))
        {
            return null;
        }

        var column = ColumnIn(former);
        var written = body.Split('\n').Select(line => line.Length == 0 ? "" : new string(' ', column) + line);
        var between = isFolded ? lines.Break + lines.Break : lines.Break;
        return $"{(isFolded ? '>' : '|')}{(endsInABreak ? "" : "-")}{lines.Break}{string.Join(between, written)}";
    }

    private int ColumnIn(TextNode former)
    {
        var column = int.MaxValue;
        for (var line = lines.After(former.Content); line < former.End; line = lines.After(line))
        {
            var spaces = lines.Text.AsSpan(line..lines.EndOf(line)).IndexOfAnyExcept(' ');
            column = spaces >= 0 ? Math.Min(column, spaces) : column;
        }

        return column == int.MaxValue ? lines.ColumnOf(former.Content) : column;
    }
}
