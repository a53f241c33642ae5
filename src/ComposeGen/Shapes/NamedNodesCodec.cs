using System.Diagnostics.CodeAnalysis;
using ComposeGen.Diagnostics;
using ComposeGen.Yaml;

namespace ComposeGen.Shapes;

/// <summary>Names with nodes: a list of names when all nodes are empty, otherwise a mapping.</summary>
/// <param name="shape">The shape of the nodes.</param>
/// <param name="mapFormats">The formats that support the mapping.</param>
/// <param name="merge">Merges two nodes, if merging their keys is not enough.</param>
/// <param name="whole">The node that a name in a list is equal to; an empty one by default.</param>
/// <param name="called">The arguments of the builder method.</param>
internal sealed class NamedNodesCodec<TNode>(
    Shape<TNode> shape,
    ComposeFormats mapFormats,
    Func<TNode, TNode, TNode>? merge = null,
    Func<TNode>? whole = null,
    NamedArguments<TNode>? called = null)
    : Codec<OrderedDictionary<string, TNode>>
    where TNode : ComposeNode
{
    private readonly MapCodec<TNode> _map = new(new NodeCodec<TNode>(shape, merge: merge));

    public override string Description => $"list of string, or {_map.Description}";

    public override bool IsBlock => true;

    public override bool IsMany => true;

    public override Code Print(OrderedDictionary<string, TNode> value) => _map.Print(value);

    public override IReadOnlyList<Code>? Calls(Verb verb, OrderedDictionary<string, TNode> value, CodeScope scope)
    {
        var calls = new CallsOfMany(verb);
        foreach (var (name, node) in value)
        {
            var reference = Reference(name, scope);
            var arguments = shape.IsEmpty(node) ? [] : called?.Arguments(node);
            if (reference is null || (arguments is null && called is { TakesLambda: false }))
            {
                return null;
            }

            var alone = arguments is null
                ? Code.Call(verb.Name, [reference], shape.Lambda(verb.Parameter, node, scope))
                : Code.Call(verb.Name, [reference, .. arguments]);
            calls.Add([alone], arguments is [] ? reference : null);
        }

        return calls.ToCalls();
    }

    private Code? Reference(string name, CodeScope scope)
    {
        if (called?.Section is not { } section)
        {
            return CSharp.Literal(name);
        }

        return scope.VariableOf(section, name) is { } variable ? variable : (Code?)null;
    }

    public override bool TryRead(YamlNode node, ReadContext context,
        [MaybeNullWhen(false)] out OrderedDictionary<string, TNode> value)
    {
        value = null;
        return node switch
        {
            YamlMapping => _map.TryRead(node, context, out value),
            YamlSequence sequence => TryReadList(sequence, context, out value),
            _ => context.WrongType(node, "a list of names, or a mapping"),
        };
    }

    public override void Write(OrderedDictionary<string, TNode> value, WriteContext context)
    {
        if (!context.Yaml.PrefersLongForms && IsList(value)
            && !(context.KeepsSpelling && value.Values.Any(node => node.EmptyForm != EmptyForm.None)))
        {
            WriteList(value.Keys, context);
        }
        else
        {
            WriteMapping(value, context);
        }
    }

    public override void Require(OrderedDictionary<string, TNode> value, FormatRequirements requirements)
    {
        if (!IsList(value))
        {
            requirements.Require(mapFormats, "The mapping form");
        }

        foreach (var (name, node) in value)
        {
            if (!IsName(node))
            {
                requirements.Enter(name);
                shape.Require(node, requirements);
                requirements.Leave();
            }
        }
    }

    public override IEnumerable<PropertyRow> Rows(string path) => _map.Rows(path);

    public override IEnumerable<Delta> Diff(
        OrderedDictionary<string, TNode> left, OrderedDictionary<string, TNode> right, ComposePath path) =>
        _map.Diff(Whole(left), Whole(right), path);

    public override OrderedDictionary<string, TNode> Clone(OrderedDictionary<string, TNode> value) => _map.Clone(value);

    public override OrderedDictionary<string, TNode> Merge(OrderedDictionary<string, TNode>? below,
        OrderedDictionary<string, TNode> over) => _map.Merge(below, over);

    public override OrderedDictionary<string, TNode> Without(OrderedDictionary<string, TNode> value, string name) =>
        _map.Without(value, name);

    private bool IsList(OrderedDictionary<string, TNode> value)
    {
        foreach (var node in value.Values)
        {
            if (!shape.IsEmpty(node))
            {
                return false;
            }
        }

        return true;
    }

    // A name alone, as in a list or with null.
    private bool IsName(TNode node) => node.EmptyForm != EmptyForm.Mapping && shape.IsEmpty(node);

    private static void WriteList(IEnumerable<string> names, WriteContext context)
    {
        context.Yaml.BeginSequence();
        foreach (var name in names)
        {
            context.Yaml.Text(Interpolation.Escape(name));
        }

        context.Yaml.EndSequence();
    }

    private void WriteMapping(OrderedDictionary<string, TNode> value, WriteContext context)
    {
        context.Yaml.BeginMapping();
        foreach (var (name, node) in value)
        {
            context.Yaml.Key(name);
            shape.Write(Whole(node), context);
        }

        context.Yaml.EndMapping();
    }

    private TNode Whole(TNode node) =>
        whole is not null && node.EmptyForm == EmptyForm.None && shape.IsEmpty(node) ? whole() : node;

    private OrderedDictionary<string, TNode> Whole(OrderedDictionary<string, TNode> value) => whole is null
        ? value
        : new(value.Select(pair => KeyValuePair.Create(pair.Key, Whole(pair.Value))), value.Comparer);

    private bool TryReadList(YamlSequence sequence, ReadContext context, out OrderedDictionary<string, TNode> value)
    {
        value = new OrderedDictionary<string, TNode>(StringComparer.Ordinal);
        var complete = true;
        for (var index = 0; index < sequence.Values.Count; index++)
        {
            var at = context.At(index);
            if (sequence.Values[index] is not YamlScalar { IsNull: false, Tag: null } scalar)
            {
                complete = at.WrongType(sequence.Values[index], "a name");
            }
            else if (Interpolation.Literal(scalar.Text) is not { } name)
            {
                // The model has no names with variables, so the list stays as it was read.
                complete = false;
            }
            else if (!value.TryAdd(name, shape.Create()))
            {
                RepeatedValues.Report(scalar, at);
            }
        }

        return complete;
    }
}

/// <summary>The arguments of a builder method for a name with a node.</summary>
/// <param name="Section">The section of the file that has the name; <see langword="null"/> if the name is a string.</param>
/// <param name="Arguments">Returns the arguments behind the name, or <see langword="null"/>.</param>
/// <param name="TakesLambda">Whether a lambda may set the properties of the node.</param>
internal sealed record NamedArguments<TNode>(
    string? Section, Func<TNode, IReadOnlyList<Code>?> Arguments, bool TakesLambda);
