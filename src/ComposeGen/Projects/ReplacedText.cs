using System.Globalization;
using ComposeGen.Diagnostics;

namespace ComposeGen.Projects;

/// <summary>
/// Counts the text that variables bring into a project, and limits it: values that contain other values twice would otherwise make
/// gigabytes of a few lines.
/// </summary>
internal sealed class ReplacedText
{
    /// <summary>How many characters variables may bring into a project.</summary>
    internal const int MostCharacters = 8 * 1024 * 1024;

    private long _characters;
    private bool _isReported;

    /// <summary>Whether there was more, some of which was dropped.</summary>
    public bool IsTooLong => _characters > MostCharacters;

    /// <summary>The value to use for a variable: its value, or only the first character when there is too much text already.</summary>
    public string? Counted(string? value)
    {
        _characters += value?.Length ?? 0;
        return IsTooLong && value is { Length: > 1 } ? value[..1] : value;
    }

    /// <summary>Reports the first place at which there was too much.</summary>
    public void Report(DiagnosticBag diagnostics, ComposePath path, SourceSpan span)
    {
        if (!_isReported)
        {
            _isReported = true;
            var message = string.Create(
                CultureInfo.InvariantCulture,
                $"Variables bring more than {MostCharacters:N0} characters of text into the project up to here. Use shorter values.");
            diagnostics.Report(ReadingDiagnostics.TooLarge, path, span, message);
        }
    }
}
