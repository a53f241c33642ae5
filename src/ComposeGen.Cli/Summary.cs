using System.CommandLine;

namespace ComposeGen.Cli;

/// <summary>What commands print about their work, next to their results.</summary>
internal static class Summary
{
    /// <summary>The option of every command that prints a summary.</summary>
    public static readonly Option<bool> Quiet = new("--quiet")
    {
        Description = "Prints no progress and no summary, only findings and errors",
    };

    public static bool IsWanted(ParseResult arguments) => !arguments.GetValue(Quiet);

    /// <summary>Returns the writer for progress and summaries.</summary>
    public static TextWriter Output(ParseResult arguments) =>
        IsWanted(arguments) ? arguments.InvocationConfiguration.Output : TextWriter.Null;
}
