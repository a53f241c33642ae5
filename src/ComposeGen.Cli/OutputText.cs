using System.CommandLine;
using ComposeGen.Yaml;

namespace ComposeGen.Cli;

/// <summary>Text that a command makes, and writes to a file or to standard output.</summary>
internal static class OutputText
{
    /// <summary>The option that names the file.</summary>
    public static Option<string?> Option()
    {
        var option = new Option<string?>("--output", "-o") { Description = "The file to write; - is standard output, the default", HelpName = "FILE" };
        option.Validators.Add(result => Arguments.RefuseBlank(result, option.Name, "a file"));
        return option;
    }

    /// <summary>Writes the text to where an option says.</summary>
    public static void Write(ParseResult arguments, Option<string?> output, string text)
    {
        if (arguments.GetValue(output) is { } path and not Streams.Dash)
        {
            TextFile.Write(path, text);
        }
        else
        {
            Streams.Of(arguments).Data.Write(text);
        }
    }
}
