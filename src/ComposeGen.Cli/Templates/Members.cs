namespace ComposeGen.Cli.Templates;

/// <summary>Named values that are known beforehand.</summary>
internal sealed class Members(IReadOnlyDictionary<string, object?> values) : IMembers
{
    public IEnumerable<string> Names => values.Keys;

    public static Members Of(IReadOnlyDictionary<string, string> texts) =>
        new(texts.ToDictionary(text => text.Key, text => (object?)text.Value, StringComparer.Ordinal));

    public bool TryGet(string name, out object? value) => values.TryGetValue(name, out value);
}
