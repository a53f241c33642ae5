namespace ComposeGen.Fleets;

/// <summary>The names of the kinds of nodes of a fleet. No two kinds may lead to the same node name.</summary>
internal sealed class KindNames
{
    private readonly Dictionary<string, int?> _counts = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<string>> _withDigits = new(StringComparer.Ordinal);

    /// <summary>Adds a kind.</summary>
    /// <param name="name">Its name, which is legal.</param>
    /// <param name="count">How many nodes carry numbers behind it; <see langword="null"/> for a single node without.</param>
    /// <returns>A kind added before that leads to the same node name; <see langword="null"/> when there is none.</returns>
    public string? Add(string name, int? count)
    {
        var stems = Stems(name);
        var other = stems.Prepend(name).Where(_counts.ContainsKey).Concat(_withDigits.GetValueOrDefault(name, []))
            .FirstOrDefault(other => NodeName.Collide(name, count, other, _counts[other]));
        _counts[name] = count;
        foreach (var stem in stems)
        {
            if (!_withDigits.TryGetValue(stem, out var names))
            {
                _withDigits.Add(stem, names = []);
            }

            names.Add(name);
        }

        return other;
    }

    // What is before some or all of the digits at the end.
    private static List<string> Stems(string name) =>
        [.. Enumerable.Range(1, name.Length - name.AsSpan().TrimEnd("0123456789").Length).Select(digits => name[..^digits])];
}
