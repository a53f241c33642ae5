using System.Collections.ObjectModel;
using ComposeGen.Diagnostics;
using ComposeGen.Shapes;
using ComposeGen.Yaml;

namespace ComposeGen;

/// <summary>A key that the model has no property for, with its value.</summary>
public sealed class Extension
{
    /// <summary>
    /// Creates an extension. It is written before the keys of the format; in a file, behind <c>version</c> and <c>name</c>.
    /// </summary>
    /// <param name="key">The key, which begins with <c>x-</c>.</param>
    /// <param name="value">The value.</param>
    public Extension(string key, YamlNode value)
        : this(key, value, after: null) => IsBuilt = true;

    internal Extension(string key, YamlNode value, string? after)
    {
        ArgumentNullException.ThrowIfNull(key);
        ArgumentNullException.ThrowIfNull(value);
        Key = key;
        Value = value;
        After = after;
    }

    /// <summary>The key.</summary>
    public string Key { get; }

    /// <summary>The value.</summary>
    public YamlNode Value { get; }

    /// <summary>The key of the format that precedes this one; <see langword="null"/> if this one precedes all.</summary>
    internal string? After { get; }

    /// <summary>Whether the extension was created in code, and has no place in a file.</summary>
    internal bool IsBuilt { get; private init; }

    /// <summary>Returns the extension with another value, at the same place.</summary>
    internal Extension With(YamlNode value) => new(Key, value, After) { IsBuilt = IsBuilt };

    /// <summary>Whether the format leaves the key to users.</summary>
    internal bool IsForUsers => Key.StartsWith("x-", StringComparison.Ordinal);

    /// <summary>Returns the C# expression that creates the extension.</summary>
    internal Code Print() => Code.Call("new Extension", Arguments());

    /// <summary>Returns the key and the value in C#.</summary>
    internal IReadOnlyList<Code> Arguments() => [CSharp.Literal(Key), Print(Value)];

    // Strings and booleans are converted.
    private static Code Print(YamlNode value) => value switch
    {
        YamlScalar { Tag: null } text when text.SameAs(new YamlScalar(text.Text)) => CSharp.Literal(text.Text),
        YamlScalar { Tag: null, Style: YamlScalarStyle.Plain, Text: "true" or "false" } boolean => boolean.Text,
        _ => Code.Call("YamlNode.Parse", [CSharp.Yaml(value)]),
    };

    internal static IEnumerable<Delta> Diff(
        ExtensionCollection left, ExtensionCollection right, ComposePath path, Predicate<string> isHidden) =>
        left.Concat(right.Where(extension => !left.Contains(extension.Key)))
            .Where(extension => !isHidden(extension.Key))
            .SelectMany(extension =>
                Diff(ValueIn(left, extension.Key), ValueIn(right, extension.Key), path.Child(extension.Key)));

    private static YamlNode? ValueIn(ExtensionCollection extensions, string key) =>
        extensions.TryGetValue(key, out var extension) ? extension.Value : null;

    // If only the order of keys differs, no value differs.
    private static IReadOnlyList<Delta> Diff(YamlNode? left, YamlNode? right, ComposePath path)
    {
        if (left is not null && right is not null && left.SameAs(right))
        {
            return [];
        }

        IReadOnlyList<Delta> deeper = (left, right) switch
        {
            (YamlMapping one, YamlMapping other) when one.Tag == other.Tag =>
            [
                .. one.Entries.Concat(other.Entries).Select(entry => entry.Key.Text).Distinct(StringComparer.Ordinal)
                    .SelectMany(key => Diff(one[key], other[key], path.Child(key))),
            ],
            (YamlSequence one, YamlSequence other) when one.Tag == other.Tag =>
            [
                .. Enumerable.Range(0, Math.Max(one.Values.Count, other.Values.Count)).SelectMany(index =>
                    Diff(one.Values.ElementAtOrDefault(index), other.Values.ElementAtOrDefault(index), path.Child(index))),
            ],
            _ => [],
        };
        return deeper.Count > 0 ? deeper : [new Delta(path, WriterOf(left), WriterOf(right))];
    }

    private static Action<WriteContext>? WriterOf(YamlNode? node) => node is null ? null : context => context.Yaml.Node(node);
}

/// <summary>The keys of a node that the model has no property for, by key, in order.</summary>
public sealed class ExtensionCollection : KeyedCollection<string, Extension>
{
    /// <summary>Creates an empty collection.</summary>
    public ExtensionCollection()
        : base(StringComparer.Ordinal)
    {
    }

    /// <inheritdoc/>
    protected override string GetKeyForItem(Extension item) => item.Key;
}
