using ComposeGen.Yaml;

namespace ComposeGen.Editing;

/// <summary>What happens to the entries of one mapping.</summary>
internal sealed class MappingChange
{
    private readonly TextNode _text;
    private readonly YamlMapping _was;
    private readonly YamlMapping _now;
    private readonly AnchoredValues _anchors;
    private readonly Dictionary<string, int> _own = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _renamed = new(StringComparer.Ordinal);
    private readonly List<TextNode> _sources;
    private readonly bool _isExpanded;

    public MappingChange(TextNode text, YamlMapping was, YamlMapping now, AnchoredValues anchors)
    {
        (_text, _was, _now, _anchors) = (text, was, now, anchors);
        foreach (var (index, entry) in text.Entries.Index())
        {
            if (entry is { IsMerge: false, Key: { } key })
            {
                _own[key.Text] = index;
            }
        }

        _sources = [.. text.Entries.Where(entry => entry.IsMerge).SelectMany(entry => SourcesOf(entry.Value))];
        _isExpanded = _sources.Count > 0 && NeedsExpansion();
        FindRenamed();
    }

    /// <summary>Whether no entry of the text stays, so that the mapping is written as a whole.</summary>
    public bool IsWhole => _now.IsEmpty || Enumerable.Range(0, _text.Entries.Count).All(IsRemoved);

    public bool IsRemoved(int index) => _text.Entries[index] switch
    {
        { IsMerge: true } => _isExpanded,
        { Key: { Kind: TextKind.Scalar } key } => _was[key.Text] is not null && _now[key.Text] is null
            && !(_renamed.ContainsKey(key.Text) && _own[key.Text] == index),
        _ => false,
    };

    /// <summary>Returns the key that an entry has now; <see langword="null"/> if the model does not know the entry.</summary>
    public string? NewKeyOf(int index) => _text.Entries[index] is { IsMerge: false, Key: { Kind: TextKind.Scalar } key }
        && _own[key.Text] == index
            ? _renamed.GetValueOrDefault(key.Text) ?? (_now[key.Text] is null ? null : key.Text)
            : null;

    /// <summary>
    /// Returns the entries that the text lacks, each with the entry above, or the one below if none is above.
    /// </summary>
    public IEnumerable<(YamlEntry Entry, int? After, int Before)> Added()
    {
        var places = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var index in Enumerable.Range(0, _text.Entries.Count).Where(index => !IsRemoved(index)))
        {
            places[_text.Entries[index].IsMerge ? "<<" : NewKeyOf(index) ?? _text.Entries[index].Key!.Text] = index;
        }

        int? after = null;
        foreach (var (position, entry) in _now.Entries.Index())
        {
            if (places.TryGetValue(entry.Key.Text, out var place) && entry.Key.Text != "<<")
            {
                after = place;
            }
            else if (IsAdded(entry.Key.Text))
            {
                var below = _now.Entries.Skip(position)
                    .Select(each => places.GetValueOrDefault(each.Key.Text, -1)).FirstOrDefault(index => index >= 0, -1);
                yield return (entry, after ?? (below < 0 ? places.Values.Max() : null), below);
            }
        }
    }

    private bool IsAdded(string key)
    {
        if (_own.ContainsKey(key) || _renamed.ContainsValue(key))
        {
            return false;
        }

        var isSame = _was[key] is { } was && was.SameAs(_now[key]!);
        if (_isExpanded || !_sources.Any(source => HasKey(source, key)))
        {
            return !isSame || (_isExpanded && _sources.Any(source => HasKey(source, key)));
        }

        var change = _sources.Where(source => HasKey(source, key) || _anchors.ChangeOf(source, key) is not null)
            .Select(source => _anchors.ChangeOf(source, key)).FirstOrDefault();
        return !(isSame && change is null) && change?.Now?.SameAs(_now[key]!) != true;
    }

    // A mapping cannot take back a key that it inherits.
    private bool NeedsExpansion() =>
        _sources.Any(source => _anchors.IsLost(source) && source.Anchor is not null)
        || _was.Entries.Any(entry => _now[entry.Key.Text] is null && _sources.Any(source => HasKey(source, entry.Key.Text)))
        || _sources.SelectMany(_anchors.KeysOf).Any(key => !_own.ContainsKey(key) && _now[key] is null && _was[key] is null);

    private static bool HasKey(TextNode source, string key) => source.Entries.Any(entry => entry.IsMerge
        ? SourcesOf(entry.Value).Any(inherited => HasKey(inherited, key))
        : entry.Key?.Text == key);

    private static IEnumerable<TextNode> SourcesOf(TextNode value) => value.Kind switch
    {
        TextKind.Alias when value.Target is { } target => SourcesOf(target),
        TextKind.Sequence => value.Entries.SelectMany(entry => SourcesOf(entry.Value)),
        _ => [value],
    };

    // What refers to other renamed parts may have changed, too.
    private static bool IsAlike(YamlNode was, YamlNode now) => was.SameAs(now)
        || (was is YamlMapping { IsEmpty: false } former && now is YamlMapping latter
            && KeysOf(former).SequenceEqual(KeysOf(latter), StringComparer.Ordinal));

    private static IEnumerable<string> KeysOf(YamlMapping mapping) => mapping.Entries.Select(entry => entry.Key.Text);

    private void FindRenamed()
    {
        foreach (var (index, entry) in _was.Entries.Index())
        {
            if (_now[entry.Key.Text] is null && _own.ContainsKey(entry.Key.Text) && index < _now.Entries.Count
                && _now.Entries[index] is var latter && _was[latter.Key.Text] is null && !_own.ContainsKey(latter.Key.Text)
                && IsAlike(entry.Value, latter.Value))
            {
                _renamed.Add(entry.Key.Text, latter.Key.Text);
            }
        }
    }
}
