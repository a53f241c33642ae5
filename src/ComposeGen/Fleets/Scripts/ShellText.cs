namespace ComposeGen.Fleets;

/// <summary>Text that a POSIX shell takes as it is.</summary>
internal static class ShellText
{
    /// <summary>A text as one word: in single quotes, where nothing but a single quote means anything.</summary>
    public static string Quote(string text) => $"'{text.Replace("'", "'\\''", StringComparison.Ordinal)}'";

    /// <summary>The names of nodes, a line each; they need no quotes.</summary>
    public static string Lines(IEnumerable<FleetProject> projects) => string.Join('\n', projects.Select(project => project.Label));
}
