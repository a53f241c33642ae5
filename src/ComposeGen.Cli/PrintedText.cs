using System.Text;
using ComposeGen.Diagnostics;

namespace ComposeGen.Cli;

/// <summary>
/// What people read, on standard output or error. All that a command says of an input goes through here, so that nothing in a file
/// can move the cursor of a terminal, or be taken for a line of the command.
/// </summary>
/// <param name="inner">Where the text goes.</param>
/// <param name="isOptional">Whether the text is dropped when it cannot be written: there is nowhere to say so.</param>
internal sealed class PrintedText(TextWriter inner, bool isOptional) : TextWriter
{
    public override Encoding Encoding => inner.Encoding;

    public override void Write(char value) => Write([value], 0, 1);

    public override void Write(char[] buffer, int index, int count) => Write(new string(buffer, index, count));

    /// <summary>Writes text of several lines.</summary>
    public override void Write(string? value) => Print(TerminalText.Lines(value ?? ""));

    /// <summary>Writes one line, whatever is in the text.</summary>
    public override void WriteLine(string? value) => Print(TerminalText.OneLine(value ?? "") + inner.NewLine);

    public override void WriteLine() => Print(inner.NewLine);

    private void Print(string text)
    {
        try
        {
            inner.Write(text);
        }
        catch (Exception exception) when (isOptional && exception is IOException or UnauthorizedAccessException)
        {
            // The exit code still says what came of the command.
        }
    }
}
