using System.Buffers;
using System.Text;
using ComposeGen.Yaml;

namespace ComposeGen.Fleets;

/// <summary>The change of one file by writing.</summary>
public sealed record FileChange
{
    internal FileChange(FileAction action, string path) =>
        (Action, Path) = (action, path);

    /// <summary>The action.</summary>
    public FileAction Action { get; }

    /// <summary>The file's path in the output folder, with <c>/</c> between the parts.</summary>
    public string Path { get; }
}

/// <summary>The action of writing a file.</summary>
public enum FileAction
{
    /// <summary>It has the right content, and is not changed.</summary>
    Keep,

    /// <summary>It does not exist yet.</summary>
    Create,

    /// <summary>It has other content.</summary>
    Replace,

    /// <summary>An earlier run wrote it, and it is no longer needed.</summary>
    Remove,
}

/// <summary>
/// Changes what lies in the output folder, a file at a time: each is the old or the new one, whenever the writing ends.
/// </summary>
/// <param name="root">The folder.</param>
/// <param name="contents">The previous content.</param>
/// <param name="beforeStep">Called before each change to the disk.</param>
internal sealed class FolderWriter(string root, FolderContents contents, Action? beforeStep)
{
    private readonly HashSet<string> _tried = new(StringComparer.Ordinal);
    private string? _made;

    public void Replace(GeneratedFile file) => Replace(file.Path, content => Write(file.Text, content), file.IsExecutable);

    public void Replace(string path, Action<Stream> write, bool isExecutable = false)
    {
        MakeFolder(path);
        beforeStep?.Invoke();
        TextFile.Replace(
            Path.Combine(root, path), Path.Combine(root, TemporaryIn(FolderOf(path))), write, isExecutable, beforeStep);
    }

    /// <summary>Removes a file, and the folders that are empty without it.</summary>
    public void Remove(string path)
    {
        Delete(path);
        RemoveLeftover(FolderOf(path));
        for (var at = FolderOf(path); at.Length > 0 && IsEmptyFolder(Path.Combine(root, at)); at = FolderOf(at))
        {
            beforeStep?.Invoke();
            Directory.Delete(Path.Combine(root, at));
        }
    }

    /// <summary>Removes what a run that was cut short has left in a folder.</summary>
    public void RemoveLeftover(string folder) => Delete(TemporaryIn(folder));

    /// <summary>Tries whether files can be made in a folder.</summary>
    /// <param name="folder">The folder; where it is not there yet, the one in which it will be made is tried.</param>
    /// <exception cref="IOException">No file can be made.</exception>
    /// <exception cref="UnauthorizedAccessException">This process must not make one.</exception>
    public void Try(string folder)
    {
        var path = Path.Combine(root, folder);
        while (!Directory.Exists(path) && Path.GetDirectoryName(path) is { } parent)
        {
            path = parent;
        }

        if (_tried.Add(path))
        {
            beforeStep?.Invoke();
            TextFile.TryCreateIn(path);
        }
    }

    /// <summary>The folder of a file.</summary>
    public static string FolderOf(string path) => path[..Math.Max(0, path.LastIndexOf('/'))];

    private static string TemporaryIn(string folder) =>
        folder.Length == 0 ? TextFile.TemporaryName : $"{folder}/{TextFile.TemporaryName}";

    private void MakeFolder(string path)
    {
        beforeStep?.Invoke();
        var folder = FolderOf(path);
        if (_made != folder)
        {
            Directory.CreateDirectory(Path.Combine(root, folder));
            _made = folder;
        }
    }

    private void Delete(string path)
    {
        if (contents.KindOf(path) is EntryKind.File or EntryKind.Link)
        {
            beforeStep?.Invoke();
            File.Delete(Path.Combine(root, path));
        }
    }

    private static void Write(string text, Stream content)
    {
        var bytes = ArrayPool<byte>.Shared.Rent(Encoding.UTF8.GetMaxByteCount(text.Length));
        content.Write(bytes, 0, Encoding.UTF8.GetBytes(text, bytes));
        ArrayPool<byte>.Shared.Return(bytes);
    }

    private static bool IsEmptyFolder(string path) => Directory.Exists(path) && !Directory.EnumerateFileSystemEntries(path).Any();
}
