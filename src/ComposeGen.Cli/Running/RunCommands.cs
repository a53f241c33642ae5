using System.CommandLine;
using System.CommandLine.Parsing;
using System.Diagnostics;
using System.Globalization;
using System.Text;
using ComposeGen.Cli.Reports;
using ComposeGen.Diagnostics;
using ComposeGen.Testing;
using ComposeGen.Testing.Running;

namespace ComposeGen.Cli.Running;

/// <summary><c>composegen up</c>, <c>down</c> and <c>status</c>, which run a generated fleet.</summary>
internal static class RunCommands
{
    private const int MostParallel = 1000;

    private const int MostSeconds = 86_400;

    public static Argument<string> Folder { get; } =
        Arguments.Required("OUT", "The folder that contains the generated fleet", "a folder");

    public static Command Up()
    {
        // Two projects keep a processor busy; more slow each other down.
        var parallel = Parallel(count: 2 * Environment.ProcessorCount);
        var removeOrphans = new Option<bool>("--remove-orphans") { Description = "Also remove the nodes that left the fleet" };
        var wait = new Option<bool>("--wait")
        {
            Description = "Also wait until all containers run, and those with a health check are healthy",
        };
        var timeout = new Option<int>("--timeout")
        {
            Description = "The longest time to wait, in seconds",
            HelpName = "SECONDS",
            DefaultValueFactory = _ => 120,
            CustomParser = argument => argument.Read<int>(TryReadSeconds, $"a whole number from 1 to {MostSeconds}"),
        };
        var command = new DescribedCommand(
            "up",
            "Starts a generated fleet: the first kind of nodes, then all others.",
            """
            Several projects start at a time. What runs already is kept.

            Example:
              composegen up out
            """)
        {
            Folder, parallel, removeOrphans, wait, timeout, Summary.Quiet,
        };
        command.SetAction((arguments, cancellation) => RunAllAsync(
            arguments,
            parallel,
            async (runner, stopping) =>
            {
                await runner.UpAsync(arguments.GetValue(removeOrphans), stopping);
                if (arguments.GetValue(wait) && runner.Failed.Count == 0)
                {
                    await runner.WaitAsync(Ready.Healthy, TimeSpan.FromSeconds(arguments.GetValue(timeout)), stopping);
                }
            },
            cancellation));
        return command;
    }

    public static Command Down()
    {
        // Stopping is mostly waiting.
        var parallel = Parallel(count: 8);
        var volumes = new Option<bool>("--volumes") { Description = "Also remove named volumes" };
        var command = new DescribedCommand(
            "down",
            "Stops a generated fleet and removes its containers, anonymous volumes and networks.",
            """
            Named volumes are kept unless --volumes is given. Nothing that the fleet did
            not create is changed.

            Example:
              composegen down out
            """)
        {
            Folder, parallel, volumes, Summary.Quiet,
        };
        command.SetAction((arguments, cancellation) => RunAllAsync(
            arguments,
            parallel,
            (runner, stopping) => runner.DownAsync(arguments.GetValue(volumes), stopping),
            cancellation));
        return command;
    }

    public static Command Status()
    {
        var command = new DescribedCommand(
            "status",
            "Compares what runs with the plan.",
            """
            It compares containers and their state, health, image and configuration files;
            networks, names and fixed addresses. The exit code is 0 when everything runs
            as planned, and 1 otherwise.

            Example:
              composegen status out
            """)
        {
            Folder,
        };
        command.SetAction((arguments, cancellation) => RunAsync(
            arguments,
            async (fleet, docker, tool) =>
            {
                var status = await FleetStatus.LoadAsync(fleet, docker, tool, cancellation);
                StatusTable.Write(status, arguments.InvocationConfiguration.Output);
                return status.IsComplete ? ExitCode.Done : ExitCode.Findings;
            },
            cancellation));
        return command;
    }

    private static Option<int> Parallel(int count) => new("--parallel")
    {
        Description = "The number of projects at a time",
        HelpName = "N",
        DefaultValueFactory = _ => count,
        CustomParser = argument => argument.Read<int>(TryReadParallel, $"a whole number from 1 to {MostParallel}"),
    };

    /// <summary>Loads the fleet, finds docker, and reports what fails.</summary>
    public static async Task<int> RunAsync(
        ParseResult arguments, Func<FleetFolder, Docker, IProjectTool, Task<int>> run, CancellationToken cancellation)
    {
        var error = arguments.InvocationConfiguration.Error;
        try
        {
            var path = arguments.GetRequiredValue(Folder);
            var fleet = FleetFolder.Load(path);
            if (fleet.Manifest.IsForSwarm)
            {
                var swarm = Docker.WithoutCompose(Path.GetFullPath(path));
                return await run(fleet, swarm, new StackProjects(fleet, swarm));
            }

            var docker = await Docker.FindAsync(Path.GetFullPath(path), cancellation);
            return await run(fleet, docker, new ComposeProjects(fleet, docker));
        }
        catch (ArgumentException exception)
        {
            // A node or service that does not run.
            await error.WriteAsync($"composegen: error: {exception.Message.Split(" (Parameter")[0]}\n");
            return ExitCode.Usage;
        }
        catch (ComposeException exception)
        {
            new Findings(new TextReport(Streams.Of(arguments))).Add(exception.Diagnostics);
            return ExitCode.Usage;
        }
        catch (DockerException exception)
        {
            foreach (var problem in exception.Problems)
            {
                await error.WriteAsync($"composegen: error: {problem}\n");
            }

            return ExitCode.Docker;
        }
        catch (OperationCanceledException)
        {
            await error.WriteLineAsync("composegen: interrupted.");
            return ExitCode.Interrupted;
        }
    }

    // Runs something on all projects, and prints a summary, however it ends.
    private static Task<int> RunAllAsync(
        ParseResult arguments,
        Option<int> parallel,
        Func<FleetRunner, CancellationToken, Task> run,
        CancellationToken cancellation) =>
        RunAsync(
            arguments,
            async (fleet, docker, tool) =>
            {
                var watch = Stopwatch.StartNew();
                var view = RunView.For(arguments);
                var runner = new FleetRunner(fleet, docker, tool, view, arguments.GetValue(parallel));
                try
                {
                    await run(runner, cancellation);
                }
                finally
                {
                    if (runner.IsUnderWay)
                    {
                        var summary = TextOf(arguments, fleet, runner, watch.Elapsed);
                        await Summary.Output(arguments).WriteAsync(summary);
                    }
                }

                return runner.Failed.Count == 0 ? ExitCode.Done : ExitCode.Docker;
            },
            cancellation);

    private static string TextOf(ParseResult arguments, FleetFolder fleet, FleetRunner runner, TimeSpan time)
    {
        var projects = fleet.Manifest.Projects.Count;
        var summary = new StringBuilder(string.Create(
            CultureInfo.InvariantCulture,
            $"{runner.Done} of {projects} projects are {arguments.CommandResult.Command.Name} after {time.TotalSeconds:F1} s"));
        Append("failed", runner.Failed);
        Append("interrupted", runner.Interrupted);
        Append("not tried", runner.Untried);
        summary.Append('\n');

        // The same options: without --volumes, the volumes would be kept.
        if (runner.Done < projects || runner.Failed.Count > 0)
        {
            var words = arguments.Tokens.Select(token => token.Value)
                .Select(word => word.Contains(' ', StringComparison.Ordinal) ? $"\"{word}\"" : word);
            summary.Append(CultureInfo.InvariantCulture, $"Go on with: composegen {string.Join(' ', words)}\n");
        }

        return summary.ToString();

        void Append(string outcome, IReadOnlyCollection<string> labels)
        {
            if (labels.Count > 0)
            {
                summary.Append(CultureInfo.InvariantCulture, $"; {outcome}: {string.Join(", ", labels)}");
            }
        }
    }

    private static bool TryReadSeconds(string text, out int seconds) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out seconds) && seconds is > 0 and <= MostSeconds;

    private static bool TryReadParallel(string text, out int count) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out count) && count is > 0 and <= MostParallel;
}
