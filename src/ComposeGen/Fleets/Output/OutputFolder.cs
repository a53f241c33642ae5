using ComposeGen.Diagnostics;
using ComposeGen.Yaml;

namespace ComposeGen.Fleets;

/// <summary>
/// The folder a fleet is written to. It owns what its manifest lists, with the content listed there; everything else is the
/// user's, and in the way it stops the writing. Each file is replaced in one step, so that it is the old or the new one.
/// </summary>
/// <param name="folder">The folder, as the caller names it.</param>
/// <param name="foreign">What happens to files that were not generated, or were changed since.</param>
/// <param name="beforeStep">Called before each change to the disk; what it throws stops the writing there.</param>
internal sealed class OutputFolder(string folder, ForeignFiles foreign, Action? beforeStep = null)
{
    private readonly string _root = Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder));
    private readonly FolderContents _contents = new(Path.GetFullPath(folder));

    /// <summary>The changes that writing would make. The manifest is the last one.</summary>
    /// <exception cref="ComposeException">Something is in the way.</exception>
    public IReadOnlyList<FileChange> Compare(FleetPlan plan) => Guarded(() =>
    {
        var earlier = Earlier();
        return Changes(FleetFiles.Of(plan, earlier), Owned(earlier));
    });

    /// <summary>Writes what differs and removes what is no longer needed.</summary>
    /// <exception cref="ComposeException">Something is in the way, or the system does not let it be written.</exception>
    public IReadOnlyList<FileChange> Write(FleetPlan plan) => Guarded(() =>
    {
        var earlier = Earlier();
        var owned = Owned(earlier);
        var files = FleetFiles.Of(plan, earlier);
        var changes = Changes(files, owned);
        var writer = new FolderWriter(_root, _contents, beforeStep);
        foreach (var written in changes.Select(change => FolderWriter.FolderOf(change.Path)).Distinct(StringComparer.Ordinal))
        {
            writer.RemoveLeftover(written);
        }

        foreach (var change in changes.Where(change => change.Action != FileAction.Keep))
        {
            writer.Try(FolderWriter.FolderOf(change.Path));
        }

        if (changes.TrueForAll(change => change.Action == FileAction.Keep))
        {
            return changes;
        }

        // Should this be cut short, the next run must still know both the old and the new files as its own.
        var former = owned.Count == 0 ? [] : owned.Except(files.Manifest.Files).ToList();
        var both = former.Count == 0 ? files.Manifest : files.Manifest with { Files = [.. files.Manifest.Files, .. former] };
        writer.Replace(FleetManifest.FileName, both.WriteTo);
        foreach (var (file, change) in files.Files.Zip(changes))
        {
            if (change.Action != FileAction.Keep)
            {
                writer.Replace(file);
            }
        }

        foreach (var path in Stale(files, owned))
        {
            writer.Remove(path);
        }

        if (both != files.Manifest)
        {
            writer.Replace(FleetManifest.FileName, files.Manifest.WriteTo);
        }

        return changes;
    });

    private List<FileChange> Changes(FleetFiles files, HashSet<ManifestFile> owned)
    {
        var problems = new DiagnosticBag();
        CheckPaths(files.Files, problems);
        var changes = new List<FileChange>(files.Files.Count + 1);
        changes.AddRange(files.Manifest.Files.Select(file => new FileChange(ActionFor(file, owned, problems), file.Path)));
        foreach (var path in Stale(files, owned))
        {
            if (IsWayClear(path, problems) && IsFile(path))
            {
                CheckOwnership(new ManifestFile(path, HashAt(path)), owned, problems);
                changes.Add(new FileChange(FileAction.Remove, path));
            }
        }

        changes.Add(new FileChange(ActionFor(files.Manifest), FleetManifest.FileName));
        return problems.HasErrors ? throw new ComposeException(problems.ToList()) : changes;
    }

    // A fleet that is generated here is often used elsewhere.
    private void CheckPaths(IReadOnlyList<GeneratedFile> files, DiagnosticBag problems)
    {
        var known = new Dictionary<string, string>(files.Count, StringComparer.OrdinalIgnoreCase);
        foreach (var path in files.Select(file => file.Path))
        {
            if ((OutputPath.FindProblem(path) ?? OutputPath.FindProblemOfLength(FullPath(path))) is { } problem)
            {
                Report(WritingDiagnostics.IllegalPath, path, $"This path cannot be written: {problem}", problems);
            }
            else if (!known.TryAdd(path, path))
            {
                var message = $"Where case does not count, this is the same path as {known[path]}. Rename a service.";
                Report(WritingDiagnostics.PathsCollide, path, message, problems);
            }
        }

        foreach (var path in files.Select(file => file.Path))
        {
            for (var above = FolderWriter.FolderOf(path); above.Length > 0; above = FolderWriter.FolderOf(above))
            {
                if (known.TryGetValue(above, out var file))
                {
                    var message = $"This file lies in a folder that has the name of another file, {file}. Rename one of them.";
                    Report(WritingDiagnostics.PathsCollide, path, message, problems);
                }
            }
        }
    }

    // Files that earlier runs wrote, or were about to write, and that this one does not.
    private static IEnumerable<string> Stale(FleetFiles files, HashSet<ManifestFile> owned) =>
        owned.Count == 0
            ? []
            : owned.Select(file => file.Path)
                .Except(files.Files.Select(file => file.Path).Append(FleetManifest.FileName), StringComparer.Ordinal);

    private FileAction ActionFor(ManifestFile file, HashSet<ManifestFile> owned, DiagnosticBag problems)
    {
        if (!IsWayClear(file.Path, problems) || !IsFile(file.Path))
        {
            return FileAction.Create;
        }

        var there = file with { Sha256 = HashAt(file.Path) };
        if (there == file)
        {
            return FileAction.Keep;
        }

        CheckOwnership(there, owned, problems);
        return FileAction.Replace;
    }

    // Reading the manifest has checked that the fleet owns it.
    private FileAction ActionFor(FleetManifest manifest) =>
        !IsFile(FleetManifest.FileName) ? FileAction.Create
        : HashAt(FleetManifest.FileName) == ContentHash.Of(manifest.WriteTo) ? FileAction.Keep
        : FileAction.Replace;

    private void CheckOwnership(ManifestFile there, HashSet<ManifestFile> owned, DiagnosticBag problems)
    {
        if (foreign == ForeignFiles.Refuse && !owned.Contains(there))
        {
            var message = "This file was not generated, or was changed since. "
                + "Move it away, or generate with --force (ForeignFiles.Replace) to lose it.";
            Report(WritingDiagnostics.NotOurs, there.Path, message, problems);
        }
    }

    // A link would lead the writing out of the folder.
    private bool IsWayClear(string path, DiagnosticBag problems)
    {
        var parts = path.Split('/');
        for (var length = 1; length <= parts.Length; length++)
        {
            var part = string.Join('/', parts[..length]);
            var (descriptor, message) = Obstacle(_contents.KindOf(part), isFolder: length < parts.Length);
            if (descriptor is not null)
            {
                Report(descriptor, part, message, problems);
                return false;
            }
        }

        return true;
    }

    private static (DiagnosticDescriptor? Descriptor, string Message) Obstacle(EntryKind at, bool isFolder) => at switch
    {
        EntryKind.Link => (WritingDiagnostics.SymbolicLink, "A symbolic link is in the way. Remove it."),
        EntryKind.File when isFolder => (WritingDiagnostics.NotOurs, "A file is where a folder goes. Move it away."),
        EntryKind.Folder when !isFolder => (WritingDiagnostics.NotOurs, "A folder is where a file goes. Move it away."),
        _ => (null, ""),
    };

    // The manifest is a file like any other, so what it lists is not trusted to lie in the folder.
    private static HashSet<ManifestFile> Owned(FleetManifest? earlier) =>
        [.. (earlier?.Files ?? []).Where(file => IsInside(file.Path))];

    private FleetManifest? Earlier()
    {
        for (var at = _root; at is not null; at = Path.GetDirectoryName(at))
        {
            if (File.Exists(at))
            {
                throw Problem(
                    WritingDiagnostics.NotAFolder,
                    SourceSpan.WholeFile(folder),
                    $"{(at == _root ? "This" : at)} is a file; name a folder to write to.");
            }
        }

        var problems = new DiagnosticBag();
        if (!IsWayClear(FleetManifest.FileName, problems))
        {
            throw new ComposeException(problems.ToList());
        }

        var manifest = IsFile(FleetManifest.FileName) ? FleetManifest.TryRead(FullPath(FleetManifest.FileName)) : null;
        return manifest is not null || foreign == ForeignFiles.Replace || !IsFile(FleetManifest.FileName)
            ? manifest
            : throw Problem(
                WritingDiagnostics.BadManifest,
                At(FleetManifest.FileName),
                "This is not a manifest of a fleet. Move it away, or generate with --force (ForeignFiles.Replace) to replace "
                    + "it.");
    }

    private static bool IsInside(string path) =>
        path.Split('/').All(part => part is not ("" or "." or "..") && part.IndexOfAny(Path.GetInvalidFileNameChars()) < 0);

    private bool IsFile(string path) => _contents.KindOf(path) == EntryKind.File;

    private string HashAt(string path) => ContentHash.OfFile(FullPath(path));

    private IReadOnlyList<FileChange> Guarded(Func<IReadOnlyList<FileChange>> work)
    {
        try
        {
            return work();
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw Problem(
                WritingDiagnostics.CannotWrite,
                SourceSpan.WholeFile(folder),
                $"The folder cannot be written to: {exception.Message.TrimEnd('.')}. "
                + "No file is left half-written. Remove the cause, and generate the fleet again.");
        }
    }

    private void Report(DiagnosticDescriptor descriptor, string path, string message, DiagnosticBag problems) =>
        problems.Report(descriptor, ComposePath.Root, At(path), message);

    private SourceSpan At(string path) => SourceSpan.WholeFile(Path.Combine(folder, path));

    private string FullPath(string path) => Path.Combine(_root, path);

    private static ComposeException Problem(DiagnosticDescriptor descriptor, SourceSpan span, string message) =>
        new([new Diagnostic(descriptor, ComposePath.Root, span, message)]);
}
