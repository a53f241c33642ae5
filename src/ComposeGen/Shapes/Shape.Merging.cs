using ComposeGen.Yaml;

namespace ComposeGen.Shapes;

internal sealed partial class Shape<TNode>
{
    /// <summary>What a node says on top of another. What could not be read as a node is replaced as a whole.</summary>
    /// <param name="below">The node below, which may become part of what comes out; <see langword="null"/> for none.</param>
    /// <param name="over">The node on top.</param>
    public TNode Merge(TNode? below, TNode over)
    {
        if (over.Verbatim is { } verbatim)
        {
            // A file that holds only comments.
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

    // What has a tag could not be read as its key has it; without the tags, it can. First it takes away what is below.
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

    // Keys that exclude each other have one setter, which cannot unset: everything else is set anew.
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

    // An external resource has its mark until it takes what stands in the mark's place.
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

    // What could not be read is merged as it stands with what could; a null says nothing.
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
