using System.Collections.ObjectModel;
using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using ComposeGen.Diagnostics;
using ComposeGen.Shapes;
using ComposeGen.Yaml;

namespace ComposeGen.Model;

/// <summary>A command: a string that is split into words as in a shell, or a list of arguments.</summary>
/// <seealso href="https://github.com/compose-spec/compose-spec/blob/main/05-services.md#command"/>
[InterpolatedStringHandler]
[CollectionBuilder(typeof(ContainerCommand), nameof(Exec))]
public sealed class ContainerCommand
{
    /// <summary>Starts an interpolated string; the compiler calls this.</summary>
    /// <param name="literalLength">The number of literal characters.</param>
    /// <param name="formattedCount">The number of values.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public ContainerCommand(int literalLength, int formattedCount)
        : this(new ComposeText(literalLength, formattedCount), null)
    {
    }

    private ContainerCommand(ComposeText? text, ReadOnlyCollection<ComposeText>? arguments)
    {
        Text = text;
        List = arguments;
    }

    /// <summary>
    /// An explicit null: the command of the image, even if another file specifies one. Compose Specification only.
    /// </summary>
    public static ContainerCommand Null { get; } = new(null, null);

    /// <summary>The string; <see langword="null"/> for a list.</summary>
    public ComposeText? Text { get; }

    /// <summary>The arguments, the program first; <see langword="null"/> for a string.</summary>
    public IReadOnlyList<ComposeText>? Arguments => List;

    /// <summary>The list behind <see cref="Arguments"/>.</summary>
    internal ReadOnlyCollection<ComposeText>? List { get; }

    /// <summary>Creates a command from a string that is split into words as in a shell.</summary>
    /// <param name="text">The string.</param>
    public static implicit operator ContainerCommand(string text) => Shell(text);

    /// <summary>Creates a command from a string that is split into words as in a shell.</summary>
    /// <param name="text">The string.</param>
    public static ContainerCommand Shell(ComposeText text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return new(text, null);
    }

    /// <summary>Creates a command from a list of arguments.</summary>
    /// <param name="arguments">The arguments, the program first.</param>
    public static ContainerCommand Exec(params ReadOnlySpan<ComposeText> arguments) =>
        new(null, new ReadOnlyCollection<ComposeText>(arguments.ToArray()));

    /// <summary>Iterates over the arguments, or the one string.</summary>
    public IEnumerator<ComposeText> GetEnumerator() => (Arguments ?? (Text is { } text ? [text] : [])).GetEnumerator();

    /// <inheritdoc cref="ComposeText.AppendLiteral(string)"/>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public void AppendLiteral(string value) => Text?.AppendLiteral(value);

    /// <inheritdoc cref="ComposeText.AppendFormatted{T}(T, string?)"/>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public void AppendFormatted<T>(T value, string? format = null) => Text?.AppendFormatted(value, format);
}

/// <summary>A command as a string, a list, or an explicit null.</summary>
/// <param name="nullIn">The formats whose readers accept a null.</param>
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

    public override Code Print(ContainerCommand value) =>
        value.List is { } arguments ? Code.Call("ContainerCommand.Exec", [.. arguments.Select(CSharp.Text)])
        : value.Text is not { } text ? "ContainerCommand.Null"
        : Code.Call("ContainerCommand.Shell", [CSharp.Text(text)]);

    // A single argument would be a shell command.
    protected override IReadOnlyList<Code>? Arguments(ContainerCommand value, CodeScope scope) =>
        value.Text is { } text ? [CSharp.Text(text)]
        : value.List is [{ HasVariables: false } only] ? [Code.Filled("[", [CSharp.Text(only)], "]")]
        : value.List is { Count: > 1 } arguments ? [.. arguments.Select(CSharp.Text)]
        : null;

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

/// <summary>Splits commands into words as tools do.</summary>
internal static class ShellWords
{
    /// <summary>Determines whether all quotes and brackets in a command are closed.</summary>
    /// <param name="text">The command, without variables.</param>
    /// <param name="isStrict">
    /// Whether back quotes and brackets count, and a shell operator ends the command, as in Compose v2.
    /// </param>
    public static bool CanSplit(string text, bool isStrict)
    {
        var (open, previous) = ('\0', '\0');
        for (var index = 0; index < text.Length; index++)
        {
            var character = text[index];
            if (character == '\\' && open != '\'')
            {
                index++;
                if (index == text.Length)
                {
                    return false;
                }

                continue;
            }

            if (open == '\0' && isStrict && character is ';' or '&' or '|' or '<' or '>')
            {
                return true;
            }

            if (open == '\0' && character == '(' && isStrict && previous != '$')
            {
                return false;
            }

            open = Next(open, character, isStrict);
            previous = character;
        }

        return open == '\0';
    }

    // The open quote or bracket after a character; a bracket ends with ')'.
    private static char Next(char open, char character, bool isStrict) => (open, character) switch
    {
        ('\0', '\'' or '"') => character,
        ('\0', '`') when isStrict => character,
        ('\0', '(' or ')') when isStrict => ')',
        (not '\0', _) when open == character => '\0',
        _ => open,
    };
}
