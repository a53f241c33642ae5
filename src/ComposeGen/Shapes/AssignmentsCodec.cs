using System.Diagnostics.CodeAnalysis;
using ComposeGen.Diagnostics;
using ComposeGen.Yaml;

namespace ComposeGen.Shapes;

/// <summary>
/// Names with values, as a list of <c>NAME=value</c> or as a mapping. A name without a value is null: Compose then uses the value
/// in the environment that it runs in, which differs from an empty value.
/// </summary>
/// <param name="booleansIn">The formats in which a value of a mapping may be a boolean.</param>
/// <param name="uniqueIn">The formats whose readers refuse a list with repeated values; others ignore the repetition.</param>
/// <param name="isStrict">Whether every name needs a string value.</param>
internal sealed class AssignmentsCodec(
    ComposeFormats booleansIn = ComposeFormats.Spec,
    ComposeFormats uniqueIn = ComposeFormats.V2 | ComposeFormats.V3_8,
    bool isStrict = false)
    : Codec<OrderedDictionary<string, ComposeText?>>
{
    private static readonly TextOrNullCodec Nullable = new();

    private readonly TextOrNullCodec _values = isStrict
        ? new(PlainTypes.Strings, refusesNull: true)
        : new(PlainTypes.Numbers, booleansIn);

    public override string Description => "list of NAME=value, or map of string";

    public override bool IsBlock => true;

    public override bool IsMany => true;

    public override Code Print(OrderedDictionary<string, ComposeText?> value) => Codecs.ScalarMap.Print(value)!;

    public override IReadOnlyList<Code>? Calls(Verb verb, OrderedDictionary<string, ComposeText?> value, CodeScope scope) =>
        value.Keys.Any(name => name.Any(character => character == '=' || char.IsWhiteSpace(character)))
            ? null
            : Codecs.ScalarMap.Calls(verb, value, scope);

    public override bool TryRead(
        YamlNode node, ReadContext context, [MaybeNullWhen(false)] out OrderedDictionary<string, ComposeText?> value)
    {
        value = new OrderedDictionary<string, ComposeText?>(CountOf(node), StringComparer.Ordinal);
        return node switch
        {
            YamlMapping mapping => ReadMapping(mapping, context, value),
            YamlSequence sequence => ReadList(sequence, context, value),
            _ => context.WrongType(node, "a list of NAME=value, or a mapping"),
        };
    }

    public override void Write(OrderedDictionary<string, ComposeText?> value, WriteContext context)
    {
        if (IsMapping(value, context.Yaml.Assignments))
        {
            WriteMapping(value, context);
            return;
        }

        context.Yaml.BeginSequence();
        foreach (var (name, text) in value)
        {
            context.Yaml.Text(text is { } assigned
                ? $"{Interpolation.Escape(name)}={TextCodec.RawOf(assigned, context)}"
                : Interpolation.Escape(name));
        }

        context.Yaml.EndSequence();
    }

    public override void Require(OrderedDictionary<string, ComposeText?> value, FormatRequirements requirements)
    {
        foreach (var (name, text) in value)
        {
            if (text is { } assigned)
            {
                requirements.Enter(name);
                TextCodec.RequireOperators(assigned.Raw, requirements);
                requirements.Leave();
            }
        }
    }

    public override IEnumerable<Delta> Diff(OrderedDictionary<string, ComposeText?> left,
        OrderedDictionary<string, ComposeText?> right, ComposePath path) =>
        Codecs.ScalarMap.Diff(left, right, path);

    public override OrderedDictionary<string, ComposeText?> Clone(OrderedDictionary<string, ComposeText?> value) =>
        Codecs.ScalarMap.Clone(value);

    public override OrderedDictionary<string, ComposeText?> Merge(OrderedDictionary<string, ComposeText?>? below,
        OrderedDictionary<string, ComposeText?> over)
    {
        var merged = below ?? new OrderedDictionary<string, ComposeText?>(StringComparer.Ordinal);
        foreach (var (name, text) in over)
        {
            merged[name] = text;
        }

        return merged;
    }

    public override OrderedDictionary<string, ComposeText?> Without(OrderedDictionary<string, ComposeText?> value, string name) =>
        Codecs.ScalarMap.Without(value, name);

    // A name with =, which labels may have, has no list form. Only a mapping keeps line breaks and numbers, but in a mapping
    // Compose v2 reads names with x- as extensions.
    private static bool IsMapping(OrderedDictionary<string, ComposeText?> value, AssignmentForm form)
    {
        var (isBetter, isWorse) = (form == AssignmentForm.Mapping, false);
        foreach (var (name, text) in value)
        {
            if (name.Contains('=', StringComparison.Ordinal))
            {
                return true;
            }

            isBetter |= IsBetterInAMapping(text);
            isWorse |= name.StartsWith("x-", StringComparison.Ordinal);
        }

        return isBetter && !isWorse;
    }

    private static bool IsBetterInAMapping(ComposeText? value) =>
        value is { } text && (text.Plain is not null || text.Raw.Contains('\n', StringComparison.Ordinal));

    private static int CountOf(YamlNode node) => node switch
    {
        YamlMapping mapping => mapping.Entries.Count,
        YamlSequence sequence => sequence.Values.Count,
        _ => 0,
    };

    private bool ReadMapping(YamlMapping mapping, ReadContext context, OrderedDictionary<string, ComposeText?> value)
    {
        var complete = true;
        foreach (var entry in mapping.Entries)
        {
            if (_values.TryRead(entry.Value, context.At(entry.Key.Text), out var text))
            {
                value.Add(entry.Key.Text, text);
            }
            else
            {
                complete = false;
            }
        }

        return complete;
    }

    private bool ReadList(YamlSequence sequence, ReadContext context, OrderedDictionary<string, ComposeText?> value)
    {
        var complete = true;
        for (var index = 0; index < sequence.Values.Count; index++)
        {
            if (sequence.Values[index] is YamlScalar { IsNull: false, Tag: null } scalar)
            {
                complete &= TryAssign(scalar, context.At(index), value);
            }
            else
            {
                complete = context.At(index).WrongType(sequence.Values[index], "NAME=value");
            }
        }

        return complete;
    }

    private bool TryAssign(YamlScalar scalar, ReadContext context, OrderedDictionary<string, ComposeText?> value)
    {
        TextCodec.ReportStray(scalar, context);
        TextCodec.Read(scalar, context, PlainTypes.Strings);
        var equals = scalar.Text.IndexOf('=', StringComparison.Ordinal);
        if (isStrict && equals < 0 && !Interpolation.HasVariables(scalar.Text))
        {
            context.Report(ReadingDiagnostics.InvalidValue, scalar, $"'{scalar.Text}' has no value: write NAME=value.");
        }

        var text = equals < 0 ? (ComposeText?)null : ComposeText.FromRaw(scalar.Text[(equals + 1)..]);
        if (Interpolation.Literal(equals < 0 ? scalar.Text : scalar.Text[..equals]) is not { } name)
        {
            // The model has no names with variables, so the list stays as it was read.
            return false;
        }

        if (!value.TryAdd(name, text))
        {
            Repeated(name, scalar, isSame: value[name] == text, context);
            value[name] = text;
        }

        return true;
    }

    private void Repeated(string name, YamlScalar scalar, bool isSame, ReadContext context)
    {
        if (isSame && context.IsIn(uniqueIn))
        {
            RepeatedValues.Report(scalar, context);
        }
        else
        {
            context.Report(ReadingDiagnostics.DuplicateKey, scalar,
                $"{name} is assigned twice; the last value counts. Remove one.",
                fix: TextFixes.Remove(scalar.Span, $"Remove the second {name}.", isSafe: isSame));
        }
    }

    private static void WriteMapping(OrderedDictionary<string, ComposeText?> value, WriteContext context)
    {
        context.Yaml.BeginMapping();
        foreach (var (name, text) in value)
        {
            context.Yaml.Key(name);
            Nullable.Write(text, context);
        }

        context.Yaml.EndMapping();
    }
}
