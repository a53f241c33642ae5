using System.Globalization;
using System.Text;

namespace ComposeGen.Diagnostics;

/// <summary>A path in a compose file: keys and list positions from the root.</summary>
public sealed record ComposePath
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
                text.Append(CultureInfo.InvariantCulture, $"[\"{step.Key.Replace("\"", "\\\"", StringComparison.Ordinal)}\"]");
            }
            else
            {
                text.Append(text.Length == 0 ? "" : ".").Append(step.Key);
            }
        }

        return text.ToString();
    }
}
