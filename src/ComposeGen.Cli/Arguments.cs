using System.CommandLine;
using System.CommandLine.Parsing;

namespace ComposeGen.Cli;

/// <summary>What all commands ask of their arguments.</summary>
internal static class Arguments
{
    /// <summary>Reads a text, if it is what an option wants.</summary>
    internal delegate bool TryRead<T>(string text, out T value);

    /// <summary>Refuses an argument of nothing but blanks, which is what an unset variable leaves in a script.</summary>
    public static void RefuseBlank(SymbolResult result, string name, string wanted)
    {
        if (result.Tokens.Any(token => string.IsNullOrWhiteSpace(token.Value)))
        {
            result.AddError($"{name} is empty; name {wanted}.");
        }
    }

    /// <summary>An argument that cannot be blank.</summary>
    public static Argument<string> Required(string name, string description, string wanted)
    {
        var argument = new Argument<string>(name) { Description = description };
        argument.Validators.Add(result => RefuseBlank(result, name, wanted));
        return argument;
    }

    /// <summary>An argument of one path or several, none of which can be blank.</summary>
    public static Argument<string[]> Paths(string name, string description)
    {
        var argument = new Argument<string[]>(name) { Description = description, Arity = ArgumentArity.OneOrMore };
        argument.Validators.Add(result => RefuseBlank(result, name, "a path"));
        return argument;
    }

    /// <summary>The option that names a format.</summary>
    public static Option<ComposeFormat?> Target(string description) => new Option<ComposeFormat?>("--target")
    {
        Description = description,
        HelpName = "2|2.0|2.1|2.2|2.3|2.4|3.8|spec",
        CustomParser = argument => argument.Read<ComposeFormat>(ComposeFormat.TryParse, "2, 2.0 to 2.4, 3.8 or spec"),
    }.CompletedAsInHelp();

    /// <summary>Has a shell complete an option by the words that its help shows.</summary>
    public static Option<T> CompletedAsInHelp<T>(this Option<T> option)
    {
        option.CompletionSources.Clear();
        option.CompletionSources.Add(option.HelpName!.Split('|'));
        return option;
    }

    /// <summary>The value of an option, or an error that tells what to give.</summary>
    public static T? Read<T>(this ArgumentResult argument, TryRead<T> tryRead, string wanted)
    {
        var text = argument.Tokens[0].Value;
        if (tryRead(text, out var value))
        {
            return value;
        }

        argument.AddError($"{((OptionResult)argument.Parent!).Option.Name} {text}: give {wanted}.");
        return default;
    }
}
