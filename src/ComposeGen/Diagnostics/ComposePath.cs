using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace ComposeGen.Diagnostics;

/// <summary>A path in a compose file: keys and list positions from the root.</summary>
public sealed partial record ComposePath
{
    private ComposePath(ComposePath? parent, string? key, int index)
    {
        Parent = parent;
        Key = key;
        Index = index;
    }

    /// <summary>The root, which is the whole file.</summary>
    public static ComposePath Root { get; } = new(null, null, -1);

    /// <summary>The path without the last step; <see langword="null"/> at the root.</summary>
    public ComposePath? Parent { get; }

    /// <summary>The key of the last step; <see langword="null"/> when it is a list position.</summary>
    public string? Key { get; }

    /// <summary>The position of the last step, from 0; -1 when it is a key.</summary>
    public int Index { get; }

    /// <summary>Returns the path of a key below this one.</summary>
    /// <param name="key">The key.</param>
    public ComposePath Child(string key)
    {
        ArgumentNullException.ThrowIfNull(key);
        return new ComposePath(this, key, -1);
    }

    /// <summary>Returns the path of a list value below this one.</summary>
    /// <param name="index">Its position, from 0.</param>
    public ComposePath Child(int index)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(index);
        return new ComposePath(this, null, index);
    }

    /// <summary>Returns the values of a list, each with its place.</summary>
    internal IEnumerable<(T Value, ComposePath Path)> Each<T>(IEnumerable<T>? values) =>
        (values ?? []).Select((value, index) => (value, Child(index)));

    /// <summary>Whether a path is another one, or below it.</summary>
    internal bool IsAtOrBelow(ComposePath other) => Equals(other) || Parent?.IsAtOrBelow(other) == true;

    /// <summary>The steps from the root.</summary>
    public IReadOnlyList<ComposePath> Steps()
    {
        var steps = new List<ComposePath>();
        for (var step = this; step.Parent is not null; step = step.Parent)
        {
            steps.Add(step);
        }

        steps.Reverse();
        return steps;
    }

    /// <summary>Returns the path as text: <c>services.web.ports[0]</c>. Keys that contain a dot or bracket are quoted.</summary>
    public override string ToString()
    {
        var text = new StringBuilder();
        foreach (var step in Steps())
        {
            if (step.Key is null)
            {
                text.Append(CultureInfo.InvariantCulture, $"[{step.Index}]");
            }
            else if (step.Key.AsSpan().IndexOfAny(".[]\"") >= 0 || step.Key.Length == 0)
            {
                text.Append(CultureInfo.InvariantCulture, $"[\"{Escaped(step.Key)}\"]");
            }
            else
            {
                text.Append(text.Length == 0 ? "" : ".").Append(step.Key);
            }
        }

        return text.ToString();
    }

    /// <summary>
    /// Parses a path: <c>services.web.ports[0]</c>. A key in quotes, as in <c>labels."a.b"</c> or <c>labels["a.b"]</c>, may
    /// contain anything; a backslash precedes a quote or backslash in it.
    /// </summary>
    /// <param name="text">The text.</param>
    /// <exception cref="FormatException">The text is not a path.</exception>
    public static ComposePath Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return TryParse(text, out var path)
            ? path
            : throw new FormatException($"'{text}' is not a path such as services.web.ports[0].");
    }

    /// <summary>Parses a path: see <see cref="Parse"/>.</summary>
    /// <param name="text">The text.</param>
    /// <param name="path">The path.</param>
    /// <returns>Whether the text is a path.</returns>
    public static bool TryParse(string? text, [NotNullWhen(true)] out ComposePath? path)
    {
        var steps = text is null or ['[', ..] ? text : $".{text}";
        var read = steps is null ? null : Root;
        for (var at = 0; read is not null && at < steps!.Length;)
        {
            var match = StepPattern().Match(steps, at);
            at += match.Length;
            read = match switch
            {
                { Success: false } => null,
                _ when match.Groups["index"] is { Success: true, Value: var index } =>
                    int.TryParse(index, NumberStyles.None, CultureInfo.InvariantCulture, out var position)
                        ? read.Child(position)
                        : null,
                _ when match.Groups["quoted"] is { Success: true, Value: var quoted } =>
                    read.Child(EscapePattern().Replace(quoted, "${escaped}")),
                _ => read.Child(match.Groups["key"].Value),
            };
        }

        path = read;
        return path is not null;
    }

    private static string Escaped(string key) =>
        key.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal);

    // These expressions take linear time, so they need no timeout.
    [GeneratedRegex(
        """
        \G(?: \.(?<key>[^.\[\]"]+)
            | \."(?<quoted>([^"\\]|\\.)*)"
            | \["(?<quoted>([^"\\]|\\.)*)"\]
            | \[(?<index>[0-9]+)\] )
        """,
        RegexOptions.Singleline | RegexOptions.ExplicitCapture | RegexOptions.IgnorePatternWhitespace
            | RegexOptions.CultureInvariant,
        matchTimeoutMilliseconds: Timeout.Infinite)]
    private static partial Regex StepPattern();

    [GeneratedRegex(
        @"\\(?<escaped>.)",
        RegexOptions.Singleline | RegexOptions.CultureInvariant,
        matchTimeoutMilliseconds: Timeout.Infinite)]
    private static partial Regex EscapePattern();
}
