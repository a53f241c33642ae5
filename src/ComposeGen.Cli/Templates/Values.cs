using System.Collections;
using System.Globalization;
using ComposeGen.Fleets;
using Scriban;
using Scriban.Parsing;
using Scriban.Runtime;

namespace ComposeGen.Cli.Templates;

/// <summary>Values: nothing, text, numbers (<see cref="decimal"/>), true and false, lists, nodes, and their variables.</summary>
internal static class Values
{
    /// <summary>The value of the keywords that are equal to empty texts and lists.</summary>
    public static readonly IReadOnlyDictionary<string, string> Empty = new Dictionary<string, string>(StringComparer.Ordinal);

    private static readonly object Missing = new();

    /// <summary>Returns the type of a value, for messages.</summary>
    public static string Kind(object? value) => value switch
    {
        null => "nothing",
        bool => "true or false",
        decimal => "a number",
        string => "a text",
        IList => "a list",
        FleetNode => "a node",
        _ => "an object",
    };

    /// <summary>Returns the size of a value for the limit, in about two bytes.</summary>
    public static long Size(object? value) => value switch
    {
        string text => text.Length,
        IList list => 4L * list.Count,
        _ => 1,
    };

    /// <summary>Returns the names of a value's parts.</summary>
    public static IReadOnlyList<string> PartsOf(object? value) => value switch
    {
        FleetNode => ["name", "index", "kind", "variables"],
        IReadOnlyDictionary<string, string> variables => [.. variables.Keys],
        IList => ["first", "last", "size"],
        string => ["size"],
        _ => [],
    };

    /// <summary>Gets a part of a value, by its name or by its position in a list.</summary>
    public static bool TryGetPart(object? value, object? key, out object? part)
    {
        var found = (value, key) switch
        {
            (FleetNode node, "name") => node.Name,
            (FleetNode node, "index") => (decimal)node.Index,
            (FleetNode node, "kind") => node.Kind,
            (FleetNode node, "variables") => node.Variables,
            (IReadOnlyDictionary<string, string> variables, string name) => variables.GetValueOrDefault(name) ?? Missing,
            (IList list, "size") => (decimal)list.Count,
            (IList { Count: > 0 } list, "first") => list[0],
            (IList { Count: > 0 } list, "last") => list[^1],
            (IList list, decimal index) when decimal.IsInteger(index) && index >= -list.Count && index < list.Count =>
                list[(int)(index < 0 ? list.Count + index : index)],
            (string text, "size") => (decimal)text.Length,
            _ => Missing,
        };
        part = found == Missing ? null : found;
        return found != Missing;
    }

    public static string Text(decimal number) => number.ToString("0.############################", CultureInfo.InvariantCulture);
}

/// <summary>Gets the parts of values, as in <c>node.name</c> or <c>peers[0]</c>; a missing one is an error.</summary>
internal sealed class Parts : IObjectAccessor
{
    public static Parts Instance { get; } = new();

    public bool HasIndexer => true;

    public Type IndexType => typeof(object);

    public int GetMemberCount(TemplateContext context, SourceSpan span, object target) => Values.PartsOf(target).Count;

    public IEnumerable<string> GetMembers(TemplateContext context, SourceSpan span, object target) => Values.PartsOf(target);

    public bool HasMember(TemplateContext context, SourceSpan span, object target, string member) =>
        Values.TryGetPart(target, member, out _);

    public bool TryGetValue(TemplateContext context, SourceSpan span, object target, string member, out object? value) =>
        TryGetItem(context, span, target, member, out value);

    public bool TryGetItem(TemplateContext context, SourceSpan span, object target, object index, out object? value)
    {
        // The loop variable, and the scope of names with a hyphen.
        if (target is IScriptObject named && index is string member && named.TryGetValue(context, span, member, out value))
        {
            value = value is int number ? (decimal)number : value;
            return true;
        }

        if (Values.TryGetPart(target, index, out value))
        {
            return true;
        }

        return ((Rendering)context).IsMissing(span, target, index);
    }

    public bool TrySetValue(TemplateContext context, SourceSpan span, object target, string member, object? value) => false;

    public bool TrySetItem(TemplateContext context, SourceSpan span, object target, object index, object? value) =>
        target is IScriptObject named && named.TrySetValue(context, span, (string)index, value, readOnly: false);
}
