using ComposeGen.Diagnostics;
using ComposeGen.Yaml;

namespace ComposeGen;

public sealed partial class ComposeFile
{
    /// <summary>
    /// The files, and services of files, that this file was made from, a later one above an earlier one; empty when it was read
    /// or built.
    /// </summary>
    internal IReadOnlyList<SourceLayer> Layers { get; set; } = [];

    /// <summary>
    /// Whether the file contains nothing but comments. Compose v2 accepts that of a file that is not the only one.
    /// </summary>
    internal bool IsBlank => Verbatim is YamlScalar { IsNull: true };

    /// <summary>Reads a file that a project refers to from its text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="fileName">The name that findings give for it.</param>
    /// <param name="path">Its full path.</param>
    /// <param name="options">How much the file may ask.</param>
    internal static LoadResult Read(string text, string fileName, string path, ReadOptions options)
    {
        var loaded = Read(text, fileName, new DiagnosticBag(), options);
        loaded.File.Folder = Path.GetDirectoryName(path);
        return loaded;
    }

    /// <summary>The same file, read from other nodes, which stand in the same places of the text.</summary>
    internal ComposeFile WithSource(YamlNode source, DiagnosticBag diagnostics)
    {
        var file = FromNode(source, diagnostics);
        file.Format = Format;
        file.Folder = Folder;
        file.Suppressions = Suppressions;
        return file;
    }

    /// <summary>
    /// The file with what its tags control done, as Compose does it also where there is no file below: the same one without tags.
    /// </summary>
    internal ComposeFile WithoutTags() =>
        AsLayers().Any(layer => layer.File.Source is { HasTags: true }) ? Merge().MadeFrom(AsLayers(), Folder) : this;

    /// <summary>What a file that is made from this one is made from.</summary>
    internal IReadOnlyList<SourceLayer> AsLayers() =>
        Layers.Count > 0 ? Layers : [new SourceLayer(ComposePath.Root, ComposePath.Root, this)];

    /// <summary>Makes the file one that was made from others, to which its findings point.</summary>
    internal ComposeFile MadeFrom(IReadOnlyList<SourceLayer> layers, string? folder)
    {
        Layers = layers;
        Folder = folder;
        Suppressions = Suppressions.Join(layers.Select(layer => layer.File).Distinct().Select(file => file.Suppressions));
        return this;
    }
}
