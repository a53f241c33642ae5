using System.Diagnostics.CodeAnalysis;
using ComposeGen.Diagnostics;
using ComposeGen.Shapes;
using ComposeGen.Yaml;

namespace ComposeGen.Model;

/// <summary>A command as a string, a list, or an explicit null.</summary>
/// <param name="nullIn">The formats whose readers take a null.</param>
/// <param name="isSplit">Whether Compose splits a string into words.</param>
internal sealed class ContainerCommandCodec(ComposeFormats nullIn, bool isSplit) : Codec<ContainerCommand>
{
    public override string Description => "string, or list of string";

    public override bool TryRead(YamlNode node, ReadContext context, [MaybeNullWhen(false)] out ContainerCommand value)
    {
        value = ContainerCommand.Null;
        switch (node)
        {
            case YamlScalar { IsNull: true, Tag: null }:
                return context.IsIn(nullIn) || context.WrongType(node, "a string or a list of strings");
            case YamlSequence when Codecs.Texts.TryRead(node, context, out var arguments):
                value = ContainerCommand.Exec([.. arguments]);
                return true;
            case YamlScalar when Codecs.Text.TryRead(node, context, out var text):
                value = ContainerCommand.Shell(text);
                ReportUnclosed((YamlScalar)node, text, context);
                return true;
            case YamlMapping:
                return context.WrongType(node, "a string or a list of strings");
            default:
                return false;
        }
    }

    private void ReportUnclosed(YamlScalar scalar, ComposeText text, ReadContext context)
    {
        if (isSplit && text.Literal is { } literal && !ShellWords.CanSplit(literal, isStrict: context.IsIn(ComposeFormats.Spec)))
        {
            context.Report(
                ReadingDiagnostics.InvalidValue,
                scalar,
                $"{context.Path} cannot be split into words: a quote, bracket or backslash has no end. "
                + "Close it, or write a list.");
        }
    }

    public override void Write(ContainerCommand value, WriteContext context)
    {
        if (value.List is { } arguments)
        {
            Codecs.Texts.Write(arguments, context);
        }
        else if (value.Text is { } text)
        {
            Codecs.Text.Write(text, context);
        }
        else
        {
            context.Yaml.Null();
        }
    }

    public override void Require(ContainerCommand value, FormatRequirements requirements)
    {
        if (value.List is { } arguments)
        {
            Codecs.Texts.Require(arguments, requirements);
        }
        else if (value.Text is { } text)
        {
            Codecs.Text.Require(text, requirements);
        }
        else
        {
            requirements.Require(ComposeFormats.Spec, "A null");
        }
    }

    public override IEnumerable<Delta> Diff(ContainerCommand left, ContainerCommand right, ComposePath path) =>
        AreSame(left, right) ? [] : [Changed(left, right, path)];

    private static bool AreSame(ContainerCommand left, ContainerCommand right) =>
        left.Text == right.Text
        && (left.Arguments, right.Arguments) switch
        {
            (null, null) => true,
            ({ } one, { } other) => one.SequenceEqual(other),
            _ => false,
        };
}
