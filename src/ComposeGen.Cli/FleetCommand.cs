using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using ComposeGen.Cli.Reports;
using ComposeGen.Cli.Templates;
using ComposeGen.Fleets;

namespace ComposeGen.Cli;

/// <summary><c>composegen fleet</c>: what a fleet.yml describes, or one master and n slaves from two reference files.</summary>
internal static class FleetCommand
{
    private const string SlaveKind = "slave";

    private static readonly Argument<string?> Definition = DefinitionArgument();

    private static readonly Option<string> Master = PathOption("FILE", "The compose file of the master", "--master");

    private static readonly Option<string> Slave =
        PathOption("FILE", "The compose file of the slaves; ${NODE}, ${NODE_INDEX} and ${FLEET} in it are each node's own", "--slave");

    private static readonly Option<int?> Slaves = new("--slaves")
    {
        Description = "How many slaves; of a fleet.yml, how many of its only kind with a count, or of the one called slave",
        HelpName = "N",
        CustomParser = ParseCount,
    };

    private static readonly Option<string> Output = OutputOption();

    private static readonly Option<string[]> Entry = ServicesOption("--entry", "A service that gets the node's name as alias on each shared network; may be given several times");

    private static readonly Option<string[]> Exit = ServicesOption("--exit", "A service that is on each shared network, to reach the entries of others; may be given several times");

    private static readonly Option<FleetLayout?> Layout = new Option<FleetLayout?>("--layout")
    {
        Description = "How nodes become compose files: one each, a template a kind, one each that scripts connect, or one for all",
        HelpName = string.Join('|', FleetLayoutName.All),
        CustomParser = ParseLayout,
    }.CompletedAsInHelp();

    private static readonly Option<FleetAddresses?> Subnets = new("--subnets")
    {
        Description = $"The pool that subnets are taken from, or 'docker' to let the engine choose [default: {FleetAddresses.DefaultPool}]",
        HelpName = "CIDR|docker",
        CustomParser = ParseSubnets,
    };

    private static readonly Option<ComposeFormat?> Target =
        Arguments.Target("The format of the files [default: each reference file's own]");

    private static readonly Option<string?> Name = new("--name")
    {
        Description = "The fleet's name, which the project names then begin with",
        HelpName = "FLEET",
        CustomParser = ParseName,
    };

    private static readonly Option<bool> DryRun = new("--dry-run") { Description = "Only tell what would be written" };

    private static readonly Option<bool> Force = new("--force") { Description = "Also replace files that were not generated, or were changed since" };

    public static Command Create()
    {
        var command = new Command("fleet", """
            Writes one compose project for each node of a fleet, and the scripts that start and stop them all. The fleet is described by
            a fleet.yml, or by two files for a master and its slaves; options count for more than what a fleet.yml says.

            Example:
              composegen fleet --master docker-compose-master.yml --slave docker-compose-slave.yml --slaves 10 -o out
              composegen fleet demo/fleet.yml --slaves 20 -o out
              out/up.sh
            """)
        {
            Definition, Master, Slave, Slaves, Output, Entry, Exit, Layout, Subnets, Target, Name, DryRun, Force,
        };
        command.Validators.Add(RequireOneForm);
        command.SetAction(Run);
        return command;
    }

    private static int Run(ParseResult arguments)
    {
        var findings = new Findings(new TextReport(Streams.Of(arguments)));
        var definition = arguments.GetValue(Definition) is { } path ? Load(path) : OfTwoFiles(arguments);
        if (Override(definition, arguments) is { } problem)
        {
            arguments.InvocationConfiguration.Error.WriteLine($"composegen: error: {problem}");
            return ExitCode.Usage;
        }

        var made = definition.ToFleet(arguments.GetRequiredValue(Output), LiquidTemplate.Read);
        findings.Add(made.Diagnostics);
        return made.Fleet is { } fleet ? Run(arguments, fleet, findings) : findings.ExitCode;
    }

    private static int Run(ParseResult arguments, Fleet fleet, Findings findings)
    {
        try
        {
            var plan = fleet.Plan();
            findings.Add(plan.Diagnostics);
            return findings.HasErrors ? findings.ExitCode : Write(arguments, plan);
        }
        catch (ComposeException exception)
        {
            findings.Add(exception.Diagnostics);
            return findings.ExitCode;
        }
    }

    private static FleetDefinition Load(string path) =>
        FleetDefinition.Load(Directory.Exists(path) ? Path.Combine(path, FleetDefinition.FileName) : path).Definition;

    private static FleetDefinition OfTwoFiles(ParseResult arguments) => new()
    {
        Nodes = new(StringComparer.Ordinal)
        {
            ["master"] = new NodeDefinition { File = arguments.GetValue(Master) },
            [SlaveKind] = new NodeDefinition { File = arguments.GetValue(Slave), Count = arguments.GetValue(Slaves) },
        },
    };

    // Answers with what is wrong.
    private static string? Override(FleetDefinition definition, ParseResult arguments)
    {
        definition.Name = TextOf(Name) ?? definition.Name;
        definition.Layout = TextOf(Layout) ?? definition.Layout;
        definition.Subnets = TextOf(Subnets) ?? definition.Subnets;
        definition.Target = TextOf(Target) ?? definition.Target;
        definition.Entry = [.. definition.Entry ?? [], .. arguments.GetRequiredValue(Entry)];
        definition.Exit = [.. definition.Exit ?? [], .. arguments.GetRequiredValue(Exit)];
        return arguments.GetValue(Slaves) is { } count && definition.Nodes is { } nodes ? SetCount(nodes, count) : null;

        string? TextOf(Option option) => arguments.GetResult(option) is { Tokens: [var token, ..] } ? token.Value : null;
    }

    private static string? SetCount(OrderedDictionary<string, NodeDefinition> nodes, int count)
    {
        var counted = nodes.Where(node => node.Value.Count is not null).ToList();
        var kind = counted.Count == 1 ? counted[0].Value : counted.Find(node => node.Key == SlaveKind).Value;
        if (kind is null)
        {
            return counted.Count == 0
                ? "--slaves sets a count, but no node of the fleet has one."
                : $"--slaves sets one count, but {string.Join(", ", counted.Select(node => node.Key))} have one each, and none is called {SlaveKind}.";
        }

        kind.Count = count;
        return null;
    }

    private static void RequireOneForm(CommandResult result)
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

    // The parser takes what is no option for the argument.
    private static bool IsOption(System.CommandLine.Parsing.Token token) => token.Value is ['-', _, ..];

    private static int Write(ParseResult arguments, FleetPlan plan)
    {
        var output = arguments.InvocationConfiguration.Output;
        var folder = arguments.GetRequiredValue(Output);
        var force = arguments.GetValue(Force);
        if (arguments.GetValue(DryRun))
        {
            FleetSummary.WriteChanges(output, plan, plan.Compare(folder, force));
            PlanTables.Write(output, plan);
        }
        else
        {
            FleetSummary.WriteDone(output, folder, plan, plan.WriteTo(folder, force));
        }

        return ExitCode.Done;
    }

    private static Argument<string?> DefinitionArgument()
    {
        var argument = new Argument<string?>("DIR|fleet.yml")
        {
            Description = "The description of the fleet, or the folder that holds it",
            Arity = ArgumentArity.ZeroOrOne,
        };
        argument.Validators.Add(result => Arguments.RefuseBlank(result, argument.Name, "a path"));
        argument.Validators.Add(RefuseUnknownOption);
        return argument;
    }

    private static void RefuseUnknownOption(ArgumentResult result)
    {
        if (result.Tokens is [var token] && IsOption(token))
        {
            result.AddError($"Unrecognized command or argument '{token.Value}'.");
        }
    }

    private static Option<string> PathOption(string helpName, string description, string name, params string[] aliases)
    {
        var option = new Option<string>(name, aliases) { Description = description, HelpName = helpName };
        option.Validators.Add(result => Arguments.RefuseBlank(result, name, "a path"));
        return option;
    }

    private static Option<string> OutputOption()
    {
        var option = PathOption("OUT", "The folder to write to", "--output", "-o");
        option.Required = true;
        return option;
    }

    private static Option<string[]> ServicesOption(string name, string description)
    {
        var option = new Option<string[]>(name) { Description = description, HelpName = "SERVICE", DefaultValueFactory = _ => [] };
        option.Validators.Add(result => Arguments.RefuseBlank(result, name, "a service"));
        return option;
    }

    private static int? ParseCount(ArgumentResult argument)
    {
        var text = argument.Tokens[0].Value;
        if (int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var count) && count is > 0 and <= FleetDefinition.MostNodes)
        {
            return count;
        }

        argument.AddError($"--slaves {text}: give a whole number from 1 to {FleetDefinition.MostNodes}.");
        return null;
    }

    private static FleetLayout? ParseLayout(ArgumentResult argument)
    {
        var text = argument.Tokens[0].Value;
        if (FleetLayoutName.TryParse(text, out var layout))
        {
            return layout;
        }

        argument.AddError($"--layout {text}: give per-node, template, connect or flat.");
        return null;
    }

    private static FleetAddresses? ParseSubnets(ArgumentResult argument)
    {
        var text = argument.Tokens[0].Value;
        if (FleetAddresses.TryParse(text, out var addresses))
        {
            return addresses;
        }

        argument.AddError($"--subnets {text}: give an IPv4 block such as {FleetAddresses.DefaultPool}, or docker.");
        return null;
    }

    private static string? ParseName(ArgumentResult argument)
    {
        var text = argument.Tokens[0].Value;
        if (Fleet.IsLegalName(text))
        {
            return text;
        }

        argument.AddError($"--name {text}: give at most 63 lower-case letters, digits, '-' and '_', beginning with a letter or digit.");
        return null;
    }
}
