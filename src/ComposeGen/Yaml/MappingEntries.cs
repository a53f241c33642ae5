using System.Runtime.InteropServices;
using ComposeGen.Diagnostics;

namespace ComposeGen.Yaml;

/// <summary>Collects the entries of one mapping. The last of equal keys wins, and merge keys add absent ones.</summary>
/// <param name="composer">Where findings go.</param>
/// <param name="gathered">The entries of all open mappings, the innermost last.</param>
internal sealed class MappingEntries(YamlComposer composer, List<YamlEntry> gathered)
{
    // For so few keys, a linear search is faster than a dictionary.
    private const int Few = 12;

    private readonly int _start = gathered.Count;
    private Dictionary<string, int>? _positions;
    private List<IReadOnlyList<YamlMapping>>? _merged;
    private YamlScalar? _mergeKey;
    private int _mergeAt;

    private int Count => gathered.Count - _start;

    public void Add(YamlNode key, YamlNode value)
    {
        if (key is not YamlScalar name)
        {
            composer.Report(ReadingDiagnostics.KeyNotAString, key.Span, $"A key must be a string, but this is {key.Kind}.");
        }
        else if (name is { Text: "<<", Style: YamlScalarStyle.Plain })
        {
            Merge(name, value);
        }
        else if (PositionOf(name.Text) is >= 0 and var position)
        {
            var (first, former) = gathered[_start + position];
            composer.Report(
                ReadingDiagnostics.DuplicateKey,
                name.Span,
                $"'{name.Text}' is already defined in line {first.Span.Line}; the last one counts, and newer tools refuse the "
                    + "file. Remove one.",
                TextFixes.Remove(first.Span, $"Remove the first '{name.Text}'.", isSafe: former.SameAs(value)));
            gathered[_start + position] = new YamlEntry(name, value);
        }
        else
        {
            Append(new YamlEntry(name, value));
        }
    }

    public IReadOnlyList<YamlEntry> Resolve()
    {
        var ownCount = Count;
        foreach (var entry in MergedMappings().SelectMany(mapping => mapping.Entries))
        {
            if (PositionOf(entry.Key.Text) < 0)
            {
                Append(entry);
            }
        }

        // Merged entries take the position of the merge key.
        var entries = CollectionsMarshal.AsSpan(gathered)[_start..];
        YamlEntry[] resolved = _merged is null
            ? [.. entries]
            : [.. entries[.._mergeAt], .. entries[ownCount..], .. entries[_mergeAt..ownCount]];
        gathered.RemoveRange(_start, Count);
        return resolved;
    }

    private IEnumerable<YamlMapping> MergedMappings() => _merged is null ? [] : Enumerable.Reverse(_merged)
        .SelectMany(mappings => mappings);

    private void Append(YamlEntry entry)
    {
        _positions?.Add(entry.Key.Text, Count);
        gathered.Add(entry);
    }

    private int PositionOf(string key)
    {
        if (_positions is null && Count < Few)
        {
            return Scan(key);
        }

        _positions ??= Positions();
        return _positions.GetValueOrDefault(key, -1);
    }

    private int Scan(string key)
    {
        for (var position = 0; position < Count; position++)
        {
            if (gathered[_start + position].Key.Text == key)
            {
                return position;
            }
        }

        return -1;
    }

    private Dictionary<string, int> Positions()
    {
        var positions = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var position = 0; position < Count; position++)
        {
            positions.Add(gathered[_start + position].Key.Text, position);
        }

        return positions;
    }

    // docker-compose 1.29 merges several merge keys, and the last one wins; in a list, the first mapping wins.
    private void Merge(YamlScalar key, YamlNode value)
    {
        if (_mergeKey is { } first)
        {
            composer.Report(
                ReadingDiagnostics.DuplicateKey,
                key.Span,
                $"'<<' is already defined in line {first.Span.Line}; docker-compose 1.29 merges both, and newer tools refuse "
                    + "the file. "
                + "Write one << with a list.");
        }

        _mergeKey = key;
        _mergeAt = Count;
        (_merged ??= []).Add([.. SourcesOf(value)]);
    }

    private IEnumerable<YamlMapping> SourcesOf(YamlNode value)
    {
        foreach (var source in value is YamlSequence list ? list.Values : [value])
        {
            if (source is YamlMapping mapping)
            {
                composer.CountMerged(mapping);
                yield return mapping;
            }
            else
            {
                composer.Report(
                    ReadingDiagnostics.InvalidMergeKey,
                    source.Span,
                    $"<< takes a mapping or a list of mappings, but this is {source.Kind}.");
            }
        }
    }
}
