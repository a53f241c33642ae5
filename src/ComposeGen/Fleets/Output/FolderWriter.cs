using System.Buffers;
using System.Text;

namespace ComposeGen.Fleets;

/// <summary>Changes what lies in the output folder, a file at a time: each is the old or the new one, whenever the writing ends.</summary>
/// <param name="root">The folder.</param>
/// <param name="contents">What lay in it before.</param>
/// <param name="beforeStep">Called before each change to the disk.</param>
internal sealed class FolderWriter(string root, FolderContents contents, Action? beforeStep)
{
    private const string TemporarySuffix = ".composegen-tmp";

    private string? _made;

    public void Replace(GeneratedFile file) => Replace(file.Path, content => Write(file.Text, content), file.IsExecutable);

    public void Replace(string path, Action<Stream> write, bool isExecutable = false)
    {
        var target = Path.Combine(root, path);
        var temporary = target + TemporarySuffix;
        MakeFolder(path);
        beforeStep?.Invoke();
        using (var content = new FileStream(temporary, FileMode.Create, FileAccess.Write, FileShare.Read, bufferSize: 0))
        {
            write(content);
        }

        if (isExecutable && !OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(temporary, File.GetUnixFileMode(temporary) | UnixFileMode.UserExecute | UnixFileMode.GroupExecute | UnixFileMode.OtherExecute);
        }

        beforeStep?.Invoke();
        File.Move(temporary, target, overwrite: true);
    }

    /// <summary>Removes a file, and the folders that are empty without it.</summary>
    public void Remove(string path)
    {
        Delete(path);
        RemoveLeftover(path);
        for (var at = Path.GetDirectoryName(Path.Combine(root, path))!; at != root && IsEmptyFolder(at); at = Path.GetDirectoryName(at)!)
        {
            beforeStep?.Invoke();
            Directory.Delete(at);
        }
    }

    /// <summary>Removes what a run that was cut short has left of a file. Were it a link, the writing would follow it.</summary>
    public void RemoveLeftover(string path) => Delete(path + TemporarySuffix);

    private void MakeFolder(string path)
    {
        beforeStep?.Invoke();
        var folder = path[..Math.Max(0, path.LastIndexOf('/'))];
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
