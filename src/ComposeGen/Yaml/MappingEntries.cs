using ComposeGen.Diagnostics;

namespace ComposeGen.Yaml;

/// <summary>Gathers the entries of one mapping: the last of equal keys counts, merge keys fill in what is absent.</summary>
internal sealed class MappingEntries(YamlComposer composer)
{
    private readonly List<YamlEntry> _entries = [];
    private readonly Dictionary<string, int> _positions = new(StringComparer.Ordinal);
    private readonly List<YamlMapping> _merged = [];
    private int _mergeAt;

    public void Add(YamlNode key, YamlNode value)
    {
        if (key is not YamlScalar name)
        {
            composer.Report(ReadingDiagnostics.KeyNotAString, key.Span, $"A key must be a string, but this is {key.Kind}.");
        }
        else if (name is { Text: "<<", Style: YamlScalarStyle.Plain })
        {
            Merge(value);
        }
        else if (_positions.TryGetValue(name.Text, out var position))
        {
            var first = _entries[position].Key.Span;
            composer.Report(ReadingDiagnostics.DuplicateKey, name.Span, $"'{name.Text}' stands in line {first.Line} already; the last one counts, and newer tools refuse the file. Remove one.");
            _entries[position] = new YamlEntry(name, value);
        }
        else
        {
            _positions.Add(name.Text, _entries.Count);
            _entries.Add(new YamlEntry(name, value));
        }
    }

    public IReadOnlyList<YamlEntry> Resolve()
    {
        var missing = new List<YamlEntry>();
        foreach (var entry in _merged.SelectMany(mapping => mapping.Entries))
        {
            if (_positions.TryAdd(entry.Key.Text, -1))
            {
                missing.Add(entry);
            }
        }

        _entries.InsertRange(_mergeAt, missing);
        return _entries;
    }

    private void Merge(YamlNode value)
    {
        _mergeAt = _entries.Count;
        var sources = value is YamlSequence list ? list.Values : [value];
        foreach (var source in sources)
        {
            if (source is YamlMapping mapping)
            {
                composer.CountMerged(mapping);
                _merged.Add(mapping);
            }
            else
            {
                composer.Report(ReadingDiagnostics.InvalidMergeKey, source.Span, $"<< takes a mapping or a list of mappings, but this is {source.Kind}.");
            }
        }
    }
}
