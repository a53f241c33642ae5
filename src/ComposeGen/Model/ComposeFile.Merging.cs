namespace ComposeGen;

public sealed partial class ComposeFile
{
    /// <summary>
    /// This file with others on top of it, as Compose v2 merges what it is given by several <c>-f</c>: a later file adds to what
    /// earlier ones say, and where both say something that cannot stand beside each other, the later one counts.
    /// </summary>
    /// <remarks>
    /// Mappings are merged key by key, and lists joined, in which a port, mount or file of the later file takes the place of the
    /// earlier one that is the same; commands are replaced. <c>!reset</c> removes what earlier files say, and <c>!override</c>
    /// replaces it as a whole. Paths stay as they are: Compose takes those of every file as relative to the folder of the first.
    /// Variables stay too: values with different variables are different, so
    /// <see cref="ComposeFileVariables.Resolve(ComposeFile, Func{string, string?})">resolve</see> each file before, if their values
    /// decide what is the same.
    /// </remarks>
    /// <param name="over">The files on top, the later ones above the earlier ones.</param>
    /// <returns>A new file in the format of this one, which shares nothing with any of them that can change.</returns>
    /// <exception cref="ArgumentNullException">A file is <see langword="null"/>.</exception>
    /// <seealso href="https://github.com/compose-spec/compose-spec/blob/main/13-merge.md">Compose Specification, Merge and override</seealso>
    public ComposeFile Merge(params ReadOnlySpan<ComposeFile> over)
    {
        var merged = Shape.Merge(null, this);
        foreach (var file in over)
        {
            ArgumentNullException.ThrowIfNull(file, nameof(over));
            merged = Shape.Merge(merged, file);
        }

        merged.Format = Format;
        return merged;
    }
}
