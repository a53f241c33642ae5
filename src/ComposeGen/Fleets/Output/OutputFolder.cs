using System.Text;
using ComposeGen.Diagnostics;
using ComposeGen.Yaml;

namespace ComposeGen.Fleets;

/// <summary>
/// The folder a fleet is written to. It owns what its manifest lists, with the content listed there; everything else is the
/// user's, and in the way it stops the writing. Each file is replaced in one step, so that it is the old or the new one.
/// </summary>
internal sealed class OutputFolder
{
    private const string TemporarySuffix = ".composegen-tmp";

    private readonly string _folder;
    private readonly string _root;
    private readonly bool _overwrite;

    public OutputFolder(string folder, bool overwrite)
    {
        _folder = folder;
        _root = Path.GetFullPath(folder);
        _overwrite = overwrite;
    }

    /// <summary>What writing would do. The manifest comes last.</summary>
    /// <exception cref="ComposeException">Something is in the way.</exception>
    public IReadOnlyList<FileChange> Compare(IReadOnlyList<GeneratedFile> files) => Guarded(() => Changes(files, Owned()));

    /// <summary>Writes what differs and removes what is no longer needed.</summary>
    /// <exception cref="ComposeException">Something is in the way, or the system does not let it be written.</exception>
    public IReadOnlyList<FileChange> Write(IReadOnlyList<GeneratedFile> files) => Guarded(() =>
    {
        var owned = Owned();
        var changes = Changes(files, owned);
        if (changes.All(change => change.Action == FileAction.Keep))
        {
            return changes;
        }

        var manifest = files[^1];
        Directory.CreateDirectory(_root);

        // Should this be cut short, the next run must still know both the old and the new files as its own.
        Replace(manifest with { Text = Intent(manifest, owned) });
        var byPath = files.ToDictionary(file => file.Path, StringComparer.Ordinal);
        foreach (var change in changes.Where(change => change.Path != manifest.Path))
        {
            Apply(change, byPath.GetValueOrDefault(change.Path));
        }

        Replace(manifest);
        return changes;
    });

    private List<FileChange> Changes(IReadOnlyList<GeneratedFile> files, IReadOnlyCollection<ManifestFile> owned)
    {
        var problems = new DiagnosticBag();
        var changes = new List<FileChange>(files.Count);
        foreach (var file in files)
        {
            var isOurs = file.Path == FleetManifest.FileName;
            changes.Add(new FileChange(ActionFor(file, owned, isOurs, problems), file.Path));
        }

        var wanted = files.Select(file => file.Path).ToHashSet(StringComparer.Ordinal);
        foreach (var path in owned.Select(file => file.Path).Distinct(StringComparer.Ordinal).Where(path => !wanted.Contains(path) && File.Exists(FullPath(path))))
        {
            CheckOwnership(path, owned, problems);
            changes.Insert(changes.Count - 1, new FileChange(FileAction.Remove, path));
        }

        return problems.HasErrors ? throw new ComposeException(problems.ToList()) : changes;
    }

    private FileAction ActionFor(GeneratedFile file, IReadOnlyCollection<ManifestFile> owned, bool isOurs, DiagnosticBag problems)
    {
        var path = FullPath(file.Path);
        CheckLinks(file.Path, problems);
        if (Directory.Exists(path))
        {
            Report(WritingDiagnostics.NotOurs, file.Path, "A folder is where this file goes. Move it away.", problems);
            return FileAction.Keep;
        }

        if (!File.Exists(path))
        {
            return FileAction.Create;
        }

        if (ContentHash.Of(File.ReadAllBytes(path)) == ContentHash.Of(file.Text))
        {
            return FileAction.Keep;
        }

        if (!isOurs)
        {
            CheckOwnership(file.Path, owned, problems);
        }

        return FileAction.Replace;
    }

    private void CheckOwnership(string path, IReadOnlyCollection<ManifestFile> owned, DiagnosticBag problems)
    {
        CheckLinks(path, problems);
        if (!_overwrite && !owned.Contains(new ManifestFile(path, ContentHash.Of(File.ReadAllBytes(FullPath(path))))))
        {
            Report(WritingDiagnostics.NotOurs, path, "This file was not generated, or was changed since. Move it away, or generate with --force (overwrite: true) to lose it.", problems);
        }
    }

    // A link would lead the writing out of the folder.
    private void CheckLinks(string path, DiagnosticBag problems)
    {
        var at = _root;
        foreach (var part in path.Split('/'))
        {
            at = Path.Combine(at, part);
            if (new FileInfo(at).LinkTarget is not null)
            {
                Report(WritingDiagnostics.SymbolicLink, path, "A symbolic link is in the way. Remove it.", problems);
                return;
            }
        }
    }

    private HashSet<ManifestFile> Owned()
    {
        for (var folder = _root; folder is not null; folder = Path.GetDirectoryName(folder))
        {
            if (File.Exists(folder))
            {
                throw Problem(WritingDiagnostics.NotAFolder, SourceSpan.WholeFile(_folder), $"{(folder == _root ? "This" : folder)} is a file; name a folder to write to.");
            }
        }

        var path = FullPath(FleetManifest.FileName);
        if (!File.Exists(path))
        {
            return [];
        }

        return FleetManifest.TryParse(File.ReadAllText(path)) is { } manifest
            ? [.. manifest.Files.Where(file => IsInside(file.Path))]
            : _overwrite
                ? []
                : throw Problem(WritingDiagnostics.BadManifest, At(FleetManifest.FileName), "This is no manifest of a fleet. Move it away, or generate with --force (overwrite: true) to replace it.");
    }

    // The manifest is a file like any other, so what it lists is not trusted to lie in the folder.
    private bool IsInside(string path) =>
        !Path.IsPathRooted(path) && Path.GetFullPath(FullPath(path)).StartsWith(_root + Path.DirectorySeparatorChar, StringComparison.Ordinal);

    private static string Intent(GeneratedFile manifest, IEnumerable<ManifestFile> owned)
    {
        var next = FleetManifest.TryParse(manifest.Text)!;
        return (next with { Files = [.. next.Files.Union(owned)] }).ToJson();
    }

    private void Apply(FileChange change, GeneratedFile? file)
    {
        switch (change.Action)
        {
            case FileAction.Create or FileAction.Replace:
                Replace(file!);
                break;
            case FileAction.Remove:
                Remove(change.Path);
                break;
        }
    }

    private void Replace(GeneratedFile file)
    {
        var path = FullPath(file.Path);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        var temporary = path + TemporarySuffix;
        File.WriteAllBytes(temporary, Encoding.UTF8.GetBytes(file.Text));
        if (file.IsExecutable && !OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(temporary, File.GetUnixFileMode(temporary) | UnixFileMode.UserExecute | UnixFileMode.GroupExecute | UnixFileMode.OtherExecute);
        }

        File.Move(temporary, path, overwrite: true);
    }

    private void Remove(string path)
    {
        File.Delete(FullPath(path));
        File.Delete(FullPath(path) + TemporarySuffix);
        var folder = Path.GetDirectoryName(FullPath(path))!;
        if (folder != _root && !Directory.EnumerateFileSystemEntries(folder).Any())
        {
            Directory.Delete(folder);
        }
    }

    private IReadOnlyList<FileChange> Guarded(Func<IReadOnlyList<FileChange>> work)
    {
        try
        {
            return work();
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw Problem(WritingDiagnostics.CannotWrite, SourceSpan.WholeFile(_folder), $"The folder cannot be written to: {exception.Message}");
        }
    }

    private void Report(DiagnosticDescriptor descriptor, string path, string message, DiagnosticBag problems) =>
        problems.Report(descriptor, ComposePath.Root, At(path), message);

    private SourceSpan At(string path) => SourceSpan.WholeFile(Path.Combine(_folder, path));

    private string FullPath(string path) => Path.Combine(_root, path);

    private static ComposeException Problem(DiagnosticDescriptor descriptor, SourceSpan span, string message) =>
        new([new Diagnostic(descriptor, ComposePath.Root, span, message)]);
}
