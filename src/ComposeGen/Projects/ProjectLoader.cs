using System.Globalization;
using ComposeGen.Diagnostics;
using ComposeGen.Shapes;

namespace ComposeGen.Projects;

/// <summary>
/// Makes one file of the files of a project, in the order of Compose: replaces the variables of each file, extends its services,
/// adds its includes, and merges it with the files before it.
/// </summary>
/// <param name="files">Reads other files; <see langword="null"/> to read none.</param>
/// <param name="folder">The project's folder; <see langword="null"/> when it has none on disk.</param>
/// <param name="namesAreRelative">Whether findings contain relative paths, as those in the project's own files do.</param>
/// <param name="diagnostics">Receives the findings, except for those of reading the project's own files.</param>
internal sealed class ProjectLoader(ProjectFiles? files, string? folder, bool namesAreRelative, DiagnosticBag diagnostics)
{
    private const int MostUnset = 1_000;

    private readonly Dictionary<(string Path, Scope Scope), PartOfProject> _extended = [];
    private readonly Dictionary<PartOfProject, (bool IsWhole, HashSet<string> Services)> _used = [];
    private readonly OrderedDictionary<string, (UnsetVariable First, int Others)> _unset = new(StringComparer.Ordinal);
    private readonly HashSet<(string Code, SourceSpan Span, string Message)> _known = [];
    private readonly Dictionary<ComposeFile, SourceLayers> _sources = new(ReferenceEqualityComparer.Instance);

    /// <summary>The limit of the text that replaces variables.</summary>
    public ReplacedText Replacements { get; } = new();

    /// <summary>The suggestions for names that the files do not define.</summary>
    public Suggestions Suggestions { get; } = new();

    /// <summary>Makes one file of several.</summary>
    /// <param name="read">The files; later ones override earlier ones.</param>
    /// <param name="scope">Their base folder and variables.</param>
    /// <param name="including">The files that include these, by their full paths.</param>
    public ComposeFile Load(IReadOnlyList<LoadResult> read, Scope scope, IReadOnlyList<string> including)
    {
        ComposeFile? project = null;
        foreach (var loaded in read)
        {
            var part = PartOf(loaded, scope, scope.Folder);
            _known.UnionWith(loaded.Diagnostics.Select(found => (found.Code, found.Span, found.Message)));
            AddNew(part.Diagnostics);
            var file = new ExtendsResolution(this).Resolve(part, scope);
            file = new IncludeResolution(this).Resolve(part, file, scope, including);
            project = project is null ? file.WithoutTags() : Merged(project, file);
        }

        return project ?? new ComposeFile();
    }

    /// <summary>Merges services of a file with those of the same file that they extend.</summary>
    public ComposeFile Extend(ComposeFile file)
    {
        var scope = new Scope(folder, null);
        return new ExtendsResolution(this).Resolve(PartOf(new LoadResult(file, []), scope, folder), scope);
    }

    /// <summary>Reports what is only known after everything is loaded.</summary>
    public void Finish()
    {
        foreach (var (part, (isWhole, services)) in _used)
        {
            AddNew(part.Diagnostics.Where(found => part.File.Verbatim is null && (isWhole || IsUsed(found, services))));
        }

        foreach (var (first, others) in _unset.Values.Take(MostUnset))
        {
            first.Report(diagnostics, others);
        }
    }

    /// <summary>Counts values that a file adds to the project, and reports too many.</summary>
    public bool TryTake(long values, ComposeFile file, ComposePath path)
    {
        if (files is null || files.TryTake(values))
        {
            return true;
        }

        Report(
            ReadingDiagnostics.TooLarge,
            file,
            path,
            string.Create(
                CultureInfo.InvariantCulture, $"With this file, the project has more than {files.MostValues:N0} values."));
        return false;
    }

    /// <summary>Reports a finding at a place in a file.</summary>
    public void Report(
        DiagnosticDescriptor descriptor,
        ComposeFile file,
        ComposePath path,
        string message,
        string? suggestion = null,
        params IReadOnlyList<RelatedLocation> related) =>
        diagnostics.Report(descriptor, path, SpanOf(file, path), message + Spelling.Question(suggestion), suggestion, related);

    /// <summary>Returns the span of a place in a file.</summary>
    public SourceSpan SpanOf(ComposeFile file, ComposePath path)
    {
        if (!_sources.TryGetValue(file, out var source))
        {
            _sources.Add(file, source = new SourceLayers(file, part => part.Source));
        }

        return source.Find(path);
    }

    /// <summary>Reads the file that services of another file extend, or reports why it cannot be read.</summary>
    /// <returns>The file; <see langword="null"/> when it cannot be read here.</returns>
    public PartOfProject? Find(PartOfProject part, string reference, ComposePath place, string kind, Scope scope)
    {
        if (PathForm.IsRemote(reference)
            || FileReference.Resolve(part.Folder, reference, scope.Environment) is not { } path
            || Read(part.File, reference, path, place, kind) is not { } loaded)
        {
            return null;
        }

        if (!_extended.TryGetValue((path, scope), out var found))
        {
            _extended.Add((path, scope), found = PartOf(loaded, scope, Path.GetDirectoryName(path)));
        }

        return found;
    }

    /// <summary>Reads a compose file to which another file refers, or reports why it cannot be read.</summary>
    public LoadResult? Read(ComposeFile from, string reference, string path, ComposePath place, string kind)
    {
        if (files is null)
        {
            return null;
        }

        var loaded = files.ReadComposeFile(path, NameOf(path), out var problem);
        if (problem is not null)
        {
            ReportUnread(from, reference, place, kind, problem);
        }

        return loaded;
    }

    /// <summary>Reads a file with variables to which a compose file refers, or reports why it cannot be read.</summary>
    public string? ReadText(ComposeFile from, string reference, string path, ComposePath place, string kind)
    {
        var text = files!.Read(path);
        if (text.Problem is { } problem)
        {
            ReportUnread(from, reference, place, kind, problem);
        }

        return text.Text;
    }

    /// <summary>Reads a file with variables that no compose file names, or reports why it cannot be read.</summary>
    public string? ReadText(string path)
    {
        var text = files!.Read(path);
        if (text.Problem is { } problem)
        {
            diagnostics.Report(FileDiagnostics.UnreadReference, ComposePath.Root, SourceSpan.WholeFile(NameOf(path)),
                $"Compose cannot read this file with variables. {problem}");
        }

        return text.Text;
    }

    /// <summary>Reads the variables of a file.</summary>
    /// <param name="text">The content of the file.</param>
    /// <param name="path">Its full path.</param>
    /// <param name="valueOf">Returns the value of a variable that the file does not set.</param>
    /// <param name="isRaw">Whether values are literal.</param>
    public IReadOnlyDictionary<string, string> ReadVariables(
        string text, string path, Func<string, string?> valueOf, bool isRaw = false)
    {
        var file = new VariableFile(
            text, NameOf(path), valueOf, unset => Note([unset], blanks: null, diagnostics), Replacements, diagnostics);
        return isRaw ? file.ReadRaw() : file.Read();
    }

    /// <summary>Marks a service of another file as used, so that its findings are reported.</summary>
    public void Uses(PartOfProject from, PartOfProject other, string service)
    {
        if (!_used.TryGetValue(other, out var used))
        {
            _used.Add(other, used = (from.File.Format != ComposeFormat.Spec, new HashSet<string>(StringComparer.Ordinal)));
        }

        used.Services.Add(service);
    }

    /// <summary>Adds the findings in a file, each once.</summary>
    public void AddNew(IEnumerable<Diagnostic> found) =>
        diagnostics.AddRange(found.Where(diagnostic => _known.Add((diagnostic.Code, diagnostic.Span, diagnostic.Message))));

    // docker-compose 1.29 checks the whole extended file; Compose v2 ignores the form of unused services. A file without services
    // is reported where it is extended.
    private static bool IsUsed(Diagnostic found, HashSet<string> services) =>
        found.Descriptor == ReadingDiagnostics.RequiredVariable || found.Descriptor == ReadingDiagnostics.InvalidInterpolation
        || found.Path.Steps() is not [{ Key: not null } section, ..] steps
        || (section.Key == "services" && (steps.Count == 1 || (steps[1].Key is { } name && services.Contains(name))));

    private void ReportUnread(ComposeFile from, string reference, ComposePath place, string kind, string problem) =>
        Report(FileDiagnostics.UnreadReference, from, place, $"Compose cannot read '{reference}', {kind}. {problem}");

    private PartOfProject PartOf(LoadResult loaded, Scope scope, string? start)
    {
        var found = new DiagnosticBag();
        var written = Replaced(loaded.File, scope, found);
        var file = start is null || folder is null || start == folder ? written : Moved(written, start, folder);
        var path = file.Source?.Span.File is { } name && loaded.File.Folder is not null ? Path.GetFullPath(name) : null;
        var reported = loaded.File.Suppressions.Filter(found.ToList());
        return new PartOfProject(written, file, path, start, [.. loaded.Diagnostics, .. reported]);
    }

    // Unset variables are kept, because the rules cannot know the later environment.
    private ComposeFile Replaced(ComposeFile file, Scope scope, DiagnosticBag found)
    {
        if (scope.Environment is not { } environment || file.Source is not { } source)
        {
            return file;
        }

        foreach (var (path, scalar, message) in ComposeV2Variables.In(file))
        {
            found.Report(ReadingDiagnostics.InvalidInterpolation, path, scalar.Span, message);
        }

        var unset = new List<UnsetVariable>();
        var variables = new VariableResolution(
            name => environment.GetValueOrDefault(name), unset.Add, Replacements, found, keepsUnset: true);
        var resolved = variables.Resolve(source);
        if (unset.Count > 0)
        {
            Note(unset, new BlankValues(file, source, environment), found);
        }

        return ReferenceEquals(resolved, source) ? file : file.WithSource(resolved, found);
    }

    // Compose warns of a variable once, but reports each place that requires it.
    private void Note(IReadOnlyList<UnsetVariable> unset, BlankValues? blanks, DiagnosticBag found)
    {
        foreach (var variable in unset)
        {
            if (variable.Message is not null)
            {
                variable.Report(found);
                continue;
            }

            var use = variable with { Refusal = blanks?.RefusalAt(variable.Span) };
            if (!_unset.TryAdd(variable.Name, (use, 0)))
            {
                var (first, others) = _unset[variable.Name];
                _unset[variable.Name] = (first.Refusal is null && use.Refusal is not null ? use : first, others + 1);
            }
        }
    }

    private string NameOf(string path) => namesAreRelative ? Path.GetRelativePath(".", path) : path;

    private static ComposeFile Moved(ComposeFile file, string from, string to) =>
        file.Source is { } source
            ? file.WithSource(new RelativePaths(PathRows.StartingAtFile, from, to, []).Move(source), [])
            : file;

    private ComposeFile Merged(ComposeFile below, ComposeFile over) =>
        below.Merge(over).MadeFrom([.. below.AsLayers(), .. over.AsLayers()], folder);
}
