using System.Diagnostics.CodeAnalysis;
using ComposeGen.Diagnostics;
using ComposeGen.Yaml;

namespace ComposeGen.Shapes;

/// <summary>A node with keys. If it has a short form, a string represents a single key.</summary>
/// <param name="shape">The keys.</param>
/// <param name="shortKey">The key that the short form represents.</param>
/// <param name="merge">Merges two nodes, if merging their keys is not enough.</param>
internal sealed class NodeCodec<TNode>(Shape<TNode> shape, string? shortKey = null, Func<TNode, TNode, TNode>? merge = null)
    : Codec<TNode>
    where TNode : ComposeNode
{
    public override string Description => shortKey is null ? shape.Name : $"string, or {shape.Name}";

    public override bool IsBlock => true;

    public override Code Print(TNode value) => shape.Print(value);

    public override IReadOnlyList<Code>? Calls(Verb verb, TNode value, CodeScope scope) =>
        ArgumentsOf(value, scope) is { } arguments ? [Code.Call(verb.Name, arguments)]
            : HasArguments ? null
            : [Code.Call(verb.Name, [], shape.Lambda(verb.Parameter, value, scope))];

    protected override IReadOnlyList<Code>? Arguments(TNode value, CodeScope scope) =>
        IsShort(value) ? shape[shortKey!].Arguments(value, scope) : null;

    public override bool TryRead(YamlNode node, ReadContext context, [MaybeNullWhen(false)] out TNode value)
    {
        if (shortKey is not null && node is YamlScalar { IsNull: false, Tag: null })
        {
            value = shape.Create();
            return shape[shortKey].TryRead(value, node, context.At(shortKey));
        }

        value = shape.Read(node, context);
        return true;
    }

    public override bool IsShort(TNode value) => shortKey is not null && shape.HasOnly(value, [shortKey]) && shape[shortKey]
        .IsShort(value);

    public override void Write(TNode value, WriteContext context)
    {
        if (IsShort(value) && !context.Yaml.PrefersLongForms)
        {
            shape[shortKey!].Write(value, context);
        }
        else
        {
            shape.Write(value, context);
        }
    }

    public override void Require(TNode value, FormatRequirements requirements)
    {
        // The short form has no keys that a format may not support.
        if (IsShort(value))
        {
            shape[shortKey!].RequireValue(value, requirements);
        }
        else
        {
            shape.Require(value, requirements);
        }
    }

    public override IEnumerable<PropertyRow> Rows(string path) => shape.Rows($"{path}.");

    public override IEnumerable<Delta> Diff(TNode left, TNode right, ComposePath path) => shape.Diff(left, right, path);

    public override TNode Clone(TNode value) => shape.Clone(value);

    public override TNode Merge(TNode? below, TNode over) =>
        merge is not null && below is not null ? merge(below, over) : shape.Merge(below, over);
}

/// <summary>Adapts the codec of a value type to a property that may be unset.</summary>
internal sealed class NullableCodec<T>(Codec<T> values) : Codec<T?>
    where T : struct
{
    public override string Description => values.Description;

    public override bool IsBlock => values.IsBlock;

    public override Code? Print(T? value) => values.Print(value!.Value);

    public override IReadOnlyList<Code>? Calls(Verb verb, T? value, CodeScope scope) => values.Calls(verb, value!.Value, scope);

    protected override IReadOnlyList<Code>? Arguments(T? value, CodeScope scope) => values.ArgumentsOf(value!.Value, scope);

    public override bool IsShort(T? value) => value is { } some && values.IsShort(some);

    public override bool TryRead(YamlNode node, ReadContext context, out T? value)
    {
        var isRead = values.TryRead(node, context, out var read);
        value = read;
        return isRead;
    }

    public override void Write(T? value, WriteContext context) => values.Write(value!.Value, context);

    public override void Require(T? value, FormatRequirements requirements) => values.Require(value!.Value, requirements);

    public override IEnumerable<PropertyRow> Rows(string path) => values.Rows(path);

    public override IEnumerable<Delta> Diff(T? left, T? right, ComposePath path) => values.Diff(left!.Value, right!.Value, path);

    public override T? Merge(T? below, T? over) => values.Merge(below.GetValueOrDefault(), over!.Value);

    public override T? Clone(T? value) => value is { } some ? values.Clone(some) : null;
}
