using ComposeGen.Diagnostics;
using ComposeGen.Formats;
using ComposeGen.Shapes;
using ComposeGen.Yaml;

namespace ComposeGen.Projects;

/// <summary>Adds the included files. Compose does this after it extends services and before it merges files.</summary>
/// <param name="loader">Loads other files.</param>
internal sealed class IncludeResolution(ProjectLoader loader)
{
    private const int MostLevels = 100;

    // The weight of an empty file, because including one also takes time.
    private const int ValuesOfFile = 100;

    private static readonly ComposePath Includes = ComposePath.Root.Child("include");

    /// <summary>Returns the file with its includes; the same file when it has none.</summary>
    /// <param name="part">The file with its variables replaced.</param>
    /// <param name="file">The file with its services extended.</param>
    /// <param name="scope">The base folder and variables of the file.</param>
    /// <param name="including">The files that include this one, by their full paths.</param>
    public ComposeFile Resolve(PartOfProject part, ComposeFile file, Scope scope, IReadOnlyList<string> including)
    {
        if (part.Written.Include is not { Count: > 0 } includes)
        {
            return file;
        }

        var whole = file.Clone();
        var layers = new List<SourceLayer>(file.AsLayers());
        var isComplete = true;
        foreach (var (include, place) in Includes.Each(includes))
        {
            if (Load(part, include, place, scope, including) is { } included)
            {
                Add(included, whole, part.File);
                layers.InsertRange(0, included.AsLayers());
            }
            else
            {
                isComplete = false;
            }
        }

        // When a file cannot be read, its definitions are unknown.
        whole.Include = isComplete ? null : whole.Include;
        return whole.MadeFrom(layers, file.Folder);
    }

    private ComposeFile? Load(
        PartOfProject part, Include include, ComposePath place, Scope scope, IReadOnlyList<string> including)
    {
        if (include.Verbatim is not null || include.HasExtensions || include.Path is not { Count: > 0 } paths)
        {
            return null;
        }

        var read = new List<LoadResult>();
        string? first = null;
        foreach (var (text, at) in place.Child("path").Each(paths))
        {
            if (text.Literal is not { } reference
                || PathForm.IsRemote(reference)
                || FileReference.Resolve(part.Folder, reference, scope.Environment) is not { } path
                || (first is null && IsCircle(part, path, at, including)))
            {
                return null;
            }

            first ??= path;
            if (loader.Read(part.File, reference, path, at, "the file to include") is not { } loaded
                || !loader.TryTake(ValuesOfFile + (loaded.File.Source?.Weight ?? 0), part.File, at))
            {
                return null;
            }

            loader.AddNew(loaded.File.IsBlank ? [] : loaded.Diagnostics);
            read.Add(loaded);
        }

        return ScopeOf(part, include, place, first!, scope) is { } inner
            ? loader.Load(read, inner, part.Path is null ? including : [.. including, part.Path])
            : null;
    }

    private bool IsCircle(PartOfProject part, string path, ComposePath place, IReadOnlyList<string> including)
    {
        if (path == part.Path || including.Contains(path, StringComparer.Ordinal))
        {
            var circle = including.SkipWhile(file => file != path).Append(part.Path).Select(Path.GetFileName).ToList();
            loader.Report(FileDiagnostics.IncludeCircle, part.File, place,
                circle.Count == 1
                    ? "The file includes itself. Remove the include."
                    : Circle.Describe("files include", circle));
            return true;
        }

        if (including.Count < MostLevels)
        {
            return false;
        }

        loader.Report(ReadingDiagnostics.TooLarge, part.File, place,
            $"Files include each other more than {MostLevels} levels deep here. Include fewer.");
        return true;
    }

    // The variables of the including project take precedence over those of the included one.
    private Scope? ScopeOf(PartOfProject part, Include include, ComposePath place, string first, Scope scope)
    {
        var folder = include.ProjectDirectory switch
        {
            null => Path.GetDirectoryName(first),
            { Literal: { } literal } => FileReference.Resolve(part.Folder, literal, scope.Environment),
            _ => null,
        };
        if (folder is null)
        {
            return null;
        }

        if (!Directory.Exists(folder) && part.Folder is { } including)
        {
            ReportFolder(part, include, place);
            folder = including;
        }

        if (scope.Environment is not { } outer)
        {
            return new Scope(folder, null);
        }

        var environment = new ProjectEnvironment(outer, loader);
        if (include.EnvFile is not { Count: > 0 } envFiles)
        {
            environment.AddDefault(folder);
            return new Scope(folder, environment.Variables);
        }

        foreach (var (envFile, at) in place.Child("env_file").Each(envFiles))
        {
            if (envFile.Literal is { } reference
                && FileReference.Resolve(part.Folder, reference, outer) is { } path
                && !environment.Add(part.File, reference, path, at))
            {
                return null;
            }
        }

        return new Scope(folder, environment.Variables);
    }

    private void ReportFolder(PartOfProject part, Include include, ComposePath place) => loader.Report(
        FileDiagnostics.MissingFile,
        part.File,
        place.Child("project_directory"),
        $"There is no '{include.ProjectDirectory}', the project_directory of the included file. Instead, the file's paths "
        + "are relative to the folder of this file. Create the folder, or correct the path.");

    private void Add(ComposeFile included, ComposeFile whole, ComposeFile own)
    {
        var nodes = (Included: new Lazy<YamlNode>(() => included.AsNodes()), Whole: new Lazy<YamlNode>(() => whole.AsNodes()));
        Add("services", included.Services, whole.Services);
        Add("networks", included.Networks, whole.Networks);
        Add("volumes", included.Volumes, whole.Volumes);
        Add("configs", included.Configs, whole.Configs);
        Add("secrets", included.Secrets, whole.Secrets);
        Add("models", included.Models, whole.Models);

        void Add<T>(string section, OrderedDictionary<string, T> from, OrderedDictionary<string, T> to)
            where T : ComposeNode
        {
            foreach (var (name, definition) in from)
            {
                var path = ComposePath.Root.Child(section).Child(name);
                if (!to.TryAdd(name, definition)
                    && (!AreEqual(NodeAt(nodes.Included.Value, path), NodeAt(nodes.Whole.Value, path))
                        || (section == "services" && IsRespelled(NodeAt(own.Source, path)))))
                {
                    loader.Report(FileDiagnostics.IncludeConflict, own, path,
                        $"'{name}' of {section} is defined here and in an included file. Rename one of them, or put the "
                        + "changes into another file: include: [{path: [INCLUDED, CHANGES]}].",
                        related: new RelatedLocation(path, loader.SpanOf(included, path), "It is also defined here."));
                    Join(included, whole, path);
                }
            }
        }
    }

    // Merges the services, as the user probably meant, so that the conflict causes no other findings.
    private static void Join(ComposeFile included, ComposeFile whole, ComposePath path)
    {
        if (path.Parent!.Key == "services")
        {
            var below = Service.Shape.Merge(null, included.Services[path.Key!]);
            whole.Services[path.Key!] = Service.Shape.Merge(below, whole.Services[path.Key!]);
        }
    }

    private static YamlNode? NodeAt(YamlNode? root, ComposePath path) => path.Steps().Aggregate(root, SourceMap.Child);

    private static bool AreEqual(YamlNode? one, YamlNode? other) =>
        one is null ? other is null : other is not null && one.SameAs(other);

    // Compose compares the text of one definition with a normalized other, in which these keys have no short form.
    private static bool IsRespelled(YamlNode? service) => service is YamlMapping text
        && (text["ports"] is not null || text["volumes"] is not null || text["env_file"] is not null
            || text["networks"] is YamlSequence || text["depends_on"] is YamlSequence || text["dns"] is YamlScalar);
}
