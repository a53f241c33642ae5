using ComposeGen.Diagnostics;
using ComposeGen.Shapes;
using ComposeGen.Yaml;

namespace ComposeGen;

/// <summary>Anything in a compose file that has keys of its own.</summary>
public abstract class ComposeNode
{
    private ExtensionCollection? _extensions;
    private Dictionary<string, YamlNode>? _emptyValues;

    private protected ComposeNode()
    {
    }

    /// <summary>
    /// The keys that the model has no property for: <c>x-*</c> extensions, and what a loaded file holds that could not be read.
    /// They are written where they stood, unless a property that is set has their key.
    /// </summary>
    /// <seealso href="https://github.com/compose-spec/compose-spec/blob/main/11-extension.md"/>
    public ExtensionCollection Extensions => _extensions ??= [];

    internal bool HasExtensions => _extensions is { Count: > 0 };

    /// <summary>Whether a key's value could not be read, and is kept as it was.</summary>
    internal bool Keeps(string key) => HasExtensions && Extensions.Contains(key);

    /// <summary>Puts an extension in the place of what the key has, or takes the key away.</summary>
    internal void Keep(string key, Extension? extension)
    {
        var place = Keeps(key) ? Extensions.IndexOf(Extensions[key]) : -1;
        if (place >= 0)
        {
            Extensions.RemoveAt(place);
        }

        if (extension is not null)
        {
            Extensions.Insert(place < 0 ? Extensions.Count : place, extension);
        }
    }

    /// <summary>What stood in a file in this node's place, when it could not be read as one; written back as it was.</summary>
    internal YamlNode? Verbatim { get; set; }

    /// <summary>What the node's file holds in its place, when it has no keys.</summary>
    internal EmptyForm EmptyForm { get; set; }

    /// <summary>
    /// The empty mapping or list that a key has in the file, because the model may have one value for both;
    /// <see langword="null"/> for other keys.
    /// </summary>
    internal YamlNode? EmptyValue(string key) => _emptyValues?.GetValueOrDefault(key);

    /// <summary>Remembers the form of a key's empty value, or forgets it.</summary>
    internal void KeepEmptyValue(string key, YamlNode? value)
    {
        if (value is not null)
        {
            (_emptyValues ??= new(StringComparer.Ordinal))[key] = value;
        }
        else
        {
            _emptyValues?.Remove(key);
        }
    }

    internal IEnumerable<Delta> DiffExtensions(ComposeNode other, ComposePath path) =>
        HasExtensions || other.HasExtensions ? Extension.Diff(Extensions, other.Extensions, path) : [];

    /// <summary>A copy that shares the values of all keys.</summary>
    internal ComposeNode ShallowCopy()
    {
        var copy = (ComposeNode)MemberwiseClone();
        (copy._extensions, copy._emptyValues) = (null, null);
        copy.CopyUnmodelled(this);
        return copy;
    }

    internal void CopyUnmodelled(ComposeNode from)
    {
        Verbatim = from.Verbatim;
        EmptyForm = from.EmptyForm;
        _emptyValues = from._emptyValues is { } values ? new(values, StringComparer.Ordinal) : null;
        if (from.HasExtensions)
        {
            _extensions = [.. from.Extensions];
        }
    }
}
