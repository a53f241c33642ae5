using ComposeGen.Diagnostics;

namespace ComposeGen.Yaml;

/// <summary>Gathers the entries of one mapping: the last of equal keys counts, merge keys fill in what is absent.</summary>
internal sealed class MappingEntries(YamlComposer composer)
{
    // As many keys are found faster one by one than in a table that is made for them.
    private const int Few = 12;

    private readonly List<YamlEntry> _entries = [];
    private Dictionary<string, int>? _positions;
    private List<YamlMapping>? _merged;
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
        else if (PositionOf(name.Text) is >= 0 and var position)
        {
            var first = _entries[position].Key.Span;
            composer.Report(ReadingDiagnostics.DuplicateKey, name.Span, $"'{name.Text}' stands in line {first.Line} already; the last one counts, and newer tools refuse the file. Remove one.");
            _entries[position] = new YamlEntry(name, value);
        }
        else
        {
            Append(new YamlEntry(name, value));
        }
    }

    public IReadOnlyList<YamlEntry> Resolve()
    {
        if (_merged is null)
        {
            return _entries;
        }

        var ownCount = _entries.Count;
        foreach (var entry in _merged.SelectMany(mapping => mapping.Entries))
        {
            if (PositionOf(entry.Key.Text) < 0)
            {
                Append(entry);
            }
        }

        // They stand where the merge key stood.
        return [.. _entries[.._mergeAt], .. _entries[ownCount..], .. _entries[_mergeAt..ownCount]];
    }

    private void Append(YamlEntry entry)
    {
        _positions?.Add(entry.Key.Text, _entries.Count);
        _entries.Add(entry);
    }

    private int PositionOf(string key)
    {
        if (_positions is null && _entries.Count < Few)
        {
            return Scan(key);
        }

        _positions ??= Positions();
        return _positions.GetValueOrDefault(key, -1);
    }

    private int Scan(string key)
    {
        for (var position = 0; position < _entries.Count; position++)
        {
            if (_entries[position].Key.Text == key)
            {
                return position;
            }
        }

        return -1;
    }

    private Dictionary<string, int> Positions()
    {
        var positions = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var position = 0; position < _entries.Count; position++)
        {
            positions.Add(_entries[position].Key.Text, position);
        }

        return positions;
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
                (_merged ??= []).Add(mapping);
            }
            else
            {
                composer.Report(ReadingDiagnostics.InvalidMergeKey, source.Span, $"<< takes a mapping or a list of mappings, but this is {source.Kind}.");
            }
        }
    }
}
