using System.CommandLine;
using System.CommandLine.Parsing;
using ComposeGen.Projects;

namespace ComposeGen.Cli;

/// <summary>The options of commands that look at projects as Compose sees them.</summary>
internal static class ProjectArguments
{
    public static readonly Option<bool> Merge = new("--merge")
    {
        Description = "Takes the files for one project, a later one above an earlier one, as docker compose does with several -f",
    };

    public static readonly Option<string[]> EnvFile = new("--env-file")
    {
        Description = "A file with the values of variables; may be given several times [default: .env in the project's folder]",
        HelpName = "FILE",
        DefaultValueFactory = _ => [],
    };

    public static readonly Option<string[]> Profile = new("--profile")
    {
        Description = "Activates a profile, or all with '*'; may be given several times [default: what COMPOSE_PROFILES names]",
        HelpName = "NAME",
        DefaultValueFactory = _ => [],
    };

    /// <summary>Refuses a folder among several paths that are one project.</summary>
    public static void RefuseFolders(CommandResult command, Argument<string[]> paths)
    {
        if (command.GetValue(Merge)
            && command.GetValue(paths) is { Length: > 1 } all
            && all.FirstOrDefault(Directory.Exists) is { } folder)
        {
            command.AddError($"--merge: {folder} is a folder; name its files.");
        }
    }

    /// <summary>What projects are loaded with.</summary>
    public static ProjectOptions Of(ParseResult arguments, IReadOnlyList<string> paths) => new()
    {
        Environment = Streams.Of(arguments).Environment,
        EnvFiles = arguments.GetRequiredValue(EnvFile),
        Profiles = arguments.GetRequiredValue(Profile),
        Input = InputFor(paths, arguments),
    };

    /// <summary>Standard input if it is one of the files; it may be closed otherwise.</summary>
    public static Stream? InputFor(IReadOnlyList<string> paths, ParseResult arguments) =>
        paths.Contains(Streams.Dash, StringComparer.Ordinal) ? Streams.Of(arguments).Input : null;
}
