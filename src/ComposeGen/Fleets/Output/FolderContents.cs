using System.Collections.ObjectModel;
using System.IO.Enumeration;

namespace ComposeGen.Fleets;

/// <summary>The content of a folder. Each folder in it is read once, when it is needed.</summary>
internal sealed class FolderContents(string root)
{
    private static readonly EnumerationOptions Everything =
        new() { AttributesToSkip = FileAttributes.None, IgnoreInaccessible = false };

    private static readonly StringComparer Names =
        OperatingSystem.IsLinux() ? StringComparer.Ordinal : StringComparer.OrdinalIgnoreCase;

    private readonly Dictionary<string, IReadOnlyDictionary<string, EntryKind>> _folders = new(Names);
    private bool? _isThere;

    /// <summary>Returns the kind of file at a path, with <c>/</c> between the parts.</summary>
    public EntryKind KindOf(string path)
    {
        var slash = path.LastIndexOf('/');
        return FolderAt(path[..Math.Max(0, slash)]).GetValueOrDefault(path[(slash + 1)..]);
    }

    private IReadOnlyDictionary<string, EntryKind> FolderAt(string path)
    {
        if (_folders.TryGetValue(path, out var folder))
        {
            return folder;
        }

        // Missing folders are not cached, because there may be one for each node.
        var isThere = path.Length == 0 ? _isThere ??= Directory.Exists(root) : KindOf(path) == EntryKind.Folder;
        if (isThere)
        {
            _folders.Add(path, folder = Read(Path.Combine(root, path)));
        }

        return folder ?? ReadOnlyDictionary<string, EntryKind>.Empty;
    }

    private static Dictionary<string, EntryKind> Read(string folder) =>
        new FileSystemEnumerable<KeyValuePair<string, EntryKind>>(
            folder, static (ref entry) => KeyValuePair.Create(entry.FileName.ToString(), KindOf(ref entry)), Everything)
            .ToDictionary(entry => entry.Key, entry => entry.Value, Names);

    private static EntryKind KindOf(ref FileSystemEntry entry) =>
        entry.Attributes.HasFlag(FileAttributes.ReparsePoint) ? EntryKind.Link
        : entry.IsDirectory ? EntryKind.Folder
        : EntryKind.File;
}

/// <summary>The kind of file at a path.</summary>
internal enum EntryKind
{
    Nothing,
    File,
    Folder,
    Link,
}
