using ComposeGen.Diagnostics;
using ComposeGen.Shapes;
using ComposeGen.Yaml;

namespace ComposeGen;

/// <summary>A key that the model has no property for, with its value.</summary>
public sealed class Extension
{
    /// <summary>Makes an extension; it is written before the keys of the format.</summary>
    /// <param name="key">The key; extensions of one's own begin with <c>x-</c>.</param>
    /// <param name="value">The value.</param>
    public Extension(string key, YamlNode value)
        : this(key, value, after: null)
    {
    }

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

    /// <summary>The format's key behind which this one stands; <see langword="null"/> when it stands before them all.</summary>
    internal string? After { get; }

    /// <summary>The key where it stands, with another value.</summary>
    internal Extension With(YamlNode value) => new(Key, value, After);

    internal static IEnumerable<Delta> Diff(ExtensionCollection left, ExtensionCollection right, ComposePath path) =>
        left.Where(extension => !(right.TryGetValue(extension.Key, out var twin) && extension.Value.SameAs(twin.Value)))
            .Select(extension => new Delta(path.Child(extension.Key), extension.Write, right.TryGetValue(extension.Key, out var twin) ? twin.Write : null))
            .Concat(right.Where(extension => !left.Contains(extension.Key))
                .Select(extension => new Delta(path.Child(extension.Key), null, extension.Write)));

    private void Write(WriteContext context) => context.Yaml.Node(Value);
}
