using System.Diagnostics.CodeAnalysis;
using ComposeGen.Yaml;

namespace ComposeGen.Shapes;

/// <summary>
/// The values of nodes that several files share. They are read once, so that the models of these files share the values.
/// </summary>
internal sealed class SharedValues
{
    private readonly Dictionary<YamlNode, object?> _values = new(ReferenceEqualityComparer.Instance);

    /// <summary>Adds a node that is the same in all files.</summary>
    public void Add(YamlNode node) => _values.TryAdd(node, null);

    /// <summary>Whether a node is the same in all files.</summary>
    public bool Has(YamlNode node) => _values.ContainsKey(node);

    /// <summary>Returns the value of a node, and reads it at the first call.</summary>
    public bool TryRead<T>(Codec<T> codec, YamlNode node, ReadContext context, [MaybeNullWhen(false)] out T value)
    {
        if (!_values.TryGetValue(node, out var known))
        {
            return codec.TryRead(node, context, out value);
        }

        if (known is T read)
        {
            value = read;
            return true;
        }

        if (!codec.TryRead(node, context, out value))
        {
            return false;
        }

        _values[node] = value;
        return true;
    }
}
