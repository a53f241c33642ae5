using System.Diagnostics.CodeAnalysis;
using ComposeGen.Diagnostics;
using ComposeGen.Yaml;

namespace ComposeGen.Shapes;

/// <summary>A mapping from names that the user chooses, in their order.</summary>
/// <param name="values">The values.</param>
/// <param name="isSection">Whether a name that YAML reads as a number or boolean is refused.</param>
internal sealed class MapCodec<T>(Codec<T> values, bool isSection = false) : Codec<OrderedDictionary<string, T>>
{
    public override string Description => $"map of {values.Description}";

    public override bool IsBlock => true;

    public override bool IsMany => true;

    public override Code Print(OrderedDictionary<string, T> value) => value.Count == 0
        ? "[]"
        : Code.Members("new()", [.. value.Select(pair => "[" + CSharp.Literal(pair.Key) + "] = " + values.Print(pair.Value)!)]);

    public override IReadOnlyList<Code>? Calls(Verb verb, OrderedDictionary<string, T> value, CodeScope scope)
    {
        var calls = new CallsOfMany(verb);
        foreach (var (name, each) in value)
        {
            var isNameAlone = each is null && verb.TakesNames;
            if (name.Length == 0 || (isNameAlone ? [] : values.ArgumentsOf(each, scope)) is not { } some)
            {
                return null;
            }

            var literal = CSharp.Literal(name);
            calls.Add([Code.Call(verb.Name, [literal, .. some])], some is [var only] ? Code.Call("", [literal, only]) : null);
        }

        return calls.ToCalls();
    }

    public override bool TryRead(YamlNode node, ReadContext context,
        [MaybeNullWhen(false)] out OrderedDictionary<string, T> value)
    {
        value = null;
        if (node is not YamlMapping mapping)
        {
            return context.WrongType(node, "a mapping");
        }

        value = new OrderedDictionary<string, T>(mapping.Entries.Count, StringComparer.Ordinal);
        var complete = true;
        foreach (var entry in mapping.Entries)
        {
            if (isSection && entry.Key.Style == YamlScalarStyle.Plain
                && (entry.Key.IsNull || PlainMeaning.Of(entry.Key.Text, context.Flavour).Kind != PlainKind.String))
            {
                context.At(entry.Key.Text)
                    .Report(ReadingDiagnostics.KeyNotAString, entry.Key,
                    $"The name {entry.Key.Text} is no string without quotes. Put it in quotes.",
                    fix: TextFixes.Quote(entry.Key));
            }

            if (context.At(entry.Key.Text).TryRead(values, entry.Value, out var read))
            {
                value.Add(entry.Key.Text, read);
            }
            else
            {
                complete = false;
            }
        }

        return complete;
    }

    public override void Write(OrderedDictionary<string, T> value, WriteContext context)
    {
        context.Yaml.BeginMapping();
        foreach (var (key, each) in value)
        {
            if (isSection)
            {
                context.Yaml.BeginSectionEntry((each as CommentedNode)?.Comment);
            }

            context.Yaml.Key(key);
            values.Write(each, context);
        }

        context.Yaml.EndMapping();
    }

    public override void Require(OrderedDictionary<string, T> value, FormatRequirements requirements)
    {
        foreach (var (key, each) in value)
        {
            requirements.Enter(key);
            values.Require(each, requirements);
            requirements.Leave();
        }
    }

    public override IEnumerable<PropertyRow> Rows(string path) => values.Rows($"{path}.*");

    public override IEnumerable<Delta> Diff(OrderedDictionary<string, T> left, OrderedDictionary<string, T> right,
        ComposePath path) =>
        left.SelectMany(pair => right.TryGetValue(pair.Key, out var other)
                ? values.Diff(pair.Value, other, path.Child(pair.Key))
                : [values.Removed(pair.Value, path.Child(pair.Key))])
            .Concat(right.Where(pair => !left.ContainsKey(pair.Key))
                .Select(pair => values.Added(pair.Value, path.Child(pair.Key))));

    public override OrderedDictionary<string, T> Clone(OrderedDictionary<string, T> value)
    {
        var copy = new OrderedDictionary<string, T>(value.Count, value.Comparer);
        foreach (var (key, each) in value)
        {
            copy.Add(key, values.Clone(each));
        }

        return copy;
    }

    public override OrderedDictionary<string, T> Merge(OrderedDictionary<string, T>? below, OrderedDictionary<string, T> over)
    {
        var merged = below ?? new OrderedDictionary<string, T>(over.Count, over.Comparer);
        foreach (var (key, each) in over)
        {
            if (values.TryMerge(merged.TryGetValue(key, out var lower) ? lower : default, each, out var value))
            {
                merged[key] = value;
            }
            else
            {
                merged.Remove(key);
            }
        }

        return merged;
    }

    public override OrderedDictionary<string, T> Without(OrderedDictionary<string, T> value, string name)
    {
        value.Remove(name);
        return value;
    }
}
