using ComposeGen.Yaml;

namespace ComposeGen.Shapes;

internal sealed partial class Shape<TNode>
{
    /// <summary>Merges a node over another. A value that is not a node is replaced as a whole.</summary>
    /// <param name="below">The lower node, which may become part of the result; <see langword="null"/> for none.</param>
    /// <param name="over">The upper node.</param>
    public TNode Merge(TNode? below, TNode over)
    {
        if (over.Verbatim is { } verbatim)
        {
            // A file with comments only.
            return below is not null && verbatim is YamlScalar { IsNull: true, Tag: null } ? below : Clone(over);
        }

        var merged = below is null || (below.Verbatim is not null && !IsEmpty(over)) ? create() : below;
        if (merged.EmptyForm == EmptyForm.None || over.EmptyForm == EmptyForm.Mapping)
        {
            merged.EmptyForm = over.EmptyForm;
        }

        if (over.HasExtensions)
        {
            (merged, over) = FollowTags(merged, over);
        }

        foreach (var field in _fields.Where(field => field.IsSet(over)))
        {
            var isFirst = below is null || !field.IsSet(merged);
            merged.KeepEmptyValue(field.Key, (isFirst ? over : merged).EmptyValue(field.Key));
            MergeField(field, merged, over);
        }

        return !over.HasExtensions ? merged : below is null ? TakeExtensions(merged, over) : MergeExtensions(merged, over);
    }

    // A value with a tag was not read as a value of its key; without the tags, it can be. First it removes the lower value.
    private (TNode Below, TNode Over) FollowTags(TNode below, TNode over)
    {
        var read = over;
        foreach (var extension in over.Extensions.Where(extension => extension.Value.HasTags))
        {
            if (_byKey.TryGetValue(extension.Key, out var field))
            {
                below = Forget(below, field, extension.Value);
                read = ReferenceEquals(read, over) ? Clone(over) : read;
                ReadAgain(read, field, extension, YamlMerge.Merge(null, extension.Value));
            }
        }

        return (below, read);
    }

    private TNode Forget(TNode below, Field<TNode> field, YamlNode over)
    {
        if (YamlMerge.IsTagged(over))
        {
            return Without(below, field.Key);
        }

        foreach (var key in YamlMerge.TaggedKeys(over))
        {
            field.Remove(below, key);
        }

        return below;
    }

    // Keys that exclude each other have one setter, which cannot unset, so everything else is set again.
    private TNode Without(TNode node, string key)
    {
        var rest = create();
        foreach (var field in _fields.Where(field => field.Key != key))
        {
            field.Copy(node, rest);
        }

        rest.CopyUnmodelled(node);
        rest.Keep(key, null);
        rest.KeepEmptyValue(key, null);
        return rest;
    }

    private static void MergeField(Field<TNode> field, TNode below, TNode over)
    {
        if (below.HasExtensions && below.Extensions.TryGetValue(field.Key, out var kept))
        {
            ReadAgain(below, field, kept, YamlMerge.Merge(kept.Value, field.ToNode(over)));
        }
        else
        {
            field.Merge(below, over);
        }
    }

    private static void ReadAgain(TNode node, Field<TNode> field, Extension extension, YamlNode? value)
    {
        var isRead = value is not null && field.TryRead(node, value, ReadContext.Silent());
        node.Keep(extension.Key, value is null || isRead ? null : extension.With(value));
    }

    // An external resource keeps its mark until another key replaces it.
    private TNode TakeExtensions(TNode created, TNode over)
    {
        foreach (var extension in over.Extensions.Where(extension => !IsSet(over, extension.Key)))
        {
            created.Keep(extension.Key, YamlMerge.Merge(null, extension.Value) is { } value ? extension.With(value) : null);
        }

        return created;
    }

    private TNode MergeExtensions(TNode below, TNode over)
    {
        foreach (var extension in over.Extensions.Where(extension => !IsSet(over, extension.Key)))
        {
            below = MergeExtension(below, extension);
        }

        return below;
    }

    // Values that were not read are merged as nodes with those that were; a null has no effect.
    private TNode MergeExtension(TNode below, Extension over)
    {
        if (!_byKey.TryGetValue(over.Key, out var field) || !field.IsSet(below))
        {
            var kept = below.HasExtensions && below.Extensions.TryGetValue(over.Key, out var found) ? found : null;
            below.Keep(over.Key, YamlMerge.Merge(kept?.Value, over.Value) is { } value ? (kept ?? over).With(value) : null);
            return below;
        }

        if (over.Value is YamlScalar { IsNull: true })
        {
            return below;
        }

        var merged = Without(below, over.Key);
        merged.Keep(over.Key, over.With(YamlMerge.Merge(field.ToNode(below), over.Value)!));
        return merged;
    }
}
