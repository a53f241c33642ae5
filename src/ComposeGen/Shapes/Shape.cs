using System.Collections;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using ComposeGen.Diagnostics;
using ComposeGen.Yaml;

namespace ComposeGen.Shapes;

/// <summary>
/// The rows of a kind of node, in canonical order. Reading, writing, format checks, equality, copying and merging iterate over
/// them.
/// </summary>
/// <param name="name">The name of the node in messages: "a service".</param>
/// <param name="create">Creates an empty node.</param>
/// <param name="misplaced">The other keys that are kept for a rule to report, because they belong to another kind of
/// node.</param>
/// <param name="takesNull">Whether readers treat a null as a node without keys.</param>
/// <param name="extensionsAfter">The key behind which extensions are written that were created in code; before all by
/// default.</param>
/// <param name="isFluent">Whether the node has a builder, with a method for each row.</param>
/// <param name="isExtended">Whether the builder has a method for extensions.</param>
internal sealed partial class Shape<TNode>(
    string name,
    Func<TNode> create,
    Func<string, bool>? misplaced = null,
    bool takesNull = false,
    string? extensionsAfter = null,
    bool isFluent = false,
    bool isExtended = false)
    : IEnumerable<Field<TNode>>
    where TNode : ComposeNode
{
    private readonly List<Field<TNode>> _fields = [];
    private readonly List<Field<TNode>> _required = [];
    private readonly Dictionary<string, Field<TNode>> _byKey = new(StringComparer.Ordinal);

    public string Name => name;

    /// <summary>Returns the row of a key.</summary>
    public Field<TNode> this[string key] => _byKey[key];

    /// <summary>Whether a key has a row.</summary>
    public bool Has(string key) => _byKey.ContainsKey(key);

    /// <summary>Adds the row of a property of a reference type.</summary>
    public void Add<TValue>(
        string key,
        Func<TNode, TValue?> get,
        Action<TNode, TValue?> set,
        Codec<TValue> codec,
        ComposeFormats formats = ComposeFormats.All,
        Row? row = null,
        [CallerArgumentExpression(nameof(get))] string member = "")
        where TValue : class =>
        Add(new FieldOf<TNode, TValue>(key, MemberName(member), formats, row, get, set, codec));

    /// <summary>Adds the row of a property of a value type.</summary>
    public void Add<TValue>(
        string key,
        Func<TNode, TValue?> get,
        Action<TNode, TValue?> set,
        Codec<TValue> codec,
        ComposeFormats formats = ComposeFormats.All,
        Row? row = null,
        [CallerArgumentExpression(nameof(get))] string member = "")
        where TValue : struct =>
        Add(new FieldOf<TNode, TValue?>(key, MemberName(member), formats, row, get, set, new NullableCodec<TValue>(codec)));

    /// <summary>Adds rows of another shape.</summary>
    public void Add(Shape<TNode> rows)
    {
        foreach (var field in rows._fields)
        {
            Add(field);
        }
    }

    /// <summary>Creates an empty node.</summary>
    public TNode Create() => create();

    public void Write(TNode node, WriteContext context)
    {
        if (node.Verbatim is { } verbatim)
        {
            context.Yaml.Node(verbatim);
        }
        else if (IsNull(node))
        {
            context.Yaml.Null();
        }
        else
        {
            WriteMapping(node, context, _ => { });
        }
    }

    /// <summary>Writes the rows, and calls an action before each key with whether the previous value was a block.</summary>
    public void WriteMapping(TNode node, WriteContext context, Action<bool> beforeKey)
    {
        context.Yaml.BeginMapping();
        var extended = node.HasExtensions;
        var afterBlock = extended && WriteExtensions(node, after: null, context, beforeKey, afterBlock: false);
        foreach (var field in CollectionsMarshal.AsSpan(_fields))
        {
            if (field.IsSet(node) && !context.IsFormat(field.SaidElsewhere))
            {
                beforeKey(afterBlock);
                context.Yaml.Key(field.YamlKey);
                WriteValue(node, field, context);
                afterBlock = field.IsBlock;
            }

            if (extended)
            {
                afterBlock = WriteExtensions(node, field.Key, context, beforeKey, afterBlock);
            }
        }

        context.Yaml.EndMapping();
    }

    // An empty mapping and an empty list may be the same value here, but differ for other readers of the file.
    private static void WriteValue(TNode node, Field<TNode> field, WriteContext context)
    {
        if (context.KeepsSpelling && node.EmptyValue(field.Key) is { } empty && field.Holds(node, empty))
        {
            context.Yaml.Node(empty);
        }
        else
        {
            field.Write(node, context);
        }
    }

    // If readers accept both, a node that was built is written as people write it.
    private bool IsNull(TNode node) =>
        IsEmpty(node) && node.EmptyForm switch
        {
            EmptyForm.Null => true,
            EmptyForm.Mapping => false,
            _ => takesNull,
        };

    /// <summary>Whether nothing is set.</summary>
    public bool IsEmpty(TNode node) => HasOnly(node, []);

    /// <summary>Whether only some keys are set, so that a short form can express them.</summary>
    public bool HasOnly(TNode node, ReadOnlySpan<string> keys)
    {
        if (node.Verbatim is not null || node.HasExtensions)
        {
            return false;
        }

        foreach (var field in CollectionsMarshal.AsSpan(_fields))
        {
            if (field.IsSet(node) && !keys.Contains(field.Key))
            {
                return false;
            }
        }

        return true;
    }

    public void Require(TNode node, FormatRequirements requirements)
    {
        foreach (var field in CollectionsMarshal.AsSpan(_fields))
        {
            field.Require(node, requirements);
        }

        RequireTags(node, requirements);
        RequireKeys(node, requirements);
    }

    // Only the Compose Specification has tags that control merging.
    private void RequireTags(TNode node, FormatRequirements requirements)
    {
        RequireTag(node.Verbatim, requirements);
        foreach (var extension in node.HasExtensions ? node.Extensions.Where(each => Has(each.Key)) : [])
        {
            requirements.Enter(extension.Key);
            RequireTag(extension.Value, requirements);
            requirements.Leave();
        }
    }

    private static void RequireTag(YamlNode? value, FormatRequirements requirements)
    {
        if (value is not null && YamlMerge.FirstTag(value) is { } tag)
        {
            requirements.Require(ComposeFormats.Spec, $"The tag {tag}");
        }
    }

    /// <summary>Collects the keys that the node lacks.</summary>
    public void RequireKeys(TNode node, FormatRequirements requirements)
    {
        foreach (var field in _required)
        {
            if (node.Verbatim is null && !field.IsSet(node) && !node.Keeps(field.Key))
            {
                requirements.Miss(field.Key, field.RequiredFormats);
            }
        }
    }

    /// <summary>Returns the differences of two nodes. A value that is not a node differs as a whole.</summary>
    public IEnumerable<Delta> Diff(TNode left, TNode right, ComposePath path)
    {
        var isSame = (left.Verbatim, right.Verbatim) switch
        {
            (null, null) => takesNull || IsNull(left) == IsNull(right),
            ({ } one, { } other) => one.SameAs(other),
            _ => false,
        };
        return isSame
            ? _fields.SelectMany(field => field.Diff(left, right, path)).Concat(DiffExtensions(left, right, path))
            : [new Delta(path, context => Write(left, context), context => Write(right, context))];
    }

    // A property that is set hides what could not be read under its key.
    private IEnumerable<Delta> DiffExtensions(TNode left, TNode right, ComposePath path) =>
        left.DiffExtensions(right, path, key => IsSet(left, key) || IsSet(right, key));

    public bool AreEqual(TNode left, TNode right) => !Diff(left, right, ComposePath.Root).Any();

    public TNode Clone(TNode node)
    {
        var copy = create();
        foreach (var field in CollectionsMarshal.AsSpan(_fields))
        {
            field.Copy(node, copy);
        }

        copy.CopyUnmodelled(node);
        return copy;
    }

    /// <summary>Returns all rows of this node and the nodes below it, with a prefix for their paths.</summary>
    public IEnumerable<PropertyRow> Rows(string prefix) => _fields.SelectMany(field => field.Rows(prefix + field.Key));

    public IEnumerator<Field<TNode>> GetEnumerator() => _fields.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private void Add(Field<TNode> field)
    {
        _fields.Add(field);
        _byKey.Add(field.Key, field);
        if (field.IsRequired)
        {
            _required.Add(field);
        }
    }

    private bool WriteExtensions(TNode node, string? after, WriteContext context, Action<bool> beforeKey, bool afterBlock)
    {
        foreach (var extension in node.Extensions.Where(each => PlaceOf(each) == after && IsWritten(node, each, context)))
        {
            beforeKey(afterBlock);
            context.Yaml.Key(extension.Key);
            context.Yaml.Node(context.KeepsSpelling ? extension.Value : TagResolution.Remove(extension.Value));
            afterBlock = extension.Value is not YamlScalar;
        }

        return afterBlock;
    }

    private string? PlaceOf(Extension extension) => extension.IsBuilt ? extensionsAfter : extension.After;

    // A null without effect may still be refused by other readers.
    private bool IsWritten(TNode node, Extension extension, WriteContext context) =>
        !_byKey.TryGetValue(extension.Key, out var field)
        || (!field.IsSet(node)
            && (context.KeepsSpelling
                || field.NullFormats == ComposeFormats.None
                || extension.Value is not YamlScalar { IsNull: true, Tag: null }));

    private bool IsSet(TNode node, string key) => _byKey.TryGetValue(key, out var field) && field.IsSet(node);

    // From "x => x.Image", or "x => Something.Of(x.Networking …)", the property's name.
    private static string MemberName(string getter)
    {
        var start = getter.IndexOf("x.", StringComparison.Ordinal) + 2;
        var end = start;
        while (end < getter.Length && char.IsLetterOrDigit(getter[end]))
        {
            end++;
        }

        return getter[start..end];
    }
}
