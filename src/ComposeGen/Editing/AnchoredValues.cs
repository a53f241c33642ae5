using ComposeGen.Yaml;

namespace ComposeGen.Editing;

/// <summary>The values of anchors that change: what refers to them keeps what it was, so the text must write it out.</summary>
internal sealed class AnchoredValues
{
    private readonly Dictionary<TextNode, (YamlNode Was, YamlNode Now)> _changed = [];
    private readonly HashSet<TextNode> _lost = [];

    /// <summary>Whether an anchor has another value than before, or is no longer in the text.</summary>
    public bool AreChanged => _changed.Count + _lost.Count > 0;

    public bool IsLost(TextNode? anchored) => anchored is null || _lost.Contains(anchored);

    public bool IsChanged(TextNode? anchored) => IsLost(anchored) || _changed.ContainsKey(anchored!);

    /// <summary>Returns a value of a key before and after the change, if it changes.</summary>
    public (YamlNode? Was, YamlNode? Now)? ChangeOf(TextNode anchored, string key)
    {
        if (!_changed.TryGetValue(anchored, out var change))
        {
            return null;
        }

        var (was, now) = ((change.Was as YamlMapping)?[key], (change.Now as YamlMapping)?[key]);
        return was is null || now is null || !was.SameAs(now) ? (was, now) : null;
    }

    /// <summary>Returns the keys that a changed anchor has now.</summary>
    public IEnumerable<string> KeysOf(TextNode anchored) =>
        _changed.TryGetValue(anchored, out var change) && change.Now is YamlMapping mapping
            ? mapping.Entries.Select(entry => entry.Key.Text)
            : [];

    public void Visit(TextNode text, YamlNode was, YamlNode now)
    {
        if (text.Anchor is not null && !was.SameAs(now))
        {
            _changed[text] = (was, now);
        }
    }

    /// <summary>Marks the anchors in removed entries.</summary>
    public void Lose(IEnumerable<TextEntry> entries)
    {
        foreach (var node in entries.SelectMany(entry => new[] { entry.Key, entry.Value }).OfType<TextNode>())
        {
            if (node.Anchor is not null)
            {
                _lost.Add(node);
            }

            Lose(node.Entries);
        }
    }
}
