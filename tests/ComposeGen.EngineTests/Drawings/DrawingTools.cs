using System.ComponentModel;
using ComposeGen.EngineTests.Commands;

namespace ComposeGen.EngineTests.Drawings;

/// <summary>The programs that read drawings, and whether this machine has them; found out once a run.</summary>
internal static class DrawingTools
{
    private static readonly string Script = Path.Combine(AppContext.BaseDirectory, "Drawings", "mermaid.mjs");

    private static readonly Lazy<string?> NoGraphviz =
        new(() => Absence("dot", ["-V"], "dot is not on the PATH. Debian has it in the package graphviz."));

    private static readonly Lazy<string?> NoMermaid = new(() => Absence("node", [Script],
        "Node.js does not find the packages mermaid and jsdom. Install them, and let NODE_PATH name the folder node_modules."));

    /// <summary>Why there is no Graphviz; <see langword="null"/> when there is.</summary>
    public static string? WhyNoGraphviz => NoGraphviz.Value;

    /// <summary>Why there is no Mermaid; <see langword="null"/> when there is.</summary>
    public static string? WhyNoMermaid => NoMermaid.Value;

    /// <summary>Graphviz's own picture of a graph.</summary>
    public static async Task<string> DotAsync(TemporaryFolder folder, string dot) =>
        (await CommandLine.RunAsync("dot", ["-Tsvg", folder.Write("graph.dot", dot)])).Succeeded().Output;

    /// <summary>What Mermaid reads in each drawing, as a line of JSON.</summary>
    public static async Task<IReadOnlyList<string>> MermaidAsync(TemporaryFolder folder, IEnumerable<string> drawings) =>
        (await CommandLine.RunAsync("node",
            [Script, .. drawings.Select((drawing, index) => folder.Write($"{index}.mmd", drawing))])).Succeeded().Lines;

    private static string? Absence(string program, string[] probe, string absence)
    {
        try
        {
            // Attributes ask, and attributes cannot wait asynchronously.
            return Task.Run(() => CommandLine.RunAsync(program, probe)).GetAwaiter().GetResult().ExitCode == 0 ? null : absence;
        }
        catch (Exception exception) when (exception is Win32Exception or TimeoutException)
        {
            return absence;
        }
    }
}
