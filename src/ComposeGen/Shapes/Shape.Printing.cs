namespace ComposeGen.Shapes;

internal sealed partial class Shape<TNode>
{
    /// <summary>Returns the expression that creates a node.</summary>
    public Code Print(TNode node)
    {
        var members = SetFields(node).Select(field => field.Assignment(node)).ToList();
        if (node.HasExtensions)
        {
            members.Add(Code.Members("Extensions =", [.. node.Extensions.Select(extension => extension.Print())]));
        }

        return members.Count == 0 ? $"new {CSharp.NameOf<TNode>()}()" : Code.Members($"new {CSharp.NameOf<TNode>()}", members);
    }

    /// <summary>Returns the lambda that configures a node, or its builder.</summary>
    public Code Lambda(string parameter, TNode node, CodeScope scope)
    {
        if (!isFluent)
        {
            return Assignments(parameter, node, SetFields(node), node.Extensions);
        }

        return Code.ChainLambda(parameter, Calls(node, scope, [])) ?? $"{parameter} => {{ }}";
    }

    /// <summary>Returns the calls of a builder that configure a node.</summary>
    /// <param name="node">The node.</param>
    /// <param name="scope">The variables.</param>
    /// <param name="ahead">Gets the calls that use variables which are declared further below.</param>
    /// <param name="without">The keys that other calls set.</param>
    public List<Code> Calls(TNode node, CodeScope scope, List<Code> ahead, params ReadOnlySpan<string> without)
    {
        var (calls, others) = (new List<Code>(), new List<Field<TNode>>());
        foreach (var field in _fields)
        {
            scope.IsAhead = false;
            if (without.Contains(field.Key) || !IsAssigned(field, node))
            {
                continue;
            }

            if (isFluent && field.Calls(node, scope) is { } some)
            {
                (scope.IsAhead ? ahead : calls).AddRange(some);
            }
            else
            {
                others.Add(field);
            }
        }

        var extensions = node.HasExtensions ? node.Extensions.ToLookup(each => isExtended && each.IsForUsers) : null;
        calls.AddRange(extensions?[true].Select(each => Code.Call("Extension", each.Arguments())) ?? []);
        if (others.Count > 0 || extensions?[false].Any() == true)
        {
            calls.Add(Code.Call("Configure", [], Assignments("x", node, others, extensions?[false] ?? [])));
        }

        return calls;
    }

    private IEnumerable<Field<TNode>> SetFields(TNode node) => _fields.Where(field => IsAssigned(field, node));

    private static bool IsAssigned(Field<TNode> field, TNode node) => field.IsSet(node) && field.IsAssigned(node);

    private static Code Assignments(
        string parameter, TNode node, IEnumerable<Field<TNode>> fields, IEnumerable<Extension> extensions)
    {
        List<Code> statements =
        [
            .. fields.Select(field => $"{parameter}." + field.Assignment(node)),
            .. extensions.Select(extension => Code.Call($"{parameter}.Extensions.Add", [extension.Print()])),
        ];
        return statements.Count == 0 ? $"{parameter} => {{ }}" : Code.Lambda(parameter, statements);
    }
}
