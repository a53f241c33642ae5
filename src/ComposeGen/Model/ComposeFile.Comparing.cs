using System.Diagnostics.CodeAnalysis;
using ComposeGen.Diagnostics;
using ComposeGen.Formats;
using ComposeGen.Shapes;
using ComposeGen.Yaml;

namespace ComposeGen;

public sealed partial class ComposeFile
{
    /// <summary>
    /// Where another file says something else, at the deepest places that tell: lists are compared position by position, mappings
    /// key by key, whatever the order of their keys. Spellings of the same value are no difference.
    /// </summary>
    /// <param name="other">The other file.</param>
    /// <returns>The differences in the order of this file; none when both files say the same.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="other"/> is <see langword="null"/>.</exception>
    /// <exception cref="ComposeException">A text that differs holds half of a surrogate pair.</exception>
    public IReadOnlyList<Difference> Diff(ComposeFile other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return [.. Shape.Diff(WithFormat(other.Format), other.WithFormat(Format), ComposePath.Root).Select(delta => new Difference(delta.Path, TextOf(delta.Left), TextOf(delta.Right)))];
    }

    // The lowest format that has everything is, to be compared with another, the one that it comes to.
    private ComposeFile WithFormat(ComposeFormat compared)
    {
        if (Format == compared || Format.IsPinned)
        {
            return this;
        }

        var copy = (ComposeFile)MemberwiseClone();
        copy.Format = FormatResolution.Resolve(this, WriteOptions.Default, []).Format;
        return copy;
    }

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
