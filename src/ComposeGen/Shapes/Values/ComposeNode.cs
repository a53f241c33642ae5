using ComposeGen.Diagnostics;
using ComposeGen.Shapes;
using ComposeGen.Yaml;

namespace ComposeGen;

/// <summary>A mapping of a compose file with known keys.</summary>
public abstract class ComposeNode
{
    private ExtensionCollection? _extensions;
    private Dictionary<string, YamlNode>? _emptyValues;

    private protected ComposeNode()
    {
    }

    /// <summary>
    /// The keys that the model has no property for: <c>x-*</c> extensions, and values of a loaded file that could not be read.
    /// They are written at their original places, unless a property with the same key is set.
    /// </summary>
    /// <seealso href="https://github.com/compose-spec/compose-spec/blob/main/11-extension.md"/>
    public ExtensionCollection Extensions => _extensions ??= [];

    internal bool HasExtensions => _extensions is { Count: > 0 };

    /// <summary>Determines whether the value of a key could not be read and is kept unchanged.</summary>
    internal bool Keeps(string key) => HasExtensions && Extensions.Contains(key);

    /// <summary>Replaces the extension with a key, or removes it.</summary>
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

    /// <summary>The original node of the file if it could not be read; it is written back unchanged.</summary>
    internal YamlNode? Verbatim { get; set; }

    /// <summary>The form of a node without keys in its file.</summary>
    internal EmptyForm EmptyForm { get; set; }

    /// <summary>
    /// Returns the empty mapping or list that a key has in the file, which the model may not distinguish; <see langword="null"/>
    /// for other keys.
    /// </summary>
    internal YamlNode? EmptyValue(string key) => _emptyValues?.GetValueOrDefault(key);

    /// <summary>Whether a key has an empty mapping in the file, or as an extension.</summary>
    internal bool HasEmptyMapping(string key) =>
        (EmptyValue(key) ?? (Keeps(key) ? Extensions[key].Value : null)) is YamlMapping { IsEmpty: true, Tag: null };

    /// <summary>Sets or removes the form of the empty value of a key.</summary>
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

    internal IEnumerable<Delta> DiffExtensions(ComposeNode other, ComposePath path, Predicate<string> isHidden) =>
        HasExtensions || other.HasExtensions ? Extension.Diff(Extensions, other.Extensions, path, isHidden) : [];

    /// <summary>Returns a copy that shares the values of all keys.</summary>
    internal ComposeNode ShallowCopy()
    {
        var copy = (ComposeNode)MemberwiseClone();
        (copy._extensions, copy._emptyValues) = (null, null);
        copy.CopyUnmodelled(this);
        return copy;
    }

    internal virtual void CopyUnmodelled(ComposeNode from)
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
