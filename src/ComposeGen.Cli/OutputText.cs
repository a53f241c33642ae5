using System.CommandLine;

namespace ComposeGen.Cli;

/// <summary>Text that a command makes, and writes to a file or to standard output.</summary>
internal static class OutputText
{
    /// <summary>The option that names the file.</summary>
    public static Option<string?> Option() => new("--output", "-o")
    {
        Description = "The file to write; - is standard output, the default",
        HelpName = "FILE",
    };

    /// <summary>Writes the text to where an option says.</summary>
    public static void Write(ParseResult arguments, Option<string?> output, string text)
    {
        if (arguments.GetValue(output) is { } path and not Streams.Dash)
        {
            WriteFile(path, text);
        }
        else
        {
            arguments.InvocationConfiguration.Output.Write(text);
        }
    }

    // The file is the old or the new one, never half of it, and nothing else remains.
    private static void WriteFile(string path, string text)
    {
        if (Directory.Exists(path))
        {
            throw new IOException($"{path} is a folder. Name the file to write.");
        }

        var temporary = $"{path}.composegen-tmp";
        try
        {
            File.WriteAllText(temporary, text);
            File.Move(temporary, path, overwrite: true);
        }
        catch
        {
            File.Delete(temporary);
            throw;
        }
    }
}
