using System.Diagnostics.CodeAnalysis;
using ComposeGen.Diagnostics;
using ComposeGen.Formats;
using ComposeGen.Shapes;
using ComposeGen.Yaml;

namespace ComposeGen;

/// <summary>Compares compose files.</summary>
public static class ComposeFileComparing
{
    /// <summary>
    /// Returns the differences to another file, at the deepest paths. Lists are compared by position, and mappings by key in any
    /// order. Spellings of the same value are equal.
    /// </summary>
    /// <param name="file">The file.</param>
    /// <param name="other">The other file.</param>
    /// <returns>The differences in the order of this file; empty when the files are equal.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="other"/> is <see langword="null"/>.</exception>
    /// <exception cref="ComposeException">A differing text contains half of a surrogate pair.</exception>
    public static IReadOnlyList<Difference> Diff(this ComposeFile file, ComposeFile other)
    {
        ArgumentNullException.ThrowIfNull(file);
        ArgumentNullException.ThrowIfNull(other);
        return [.. ComposeFile.Shape.Diff(InFormat(file, other), InFormat(other, file), ComposePath.Root)
            .Select(delta => new Difference(delta.Path, TextOf(delta.Left), TextOf(delta.Right)))];
    }

    // When the format is "the lowest one", the comparison needs the resulting format.
    private static ComposeFile InFormat(ComposeFile file, ComposeFile other) =>
        file.Format == other.Format || file.Format.IsPinned
            ? file
            : file.WithFormat(FormatResolution.Resolve(file, WriteOptions.Default, []).Format);

    [return: NotNullIfNotNull(nameof(write))]
    private static string? TextOf(Action<WriteContext>? write)
    {
        if (write is null)
        {
            return null;
        }

        using var yaml = new YamlTextWriter(YamlStyle.Default);
        write(new WriteContext(yaml, ComposeFormat.Spec, KeepsSpelling: true));
        return yaml.ToString();
    }
}
