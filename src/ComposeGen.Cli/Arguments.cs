using System.CommandLine;
using System.CommandLine.Parsing;
using ComposeGen.Projects;
using ComposeGen.Yaml;

namespace ComposeGen.Cli;

/// <summary>Arguments and options, and how they are checked.</summary>
internal static class Arguments
{
    /// <summary>Parses the text of an option.</summary>
    internal delegate bool TryParse<T>(string text, out T value);

    /// <summary>Refuses a blank argument, which a script with an unset variable passes.</summary>
    public static void RefuseBlank(SymbolResult result, string name, string wanted)
    {
        if (result.Tokens.Any(token => string.IsNullOrWhiteSpace(token.Value)))
        {
            result.AddError($"{name} is empty; name {wanted}.");
        }
    }

    /// <summary>Creates an argument that cannot be blank.</summary>
    public static Argument<string> Required(string name, string description, string wanted)
    {
        var argument = new Argument<string>(name) { Description = description };
        argument.Validators.Add(result => RefuseBlank(result, name, wanted));
        return argument;
    }

    /// <summary>Creates an argument of one or more paths, which cannot be blank.</summary>
    public static Argument<string[]> Paths(string name, string description)
    {
        var argument = new Argument<string[]>(name) { Description = description, Arity = ArgumentArity.OneOrMore };
        argument.Validators.Add(result => RefuseBlank(result, name, "a path"));
        return argument;
    }

    /// <summary>Creates an option that can be given several times.</summary>
    public static Option<string[]> Repeatable(string name, string helpName, string description) =>
        new(name) { Description = description, HelpName = helpName, DefaultValueFactory = _ => [] };

    /// <summary>Creates an option with one of several words as its value, which shells complete.</summary>
    public static Option<T?> OneOf<T>(string name, string description, IReadOnlyList<string> words, TryParse<T> tryParse) =>
        new Option<T?>(name)
        {
            Description = description,
            HelpName = string.Join('|', words),
            CustomParser = argument => argument.Read(tryParse, Choice(words)),
        }.CompletedAsInHelp();

    /// <summary>Returns words as in <c>a, b or c</c>.</summary>
    public static string Choice(IReadOnlyList<string> words) => $"{string.Join(", ", words.SkipLast(1))} or {words[^1]}";

    /// <summary>Creates the option for a format.</summary>
    public static Option<ComposeFormat?> Target(string description) => new Option<ComposeFormat?>("--target")
    {
        Description = description,
        HelpName = string.Join('|', ComposeFormat.Targets),
        CustomParser = argument => argument.Read<ComposeFormat>(ComposeFormat.TryParse, "2, 2.0 to 2.4, 3.8 or spec"),
    }.CompletedAsInHelp();

    /// <summary>Makes shells complete an option by the words in its help.</summary>
    private static Option<T> CompletedAsInHelp<T>(this Option<T> option)
    {
        option.CompletionSources.Clear();
        option.CompletionSources.Add(option.HelpName!.Split('|'));
        return option;
    }

    /// <summary>Parses the value of an option, or adds an error that names what to give.</summary>
    public static T? Read<T>(this ArgumentResult argument, TryParse<T> tryParse, string wanted)
    {
        var text = argument.Tokens[0].Value;
        if (tryParse(text, out var value))
        {
            return value;
        }

        argument.AddError($"{((OptionResult)argument.Parent!).Option.Name} {text}: give {wanted}.");
        return default;
    }
}

/// <summary>The options of commands that load projects as Compose does.</summary>
internal static class ProjectArguments
{
    public static readonly Option<bool> Merge = new("--merge")
    {
        Description = "Merges the files into one project; later files override earlier ones, as with docker compose -f",
    };

    public static readonly Option<string[]> EnvFile = Arguments.Repeatable(
        "--env-file", "FILE", "A file with variables; may be given several times [default: .env in the project's folder]");

    public static readonly Option<string[]> Profile = Arguments.Repeatable(
        "--profile", "NAME", "Activates a profile, or all with '*'; may be given several times [default: COMPOSE_PROFILES]");

    /// <summary>Refuses a folder among several paths of one project.</summary>
    public static void RefuseFolders(CommandResult command, Argument<string[]> paths)
    {
        if (command.GetValue(Merge)
            && command.GetValue(paths) is { Length: > 1 } all
            && all.FirstOrDefault(Directory.Exists) is { } folder)
        {
            command.AddError($"--merge: {folder} is a folder; name its files.");
        }
    }

    /// <summary>Returns the options to load projects with.</summary>
    public static ProjectOptions Of(ParseResult arguments, IReadOnlyList<string> paths) => new()
    {
        Environment = Streams.Of(arguments).Environment,
        EnvFiles = arguments.GetRequiredValue(EnvFile),
        Profiles = arguments.GetRequiredValue(Profile),
        Input = InputFor(paths, arguments),
    };

    /// <summary>Returns standard input if it is one of the files; otherwise, it may be closed.</summary>
    public static Stream? InputFor(IReadOnlyList<string> paths, ParseResult arguments) =>
        paths.Contains(Streams.Dash, StringComparer.Ordinal) ? Streams.Of(arguments).Input : null;
}

/// <summary>The option for the file that a command writes.</summary>
internal static class OutputText
{
    public static Option<string?> Option()
    {
        var option = new Option<string?>("--output", "-o")
        {
            Description = "The file to write; - is standard output, the default",
            HelpName = "FILE",
        };
        option.Validators.Add(result => Arguments.RefuseBlank(result, option.Name, "a file"));
        return option;
    }

    /// <summary>Writes text to the file of the option.</summary>
    public static void Write(ParseResult arguments, Option<string?> output, string text) =>
        Write(arguments, arguments.GetValue(output) ?? Streams.Dash, text);

    /// <summary>Writes text to a file, or to standard output for <see cref="Streams.Dash"/>.</summary>
    public static void Write(ParseResult arguments, string path, string text)
    {
        if (path != Streams.Dash)
        {
            TextFile.Write(path, text);
        }
        else
        {
            Streams.Of(arguments).Data.Write(text);
        }
    }
}
