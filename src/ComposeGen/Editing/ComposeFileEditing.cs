using ComposeGen.Editing;
using ComposeGen.Yaml;

namespace ComposeGen;

/// <summary>Finds the changes of a text that a changed file needs.</summary>
public static class ComposeFileEditing
{
    /// <summary>
    /// Returns the edits that give the text of a loaded file the meaning of the file, in the order of the text; empty if nothing
    /// changed.
    /// </summary>
    /// <param name="file">The file.</param>
    /// <returns>The edits. Their positions count the characters of the text, a byte order mark included.</returns>
    /// <exception cref="InvalidOperationException">The file was built in code, or made from other files.</exception>
    /// <exception cref="ComposeException">A text contains half of a surrogate pair.</exception>
    public static IReadOnlyList<TextEdit> TextEdits(this ComposeFile file)
    {
        ArgumentNullException.ThrowIfNull(file);
        return new EditedText(file, file.Original
            ?? throw new InvalidOperationException("This file was not loaded from a text, so no text can be edited.")).Edits([]);
    }
}
