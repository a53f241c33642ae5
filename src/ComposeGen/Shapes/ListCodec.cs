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

    public override bool TryRead(YamlNode node, ReadContext context, [MaybeNullWhen(false)] out IList<T> value)
    {
        value = null;
        if (node is not YamlSequence sequence)
        {
            return context.WrongType(node, "a list");
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
