using System.Diagnostics.CodeAnalysis;
using ComposeGen.Diagnostics;
using ComposeGen.Yaml;

namespace ComposeGen.Shapes;

/// <summary>One of a few words.</summary>
/// <param name="words">The words.</param>
/// <param name="others">Other words that Compose accepts for one of them.</param>
internal sealed class KeywordCodec(IReadOnlyList<string> words, IReadOnlyList<string> others) : Codec<ComposeText>
{
    public override string Description => string.Join(" or ", words.Select(word => $"`{word}`"));

    public override Code? Print(ComposeText value) => Codecs.Text.Print(value);

    public override bool TryRead(YamlNode node, ReadContext context, [MaybeNullWhen(false)] out ComposeText value)
    {
        if (!Codecs.Text.TryRead(node, context, out value))
        {
            return false;
        }

        if (value.Literal is { } literal
            && !words.Contains(literal, StringComparer.Ordinal)
            && !others.Contains(literal, StringComparer.Ordinal))
        {
            context.Report(ReadingDiagnostics.InvalidValue, node,
                $"{context.Path} cannot be '{literal}': write {string.Join(" or ", words)}.",
                fix: Spelling.Nearest(literal, words) is { } near ? TextFixes.Respell(node.Span, near) : null);
        }

        return true;
    }

    public override void Write(ComposeText value, WriteContext context) => Codecs.Text.Write(value, context);

    public override void Require(ComposeText value, FormatRequirements requirements) => Codecs.Text.Require(value, requirements);
}
