using ComposeGen.Diagnostics;
using ComposeGen.Yaml;

namespace ComposeGen.Shapes;

/// <summary>Fixes of values that could not be read as they were meant.</summary>
internal static class ReadingFixes
{
    /// <summary>Doubles each dollar sign that does not begin a variable.</summary>
    public static FindFix EscapeDollars(YamlScalar scalar, bool isSafe) => text =>
    {
        if (text.ScalarAt(scalar.Span) is not { Node: var node })
        {
            return null;
        }

        // The first line of a block may have a comment.
        var written = text.Text[node.Content..node.End];
        var start = written is ['|' or '>', ..] ? written.IndexOf('\n', StringComparison.Ordinal) + 1 : 0;
        var escaped = written[..start] + Interpolation.EscapeStray(written[start..]);
        return escaped == written
            ? null
            : new Fix("Write $$ for a dollar.", [text.Edit(node.Content, node.End, escaped)]) { IsSafe = isSafe };
    };
}
