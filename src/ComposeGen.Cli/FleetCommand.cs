using System.CommandLine;
using ComposeGen.Cli.Reports;
using ComposeGen.Cli.Templates;
using ComposeGen.Fleets;
using static ComposeGen.Cli.FleetArguments;

namespace ComposeGen.Cli;

/// <summary><c>composegen fleet</c>: generates a fleet from a fleet.yml, or from the files of a master and its slaves.</summary>
internal static class FleetCommand
{
    private const string SlaveKind = "slave";

    public static Command Create()
    {
        var command = new DescribedCommand(
            "fleet",
            "Writes a compose project for each node of a fleet, and scripts that start and stop all.",
            """
            A fleet.yml describes the fleet, or the two files of a master and its slaves
            do; options override the fleet.yml.

            Example:
              composegen fleet --master docker-compose-master.yml \
                --slave docker-compose-slave.yml --slaves 10 -o out
              composegen fleet demo/fleet.yml --slaves 20 -o out
              out/up.sh
            """)
        {
            Definition, Master, Slave, Slaves, Folder, Entry, Exit, Layout, Subnets, Target, Name, Replan, DryRun, Force,
            Summary.Quiet,
        };
        command.Validators.Add(RequireOneForm);
        command.SetAction(RunAsync);
        return command;
    }

    private static async Task<int> RunAsync(ParseResult arguments, CancellationToken cancellation)
    {
        var findings = new Findings(new TextReport(Streams.Of(arguments)));
        var definition = arguments.GetValue(Definition) is { } path ? Load(path) : OfTwoFiles(arguments);
        if (Override(definition, arguments) is { } problem)
        {
            await arguments.InvocationConfiguration.Error.WriteLineAsync($"composegen: error: {problem}");
            return ExitCode.Usage;
        }

        var made = definition.ToFleet(arguments.GetRequiredValue(Folder), LiquidTemplate.Read);
        findings.Add(made.Diagnostics);
        return made.Fleet is { } fleet ? await RunAsync(arguments, fleet, findings, cancellation) : findings.ExitCode;
    }

    private static async Task<int> RunAsync(
        ParseResult arguments, Fleet fleet, Findings findings, CancellationToken cancellation)
    {
        try
        {
            var earlier = FleetManifest.TryLoad(arguments.GetRequiredValue(Folder));
            var plan = fleet.Plan(arguments.GetValue(Replan) ? null : earlier);
            findings.Add(plan.Diagnostics);
            return findings.HasErrors ? findings.ExitCode : await WriteAsync(arguments, plan, earlier, cancellation);
        }
        catch (OperationCanceledException)
        {
            var error = arguments.InvocationConfiguration.Error;
            await error.WriteLineAsync("composegen: interrupted. Run the same command again to go on.");
            return ExitCode.Interrupted;
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

    // Returns an error, if there is one.
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
            var kinds = string.Join(", ", counted.Select(node => node.Key));
            return counted.Count == 0
                ? "--slaves sets a count, but no node of the fleet has one."
                : $"--slaves sets one count, but {kinds} have one each, and none is called {SlaveKind}.";
        }

        kind.Count = count;
        return null;
    }

    private static async Task<int> WriteAsync(
        ParseResult arguments, FleetPlan plan, FleetManifest? earlier, CancellationToken cancellation)
    {
        var folder = arguments.GetRequiredValue(Folder);
        var foreign = arguments.GetValue(Force) ? ForeignFiles.Replace : ForeignFiles.Refuse;
        if (arguments.GetValue(DryRun))
        {
            var output = arguments.InvocationConfiguration.Output;
            FleetSummary.WriteChanges(output, plan, earlier, plan.Compare(folder, foreign));
            FleetSummary.WriteMoved(output, plan, earlier);
            return ExitCode.Done;
        }

        var changes = await plan.WriteToAsync(folder, foreign, cancellation);
        if (Summary.IsWanted(arguments))
        {
            FleetSummary.WriteDone(Streams.Of(arguments), folder, plan, earlier, changes);
        }

        return ExitCode.Done;
    }
}
