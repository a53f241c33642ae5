using ComposeGen.Diagnostics;
using ComposeGen.Yaml;

namespace ComposeGen.Editing;

/// <summary>
/// Finds the edits of a text: walks through its nodes, the values that they were read as, and the values that they have now.
/// </summary>
/// <param name="lines">The text.</param>
/// <param name="root">Its nodes.</param>
/// <param name="whole">The paths of values that must be written as a whole.</param>
internal sealed class TextEditor(TextLines lines, TextNode root, IReadOnlySet<ComposePath> whole)
{
    private static readonly YamlScalar Nothing = new("", YamlScalarStyle.Plain);

    private readonly TextChanges _changes = new(lines, root);
    private readonly AnchoredValues _anchors = new();
    private readonly List<ComposePath> _rewritten = [];

    /// <summary>The paths of values that were written as a whole, although only a part of them changed.</summary>
    public IEnumerable<ComposePath> Rewritten => whole.Concat(_rewritten);

    public IReadOnlyList<TextEdit> Edit(YamlNode was, YamlNode now)
    {
        if (whole.Contains(ComposePath.Root) || !TryEditContent(root, was, now, ComposePath.Root))
        {
            _changes.ReplaceDocument(now);
        }

        return _changes.InOrder();
    }

    private void EditValue(TextNode parent, TextEntry entry, YamlNode was, YamlNode now, ComposePath path)
    {
        var text = entry.Value;
        _anchors.Visit(text, was, now);
        var isSame = was.SameAs(now);
        if (whole.Contains(path))
        {
            Replace(parent, entry, was, now);
        }
        else if (text.Kind == TextKind.Alias)
        {
            if (!isSame || _anchors.IsChanged(text.Target))
            {
                Replace(parent, entry, was, now);
            }
        }
        else if ((!isSame || _anchors.AreChanged) && !TryEditContent(text, was, now, path) && !isSame)
        {
            Replace(parent, entry, was, now);
        }
    }

    private void Replace(TextNode parent, TextEntry entry, YamlNode was, YamlNode now)
    {
        _anchors.Lose(entry.Value.Entries);
        _changes.ReplaceValue(entry, was, now, parent);
    }

    // Returns false if the value must be replaced.
    private bool TryEditContent(TextNode text, YamlNode was, YamlNode now, ComposePath path) =>
        (text.Kind, TextForm.Of(was, text), TextForm.Of(now, text)) switch
        {
            _ when text.HasTag && !was.SameAs(now) && was.Tag != now.Tag => false,
            (TextKind.Mapping, YamlMapping former, YamlMapping latter) => TryEditMapping(text, former, latter, path),
            (TextKind.Sequence, YamlSequence former, YamlSequence latter) => TryEditList(text, former, latter, path),
            _ => was.SameAs(now),
        };

    private bool TryEditList(TextNode text, YamlSequence was, YamlSequence now, ComposePath path)
    {
        if (text.Entries.Count != was.Values.Count)
        {
            // The text contains a value twice.
            _rewritten.AddRange(was.SameAs(now) ? [] : [path]);
            return was.SameAs(now);
        }

        var pairs = ListAlignment.Of(was.Values, now.Values);
        if (pairs.Count == 0)
        {
            return now.IsEmpty == was.IsEmpty && now.IsEmpty;
        }

        if (text.IsFlow && NeedsOneEdit(was.Values.Count - pairs.Count, now.Values.Count - pairs.Count))
        {
            return false;
        }

        var kept = pairs.Select(pair => pair.Was).ToHashSet();
        foreach (var (index, entry) in text.Entries.Index().Where(each => !kept.Contains(each.Index)))
        {
            _anchors.Lose([entry]);
            _changes.Remove(text, index);
        }

        var next = 0;
        foreach (var (at, value) in now.Values.Index())
        {
            if (next < pairs.Count && pairs[next].Now == at)
            {
                EditValue(text, text.Entries[pairs[next].Was], was.Values[pairs[next].Was], value, path.Child(at));
                next++;
            }
            else if (next > 0)
            {
                _changes.InsertAfter(text, pairs[next - 1].Was, key: null, value);
            }
            else
            {
                _changes.InsertBefore(text, pairs[0].Was, key: null, value);
            }
        }

        return true;
    }

    // Two changes in brackets may both want the same comma.
    private static bool NeedsOneEdit(int removed, int added) => removed > 1 || (removed > 0 && added > 0);

    private bool TryEditMapping(TextNode text, YamlMapping was, YamlMapping now, ComposePath path)
    {
        var change = new MappingChange(text, was, now, _anchors);
        if (change.IsWhole || (text.IsFlow && lines.Text[text.Content] != '{'))
        {
            return was.SameAs(now);
        }

        if (text.IsFlow && NeedsOneEdit(Enumerable.Range(0, text.Entries.Count).Count(change.IsRemoved), change.Added().Count()))
        {
            return false;
        }

        foreach (var (index, entry) in text.Entries.Index())
        {
            if (change.IsRemoved(index))
            {
                _anchors.Lose([entry]);
                _changes.Remove(text, index);
            }
            else if (change.NewKeyOf(index) is { } key)
            {
                if (entry.Key!.Text != key)
                {
                    _changes.ReplaceKey(entry.Key, key, text.IsFlow);
                }

                EditValue(text, entry, was[entry.Key.Text] ?? Nothing, now[key]!, path.Child(key));
            }
        }

        foreach (var (entry, after, before) in change.Added())
        {
            if (after is { } above)
            {
                _changes.InsertAfter(text, above, entry.Key.Text, entry.Value);
            }
            else
            {
                _changes.InsertBefore(text, before, entry.Key.Text, entry.Value);
            }
        }

        return true;
    }
}
