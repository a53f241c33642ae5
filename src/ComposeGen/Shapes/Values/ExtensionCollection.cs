using System.Collections.ObjectModel;

namespace ComposeGen;

/// <summary>The keys of a node that the model has no property for, by key, in order.</summary>
public sealed class ExtensionCollection : KeyedCollection<string, Extension>
{
    /// <summary>Makes an empty collection.</summary>
    public ExtensionCollection()
        : base(StringComparer.Ordinal)
    {
    }

    /// <inheritdoc/>
    protected override string GetKeyForItem(Extension item) => item.Key;
}
