using System.Diagnostics.CodeAnalysis;
using ComposeGen.Diagnostics;
using ComposeGen.Shapes;
using ComposeGen.Yaml;

namespace ComposeGen;

/// <summary>A command as a string, a list, or an explicit null.</summary>
internal sealed class ContainerCommandCodec : Codec<ContainerCommand>
{
    public override string Description => "string, or list of string";

    public override bool TryRead(YamlNode node, ReadContext context, [MaybeNullWhen(false)] out ContainerCommand value)
    {
        value = ContainerCommand.Null;
        switch (node)
        {
            case YamlScalar { IsNull: true, Tag: null }:
                return true;
            case YamlSequence when Codecs.Texts.TryRead(node, context, out var arguments):
                value = ContainerCommand.Exec([.. arguments]);
                return true;
            case YamlScalar when Codecs.Text.TryRead(node, context, out var text):
                value = ContainerCommand.Shell(text);
                return true;
            case YamlMapping:
                return context.WrongType(node, "a string or a list of strings");
            default:
                return false;
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
