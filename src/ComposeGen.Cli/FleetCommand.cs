using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using ComposeGen.Cli.Reports;
using ComposeGen.Diagnostics;
using ComposeGen.Fleets;

namespace ComposeGen.Cli;

/// <summary><c>composegen fleet</c>: one master and n slaves from two reference files.</summary>
internal static class FleetCommand
{
    /// <summary>Far more than a machine can run; what is above is a slip that would only take time to plan.</summary>
    private const int MostSlaves = 100_000;

    private static readonly Option<string> Master = PathOption("FILE", "The compose file of the master", "--master");

    private static readonly Option<string> Slave =
        PathOption("FILE", "The compose file of the slaves; ${NODE}, ${NODE_INDEX} and ${FLEET} in it are each node's own", "--slave");

    private static readonly Option<int> Slaves = new("--slaves")
    {
        Description = "How many slaves",
        Required = true,
        HelpName = "N",
        CustomParser = ParseCount,
    };

    private static readonly Option<string> Output = PathOption("OUT", "The folder to write to", "--output", "-o");

    private static readonly Option<string[]> Entry = EntryOption();

    private static readonly Option<FleetLayout> Layout = new("--layout")
    {
        Description = "How nodes become compose files: one each, a template a kind, one each that scripts connect, or one for all",
        HelpName = "per-node|template|connect|flat",
        DefaultValueFactory = _ => FleetLayout.PerNode,
        CustomParser = ParseLayout,
    };

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
            Writes one compose project for a master and for each of n slaves, and the scripts that start and stop them all.

            Example:
              composegen fleet --master docker-compose-master.yml --slave docker-compose-slave.yml --slaves 10 -o out
              out/up.sh
            """)
        {
            Master, Slave, Slaves, Output, Entry, Layout, Subnets, Target, Name, DryRun, Force,
        };
        command.SetAction(Run);
        return command;
    }

    private static int Run(ParseResult arguments)
    {
        var findings = new Findings(new TextReport(arguments.InvocationConfiguration.Error));
        var master = ReferenceFile.Load(arguments.GetRequiredValue(Master));
        var slave = ReferenceFile.Load(arguments.GetRequiredValue(Slave));
        findings.Add(master.Diagnostics);
        findings.Add(slave.Diagnostics);
        if (findings.HasErrors)
        {
            return findings.ExitCode;
        }

        try
        {
            var plan = Describe(arguments, master, slave).Plan();
            findings.Add(plan.Diagnostics);
            return findings.HasErrors ? findings.ExitCode : Write(arguments, plan);
        }
        catch (ComposeException exception)
        {
            findings.Add(exception.Diagnostics);
            return findings.ExitCode;
        }
    }

    private static Fleet Describe(ParseResult arguments, ReferenceFile master, ReferenceFile slave)
    {
        string FolderOf(FleetNode node) => Path.Combine(arguments.GetRequiredValue(Output), node.Folder);

        void Configure(FleetBuilder fleet)
        {
            fleet.Node("master", node => master.For(node, FolderOf(node)))
                .Nodes("slave", arguments.GetRequiredValue(Slaves), node => slave.For(node, FolderOf(node)));
            fleet.Layout(arguments.GetValue(Layout));
            if (arguments.GetValue(Subnets) is { } addresses)
            {
                fleet.Subnets(addresses);
            }

            foreach (var service in arguments.GetRequiredValue(Entry))
            {
                fleet.Entry(service);
            }

            if (arguments.GetValue(Target) is { } target)
            {
                fleet.Target(target);
            }
        }

        return arguments.GetValue(Name) is { } name ? Fleet.Create(name, Configure) : Fleet.Create(Configure);
    }

    private static int Write(ParseResult arguments, FleetPlan plan)
    {
        var output = arguments.InvocationConfiguration.Output;
        var folder = arguments.GetRequiredValue(Output);
        var force = arguments.GetValue(Force);
        if (arguments.GetValue(DryRun))
        {
            FleetSummary.WriteChanges(output, plan.Compare(folder, force));
        }
        else
        {
            FleetSummary.WriteDone(output, folder, plan, plan.WriteTo(folder, force));
        }

        return ExitCode.Done;
    }

    private static Option<string> PathOption(string helpName, string description, string name, params string[] aliases)
    {
        var option = new Option<string>(name, aliases) { Description = description, Required = true, HelpName = helpName };
        option.Validators.Add(result => Arguments.RefuseBlank(result, name, "a path"));
        return option;
    }

    private static Option<string[]> EntryOption()
    {
        var option = new Option<string[]>("--entry")
        {
            Description = "A service that gets the node's name as alias on each shared network; may be given several times",
            HelpName = "SERVICE",
            DefaultValueFactory = _ => [],
        };
        option.Validators.Add(result => Arguments.RefuseBlank(result, "--entry", "a service"));
        return option;
    }

    private static int ParseCount(ArgumentResult argument)
    {
        var text = argument.Tokens[0].Value;
        if (int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var count) && count is > 0 and <= MostSlaves)
        {
            return count;
        }

        argument.AddError($"--slaves {text}: give a whole number from 1 to {MostSlaves}.");
        return 0;
    }

    private static FleetLayout ParseLayout(ArgumentResult argument)
    {
        var text = argument.Tokens[0].Value;
        switch (text)
        {
            case "per-node":
                return FleetLayout.PerNode;
            case "template":
                return FleetLayout.Template;
            case "connect":
                return FleetLayout.Connect;
            case "flat":
                return FleetLayout.Flat;
            default:
                argument.AddError($"--layout {text}: give per-node, template, connect or flat.");
                return default;
        }
    }

    private static FleetAddresses? ParseSubnets(ArgumentResult argument)
    {
        var text = argument.Tokens[0].Value;
        if (text == "docker")
        {
            return FleetAddresses.FromEngine;
        }

        if (Subnet.TryParse(text, out var pool) && !pool.IsIPv6)
        {
            return FleetAddresses.FromPool(pool);
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
