using System.Text;

namespace ComposeGen.Yaml;

/// <summary>A change of a text: some characters are replaced by others.</summary>
/// <param name="Start">The position of the first replaced character, from 0.</param>
/// <param name="Length">The number of replaced characters; 0 for an insertion.</param>
/// <param name="NewText">The new characters; empty for a deletion.</param>
public readonly record struct TextEdit(int Start, int Length, string NewText)
{
    /// <summary>The new characters; empty for a deletion.</summary>
    public string NewText { get; } = NewText ?? throw new ArgumentNullException(nameof(NewText));

    /// <summary>The position behind the last replaced character.</summary>
    public int End => Start + Length;

    /// <summary>Applies edits to a text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="edits">The edits, in the order of the text. They do not overlap.</param>
    /// <returns>The edited text.</returns>
    /// <exception cref="ArgumentException">The edits overlap, or are not in order.</exception>
    /// <exception cref="ArgumentOutOfRangeException">An edit is outside the text.</exception>
    public static string Apply(string text, IEnumerable<TextEdit> edits)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(edits);
        var (edited, at) = (new StringBuilder(text.Length), 0);
        foreach (var edit in edits)
        {
            if (edit.Start < at)
            {
                throw new ArgumentException("The edits overlap, or are not in the order of the text.", nameof(edits));
            }

            edited.Append(text, at, edit.Start - at).Append(edit.NewText);
            at = edit.End;
        }

        return edited.Append(text, at, text.Length - at).ToString();
    }
}
