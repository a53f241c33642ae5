using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using ComposeGen.Fleets;

namespace ComposeGen.Cli;

/// <summary>The arguments of <c>composegen fleet</c>: a fleet.yml, or two files and a count, and options.</summary>
internal static class FleetArguments
{
    public static readonly Argument<string?> Definition = DefinitionArgument();

    public static readonly Option<string> Master = PathOption("FILE", "The compose file of the master", "--master");

    public static readonly Option<string> Slave =
        PathOption(
            "FILE", "The compose file of the slaves; ${NODE}, ${NODE_INDEX} and ${FLEET} are those of each slave", "--slave");

    public static readonly Option<int?> Slaves = new("--slaves")
    {
        Description = "The number of slaves; in a fleet.yml, of the only kind with a count, or of the kind called slave",
        HelpName = "N",
        CustomParser = argument => argument.Read<int>(TryReadCount, $"a whole number from 1 to {FleetDefinition.MostNodes}"),
    };

    public static readonly Option<string> Folder = FolderOption();

    public static readonly Option<string[]> Entry = ServicesOption(
        "--entry", "A service that gets the node's name as alias on each shared network; may be given several times");

    public static readonly Option<string[]> Exit = ServicesOption(
        "--exit", "A service that is on each shared network, to reach the entries of others; may be given several times");

    public static readonly Option<FleetLayout> Layout = Arguments.OneOf<FleetLayout>(
        "--layout",
        "One file for each node, a template for each kind, one for each node that scripts connect, or one for all",
        FleetLayoutName.All,
        FleetLayoutName.TryParse);

    public static readonly Option<FleetAddresses?> Subnets = new("--subnets")
    {
        Description = $"The pool of the subnets, or 'docker' to let the engine choose [default: {FleetAddresses.DefaultPool}]",
        HelpName = "CIDR|docker",
        CustomParser = argument => argument.Read<FleetAddresses?>(
            FleetAddresses.TryParse, $"an IPv4 block such as {FleetAddresses.DefaultPool}, or docker"),
    };

    public static readonly Option<ComposeFormat?> Target =
        Arguments.Target("The format of the files [default: each reference file's own]");

    public static readonly Option<string?> Name = new("--name")
    {
        Description = "The fleet's name, with which the project names begin",
        HelpName = "FLEET",
        CustomParser = argument => argument.Read<string>(TryReadName, Fleet.NameRule),
    };

    public static readonly Option<bool> Replan = new("--replan")
    {
        Description = "Plans all subnets anew, instead of keeping those of the fleet in the folder",
    };

    public static readonly Option<bool> DryRun = new("--dry-run") { Description = "Only prints what would be written" };

    public static readonly Option<bool> Force = new("--force")
    {
        Description = "Also replaces files that were not generated, or were changed since",
    };

    /// <summary>Requires one of the two forms, and refuses both at once.</summary>
    public static void RequireOneForm(CommandResult result)
    {
        Option[] files = [Master, Slave];
        if (result.GetResult(Definition) is not { Tokens: [var definition, ..] })
        {
            foreach (var option in files.Append(Slaves).Where(option => result.GetResult(option) is null))
            {
                result.AddError($"Option '{option.Name}' is required.");
            }
        }
        else if (Array.Find(files, option => result.GetResult(option) is not null) is { } option && !IsOption(definition))
        {
            result.AddError($"{option.Name} does not go with a {FleetDefinition.FileName}, which names the files itself.");
        }
    }

    // The parser takes an unknown option for the argument.
    private static bool IsOption(Token token) => token.Value is ['-', _, ..];

    private static Argument<string?> DefinitionArgument()
    {
        var argument = new Argument<string?>("DIR|fleet.yml")
        {
            Description = "The description of the fleet, or the folder that holds it",
            Arity = ArgumentArity.ZeroOrOne,
        };
        argument.Validators.Add(result => Arguments.RefuseBlank(result, argument.Name, "a path"));
        argument.Validators.Add(result =>
        {
            if (result.Tokens is [var token] && IsOption(token))
            {
                result.AddError($"Unrecognized command or argument '{token.Value}'.");
            }
        });
        return argument;
    }

    private static Option<string> PathOption(string helpName, string description, string name, params string[] aliases)
    {
        var option = new Option<string>(name, aliases) { Description = description, HelpName = helpName };
        option.Validators.Add(result => Arguments.RefuseBlank(result, name, "a path"));
        return option;
    }

    private static Option<string> FolderOption()
    {
        var option = PathOption("OUT", "The folder to write to", "--output", "-o");
        option.Required = true;
        return option;
    }

    private static Option<string[]> ServicesOption(string name, string description)
    {
        var option = Arguments.Repeatable(name, "SERVICE", description);
        option.Validators.Add(result => Arguments.RefuseBlank(result, name, "a service"));
        return option;
    }

    private static bool TryReadCount(string text, out int count) =>
        int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out count)
        && count is > 0 and <= FleetDefinition.MostNodes;

    private static bool TryReadName(string text, out string name) => Fleet.IsLegalName(name = text);
}
