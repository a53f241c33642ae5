using ComposeGen.Fleets;
using ComposeGen.Yaml;

namespace ComposeGen.Cli.Templates;

/// <summary>The text of a template, and where each part of it stands.</summary>
internal sealed class TemplateText
{
    private readonly List<int> _lines = [0];

    public TemplateText(string text, string path)
    {
        Text = text;
        Path = path;
        for (var at = text.IndexOf('\n', StringComparison.Ordinal); at >= 0; at = text.IndexOf('\n', at + 1))
        {
            _lines.Add(at + 1);
        }
    }

    public string Text { get; }

    public string Path { get; }

    public SourceSpan Span(int start, int end)
    {
        var ((line, column), (endLine, endColumn)) = (Place(start), Place(end));
        return new SourceSpan(Path, line, column, endLine, endColumn);
    }

    public TemplateException Error(int start, int end, string message) =>
        new([new TemplateError(TemplateErrorKind.Syntax, Span(start, end), message)]);

    private (int Line, int Column) Place(int at)
    {
        var index = _lines.BinarySearch(at);
        index = index < 0 ? ~index - 1 : index;
        return (index + 1, at - _lines[index] + 1);
    }
}
