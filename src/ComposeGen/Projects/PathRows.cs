using ComposeGen.Shapes;

namespace ComposeGen.Projects;

/// <summary>The rows whose values contain paths of the host, as a tree of the keys that lead to them.</summary>
internal sealed class PathRows
{
    private readonly Dictionary<string, PathRows> _children = new(StringComparer.Ordinal);

    private PathRows()
    {
    }

    /// <summary>All such rows of a compose file.</summary>
    public static PathRows All { get; } = Of(_ => true);

    /// <summary>Those whose paths start at the folder of their own file, when the project includes or extends it.</summary>
    public static PathRows StartingAtFile { get; } = Of(form => !form.StartsAtProject);

    /// <summary>How the value here contains a path; <see langword="null"/> when it contains none.</summary>
    public PathForm? Form { get; private set; }

    /// <summary>Whether keys below this one are rows.</summary>
    public bool HasKeys => _children.Count > 0;

    /// <summary>The rows below a key; <see langword="null"/> when there are none.</summary>
    public PathRows? Under(string key) => _children.GetValueOrDefault(key) ?? _children.GetValueOrDefault("*");

    private static PathRows Of(Predicate<PathForm> isIncluded)
    {
        var root = new PathRows();
        foreach (var row in ComposeFile.Shape.Rows("").Where(row => row.PathForm is { } form && isIncluded(form)))
        {
            var at = root;
            foreach (var key in row.Path.Replace("[]", "", StringComparison.Ordinal).Split('.'))
            {
                if (!at._children.TryGetValue(key, out var child))
                {
                    at._children.Add(key, child = new PathRows());
                }

                at = child;
            }

            at.Form = row.PathForm;
        }

        return root;
    }
}
