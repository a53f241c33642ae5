using ComposeGen.Diagnostics;
using ComposeGen.Model;
using ComposeGen.Shapes;
using ComposeGen.Yaml;

namespace ComposeGen;

public sealed partial class ComposeFile
{
    /// <summary>The nodes that the file was read from; <see langword="null"/> for a file that was built in code.</summary>
    internal YamlNode? Source { get; set; }

    /// <summary>
    /// The folder that the file was loaded from; <see langword="null"/> for a file that was built in code or made from another
    /// one.
    /// </summary>
    internal string? Folder { get; private set; }

    /// <summary>The text that the file was loaded from; <see langword="null"/> for every other file.</summary>
    internal LoadedText? Original { get; private set; }

    /// <summary>Whether the file has no source: it was built in code, or merged from others.</summary>
    internal bool IsBuilt => Original is null && Source is null;

    /// <summary>The findings that comments in the file suppress.</summary>
    internal Suppressions Suppressions { get; private set; } = Suppressions.None;

    /// <summary>Reads a compose file from disk.</summary>
    /// <param name="path">The file.</param>
    /// <param name="options">The limits for reading; the defaults if <see langword="null"/>.</param>
    /// <returns>The file with all findings; a file that cannot be read is also a finding.</returns>
    /// <exception cref="ArgumentException">The path is empty.</exception>
    public static LoadResult Load(string path, ReadOptions? options = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        var diagnostics = new DiagnosticBag();
        return Loaded(SourceFile.Read(path, diagnostics, options), path, diagnostics, options);
    }

    /// <summary>Reads a compose file from disk.</summary>
    /// <param name="path">The file.</param>
    /// <param name="options">The limits for reading; the defaults if <see langword="null"/>.</param>
    /// <param name="cancellationToken">The token that cancels reading.</param>
    /// <returns>The file with all findings; a file that cannot be read is also a finding.</returns>
    /// <exception cref="ArgumentException">The path is empty.</exception>
    /// <exception cref="OperationCanceledException">Reading was canceled.</exception>
    public static async Task<LoadResult> LoadAsync(
        string path, ReadOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        var diagnostics = new DiagnosticBag();
        var text = await SourceFile.ReadAsync(path, diagnostics, options, cancellationToken).ConfigureAwait(false);
        return Loaded(text, path, diagnostics, options);
    }

    /// <summary>Reads a compose file from a stream to its end.</summary>
    /// <param name="input">The stream, which stays open.</param>
    /// <param name="fileName">The file name in findings.</param>
    /// <param name="options">The limits for reading; the defaults if <see langword="null"/>.</param>
    /// <returns>The file with all findings; a stream that cannot be read is also a finding.</returns>
    /// <exception cref="ArgumentException">The name is empty.</exception>
    public static LoadResult Load(Stream input, string fileName, ReadOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(input);
        ArgumentException.ThrowIfNullOrEmpty(fileName);
        var diagnostics = new DiagnosticBag();
        return SourceFile.Read(input, fileName, diagnostics, options) is { } text
            ? Read(text, fileName, diagnostics, options)
            : new LoadResult(new ComposeFile(), diagnostics.ToList());
    }

    /// <summary>Reads a compose file from text.</summary>
    /// <param name="text">The YAML text.</param>
    /// <param name="fileName">The file name in findings; no name by default.</param>
    /// <param name="options">The limits for reading, except that of the length; the defaults if <see langword="null"/>.</param>
    /// <returns>The file with all findings.</returns>
    public static LoadResult Parse(string text, string? fileName = null, ReadOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(text);
        return Read(text, fileName, new DiagnosticBag(), options);
    }

    /// <summary>Reads a file from nodes.</summary>
    /// <param name="root">The nodes.</param>
    /// <param name="diagnostics">Collects findings.</param>
    /// <param name="shared">The values that this file shares with others; no values by default.</param>
    /// <param name="text">The text of the nodes, in which findings can be fixed; no text by default.</param>
    internal static ComposeFile FromNode(
        YamlNode root, DiagnosticBag diagnostics, SharedValues? shared = null, SourceText? text = null)
    {
        var formats = FormatsOf(root);
        var isPython = (formats & ComposeFormats.V2) != ComposeFormats.None;
        var context = new ReadContext(diagnostics, isPython ? YamlFlavour.Python : YamlFlavour.Go, formats, shared, text);
        var untagged = TagResolution.Resolve(root, context);
        if (untagged is not YamlMapping mapping)
        {
            context.Report(
                ReadingDiagnostics.WrongType, root, $"A compose file is a mapping with services, but this is {root.Kind}.");
            return new ComposeFile { Format = ComposeFormat.Spec, Verbatim = root, Source = root };
        }

        if (IsVersion1(mapping))
        {
            context.Report(
                ReadingDiagnostics.Version1,
                mapping.Entries[0].Key,
                "This file has the layout of version 1, in which every key is a service, and is kept unchanged. "
                + "Put the services under the key services.");
            return new ComposeFile { Verbatim = root, Source = root };
        }

        var file = Shape.Read(mapping, context);
        if (diagnostics.Any(found => found.IsOnlyForReader))
        {
            // Only Compose v2 can run the file, so its rules for values apply.
            context = new ReadContext([], YamlFlavour.Go, formats);
            file = Shape.Read(TagResolution.Resolve(root, context), context);
        }

        file.Source = root;
        if (mapping["version"] is null)
        {
            file.Format = ComposeFormat.Spec;
        }

        return file;
    }

    // docker-compose 1.29 rejects an unknown version.
    private static ComposeFormats FormatsOf(YamlNode root) =>
        root is not YamlMapping mapping || mapping["version"] is not { } version ? ComposeFormats.Spec
        : version is YamlScalar { Text: var text } && ComposeFormat.Declared(text) is { } format ? format.Formats
        : ComposeFormats.V2;

    // docker-compose 1.29 assumes version 1 if a file has neither a version nor one of the sections. If no key has an
    // image or a build, the keys are more likely misspelled sections.
    private static bool IsVersion1(YamlMapping mapping) =>
        !mapping.Entries.Any(entry => Shape.Has(entry.Key.Text))
        && mapping.Entries.All(entry => entry.Value is YamlMapping or YamlScalar { IsNull: true, Tag: null })
        && mapping.Entries.Any(entry => !entry.Key.Text.StartsWith("x-", StringComparison.Ordinal)
            && entry.Value is YamlMapping service && (service["image"] ?? service["build"]) is not null);

    private static LoadResult Loaded(string? text, string path, DiagnosticBag diagnostics, ReadOptions? options)
    {
        if (text is null)
        {
            return new LoadResult(new ComposeFile(), diagnostics.ToList());
        }

        var loaded = Read(text, path, diagnostics, options);
        var fullPath = Path.GetFullPath(path);
        loaded.File.Folder = Path.GetDirectoryName(fullPath);
        loaded.File.Original = loaded.File.Original! with { Path = fullPath };
        return loaded;
    }

    private static LoadResult Read(string text, string? fileName, DiagnosticBag diagnostics, ReadOptions? options)
    {
        var composed = new DiagnosticBag();
        var source = new SourceText(text, fileName);
        var root = YamlComposer.Compose(text, fileName, composed, options);
        diagnostics.AddRange(composed.Select(found => AsRefused(found, root)));
        var file = root is null ? new ComposeFile { Format = ComposeFormat.Spec } : FromNode(root, diagnostics, text: source);
        file.Original = new LoadedText(source, root);
        file.Suppressions = Suppressions.Of(text, fileName);
        return new LoadResult(file, file.Suppressions.Filter(diagnostics.InOrder()));
    }

    // docker-compose 1.29 accepts duplicate keys in files with a version, and, in 2.x files, escapes that go-yaml rejects.
    private static Diagnostic AsRefused(Diagnostic found, YamlNode? root)
    {
        var formats = root is null ? ComposeFormats.V2 : FormatsOf(root);
        var descriptor = found.Descriptor == ReadingDiagnostics.DuplicateKey && formats == ComposeFormats.Spec
            ? ReadingDiagnostics.RefusedDuplicateKey
            : found.Descriptor == ReadingDiagnostics.SurrogateEscapes && (formats & ComposeFormats.V2) == ComposeFormats.None
                ? ReadingDiagnostics.ForbiddenCharacter
                : found.Descriptor;
        return descriptor == found.Descriptor ? found : found with { Descriptor = descriptor };
    }

    /// <summary>
    /// The files, and services of files, that this file was made from, in the order of merging; empty if it was read or built.
    /// </summary>
    internal IReadOnlyList<SourceLayer> Layers { get; set; } = [];

    /// <summary>Whether the file contains nothing but comments. Compose v2 accepts such a file beside others.</summary>
    internal bool IsBlank => Verbatim is YamlScalar { IsNull: true };

    /// <summary>Reads the text of a file that a project refers to.</summary>
    /// <param name="text">The text.</param>
    /// <param name="fileName">The file name in findings.</param>
    /// <param name="path">Its full path.</param>
    /// <param name="options">The limits for reading.</param>
    internal static LoadResult Read(string text, string fileName, string path, ReadOptions options)
    {
        var loaded = Read(text, fileName, new DiagnosticBag(), options);
        loaded.File.Folder = Path.GetDirectoryName(path);
        loaded.File.Original = loaded.File.Original! with { Path = path };
        return loaded;
    }

    /// <summary>Reads the same file from other nodes, which have the same positions in the text.</summary>
    internal ComposeFile WithSource(YamlNode source, DiagnosticBag diagnostics)
    {
        var file = FromNode(source, diagnostics);
        file.Format = Format;
        file.Folder = Folder;
        file.Suppressions = Suppressions;
        return file;
    }

    /// <summary>Reads the file from changed nodes. The text that it was loaded from is still its own.</summary>
    internal ComposeFile WithNodes(YamlNode nodes, DiagnosticBag diagnostics)
    {
        var file = FromNode(nodes, diagnostics);
        file.Source = Source;
        file.Folder = Folder;
        file.Original = Original;
        file.Suppressions = Suppressions;
        file.Layers = Layers;
        return file;
    }

    /// <summary>
    /// Applies the tags of the file, as Compose does even if there is nothing to merge. Returns this file if it has no tags.
    /// </summary>
    internal ComposeFile WithoutTags() =>
        AsLayers().Any(layer => layer.File.Source is { HasTags: true }) ? Merge().MadeFrom(AsLayers(), Folder) : this;

    /// <summary>The layers of a file that is made from this one.</summary>
    internal IReadOnlyList<SourceLayer> AsLayers() =>
        Layers.Count > 0 ? Layers : [new SourceLayer(ComposePath.Root, ComposePath.Root, this)];

    /// <summary>Marks the file as made from others, to which its findings refer.</summary>
    internal ComposeFile MadeFrom(IReadOnlyList<SourceLayer> layers, string? folder)
    {
        Layers = layers;
        Folder = folder;
        Suppressions = Suppressions.Join(layers.Select(layer => layer.File).Distinct().Select(file => file.Suppressions));
        return this;
    }
}
