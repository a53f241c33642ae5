using Scriban;
using Scriban.Parsing;
using Scriban.Runtime;

namespace ComposeGen.Cli.Templates;

/// <summary>Gives a template the parts of values, by <c>node.name</c> or <c>peers[0]</c>; a missing one is an error.</summary>
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
        // What forloop is, and what has names with a hyphen.
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
