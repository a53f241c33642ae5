using System.Diagnostics.CodeAnalysis;
using ComposeGen.Diagnostics;
using ComposeGen.Yaml;

namespace ComposeGen.Shapes;

/// <summary>A list of values.</summary>
/// <param name="values">The values.</param>
/// <param name="identity">
/// The identity by which lists are merged: the upper value replaces the lower one; <see langword="null"/> for none.
/// </param>
/// <param name="replaces">
/// Whether the upper list replaces the lower one, so that only values with the same identity are merged.
/// </param>
/// <param name="uniqueIn">The formats whose readers refuse a list with a repeated scalar.</param>
internal sealed class ListCodec<T>(
    Codec<T> values, Func<T, object>? identity = null, bool replaces = false, ComposeFormats uniqueIn = ComposeFormats.None)
    : Codec<IList<T>>
{
    public override string Description => $"list of {values.Description}";

    public override bool IsBlock => true;

    public override bool IsMany => true;

    public override Code Print(IList<T> value) => Code.Filled("[", [.. value.Select(each => values.Print(each)!)], "]");

    public override IReadOnlyList<Code>? Calls(Verb verb, IList<T> value, CodeScope scope)
    {
        var calls = new CallsOfMany(verb);
        foreach (var each in value)
        {
            if (values.Calls(verb, each, scope) is not { } alone)
            {
                return null;
            }

            calls.Add(alone, values.ArgumentAmongOthers(each, scope));
        }

        return calls.ToCalls();
    }

    public override bool TryRead(YamlNode node, ReadContext context, [MaybeNullWhen(false)] out IList<T> value)
    {
        value = null;
        if (node is not YamlSequence sequence)
        {
            return context.WrongType(node, "a list", InList(node, context));
        }

        var list = new List<T>(sequence.Values.Count);
        var complete = true;
        for (var index = 0; index < sequence.Values.Count; index++)
        {
            if (values.TryRead(sequence.Values[index], context.At(index), out var read))
            {
                list.Add(read);
            }
            else
            {
                complete = false;
            }
        }

        if (context.IsIn(uniqueIn))
        {
            RepeatedValues.ReportIn(sequence, context);
        }

        value = list;
        return complete;
    }

    // A value alone is meant as a list if it could be in one.
    private FindFix? InList(YamlNode node, ReadContext context)
    {
        var found = new DiagnosticBag();
        return node is YamlScalar { IsNull: false } scalar
            && values.TryRead(scalar, new ReadContext(found, context.Flavour, context.Formats), out _)
            && found.Count == 0
                ? TextFixes.PutInList(scalar)
                : null;
    }

    public override void Write(IList<T> value, WriteContext context)
    {
        context.Yaml.BeginSequence();
        for (var index = 0; index < value.Count; index++)
        {
            values.Write(value[index], context);
        }

        context.Yaml.EndSequence();
    }

    public override void Require(IList<T> value, FormatRequirements requirements)
    {
        for (var index = 0; index < value.Count; index++)
        {
            requirements.Enter(index);
            values.Require(value[index], requirements);
            requirements.Leave();
        }
    }

    public override IEnumerable<PropertyRow> Rows(string path) => values.Rows($"{path}[]");

    public override IEnumerable<Delta> Diff(IList<T> left, IList<T> right, ComposePath path) =>
        Enumerable.Range(0, Math.Max(left.Count, right.Count)).SelectMany(index =>
        index >= left.Count ? [values.Added(right[index], path.Child(index))]
        : index >= right.Count ? [values.Removed(left[index], path.Child(index))]
        : values.Diff(left[index], right[index], path.Child(index)));

    public override IList<T> Clone(IList<T> value) => value.Select(values.Clone).ToList();

    // Repeated values in one file stay; the later one, which Compose uses, is replaced.
    public override IList<T> Merge(IList<T>? below, IList<T> over)
    {
        var lower = replaces ? below ?? [] : [];
        var merged = new List<T>(replaces ? [] : below ?? []);
        var lowerPlaces = PlacesIn(lower);
        var places = PlacesIn(merged);
        foreach (var each in over)
        {
            var key = identity?.Invoke(each) ?? each!;
            var same = lowerPlaces.TryGetValue(key, out var at) ? values.Clone(lower[at]) : default;
            if (!values.TryMerge(same, each, out var value))
            {
                continue;
            }

            if (places.TryGetValue(key, out var place))
            {
                merged[place] = value;
            }
            else
            {
                merged.Add(value);
            }
        }

        return merged;
    }

    private Dictionary<object, int> PlacesIn(IList<T> list)
    {
        var places = new Dictionary<object, int>();
        for (var index = 0; identity is not null && index < list.Count; index++)
        {
            places[identity(list[index])] = index;
        }

        return places;
    }
}

/// <summary>A list, or its only value alone.</summary>
/// <param name="values">The values.</param>
/// <param name="identity">The identity by which lists are merged; <see langword="null"/> for none.</param>
/// <param name="uniqueIn">The formats whose readers refuse a list with a repeated scalar.</param>
internal sealed class OneOrManyCodec<T>(Codec<T> values, Func<T, object>? identity, ComposeFormats uniqueIn) : Codec<IList<T>>
{
    private readonly ListCodec<T> _list = new(values, identity, uniqueIn: uniqueIn);

    public override string Description => $"{values.Description}, or {_list.Description}";

    public override bool IsBlock => true;

    public override bool IsMany => true;

    public override Code? Print(IList<T> value) => _list.Print(value);

    public override IReadOnlyList<Code>? Calls(Verb verb, IList<T> value, CodeScope scope) => _list.Calls(verb, value, scope);

    public override bool TryRead(YamlNode node, ReadContext context, [MaybeNullWhen(false)] out IList<T> value)
    {
        if (node is not YamlScalar { IsNull: false })
        {
            return _list.TryRead(node, context, out value);
        }

        var isRead = values.TryRead(node, context, out var only);
        value = isRead ? [only!] : null;
        return isRead;
    }

    public override bool IsShort(IList<T> value) => value.Count == 1 && values.IsShort(value[0]);

    public override void Write(IList<T> value, WriteContext context)
    {
        if (IsShort(value) && !context.Yaml.PrefersLongForms)
        {
            values.Write(value[0], context);
        }
        else
        {
            _list.Write(value, context);
        }
    }

    public override void Require(IList<T> value, FormatRequirements requirements) => _list.Require(value, requirements);

    public override IEnumerable<PropertyRow> Rows(string path) => _list.Rows(path);

    public override IEnumerable<Delta> Diff(IList<T> left, IList<T> right, ComposePath path) => _list.Diff(left, right, path);

    public override IList<T> Clone(IList<T> value) => _list.Clone(value);

    // Lists that keep everything are joined; but the model does not contain whether a single value was in a list, and two single
    // values are not joined.
    public override IList<T> Merge(IList<T>? below, IList<T> over) =>
        _list.Merge(identity is null && below is { Count: 1 } && over.Count == 1 ? null : below, over);
}

/// <summary>Finds repeated values in a list whose readers refuse them.</summary>
internal static class RepeatedValues
{
    public static void ReportIn(YamlSequence sequence, ReadContext context)
    {
        // 80 and "80" are two values, but Compose v2 treats them as one.
        var seen = new HashSet<(string Text, bool IsPlain)>();
        for (var index = 0; index < sequence.Values.Count; index++)
        {
            if (sequence.Values[index] is YamlScalar { Tag: null } scalar
                && !seen.Add((scalar.Text, !context.IsIn(ComposeFormats.Spec) && IsTyped(scalar))))
            {
                Report(scalar, context.At(index));
            }
        }
    }

    public static void Report(YamlScalar scalar, ReadContext context) =>
        context.Report(
            ReadingDiagnostics.RepeatedValue,
            scalar,
            $"The list contains '{scalar.Text}' twice, which {Reader(context)} refuses. Remove one.",
            fix: TextFixes.Remove(scalar.Span, $"Remove the second '{scalar.Text}'.", isSafe: true));

    private static bool IsTyped(YamlScalar scalar) => scalar.Style == YamlScalarStyle.Plain && !PlainScalar.IsSafe(scalar.Text);

    private static string Reader(ReadContext context) => context.IsIn(ComposeFormats.Spec) ? "Compose v2" : "docker-compose 1.29";
}
