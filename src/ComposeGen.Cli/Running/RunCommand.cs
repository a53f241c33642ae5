using System.CommandLine;
using System.CommandLine.Parsing;
using System.Diagnostics;
using System.Globalization;
using ComposeGen.Cli.Reports;
using ComposeGen.Diagnostics;

namespace ComposeGen.Cli.Running;

/// <summary>What <c>composegen up</c>, <c>down</c> and <c>status</c> have in common.</summary>
internal static class RunCommand
{
    public static readonly Argument<string> Folder = Arguments.Required("OUT", "The folder that a fleet was generated to", "a folder");

    private const int MostParallel = 1000;

    /// <summary>The option that tells how many projects to run something on at a time.</summary>
    public static Option<int> Parallel(int unlessTold) => new("--parallel")
    {
        Description = "How many projects at a time",
        HelpName = "N",
        DefaultValueFactory = _ => unlessTold,
        CustomParser = argument => argument.Read<int>(TryReadParallel, $"a whole number from 1 to {MostParallel}"),
    };

    /// <summary>Loads the fleet, finds docker, and runs something; what goes wrong is told.</summary>
    public static async Task<int> RunAsync(ParseResult arguments, Func<FleetFolder, Docker, Task<int>> run, CancellationToken cancellation)
    {
        var error = arguments.InvocationConfiguration.Error;
        try
        {
            var path = arguments.GetRequiredValue(Folder);
            var fleet = FleetFolder.Load(path);
            return await run(fleet, await DockerFor(fleet, Path.GetFullPath(path), cancellation));
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

    /// <summary>Runs something on all projects, and sums up what became of them, however it ends.</summary>
    public static Task<int> RunAllAsync(
        ParseResult arguments,
        string command,
        Option<int> parallel,
        Func<FleetRunner, CancellationToken, Task> run,
        CancellationToken cancellation) =>
        RunAsync(
            arguments,
            async (fleet, docker) =>
            {
                var watch = Stopwatch.StartNew();
                var view = RunView.For(Streams.Of(arguments), command);
                var runner = new FleetRunner(fleet, docker, ToolFor(fleet, docker), view, arguments.GetValue(parallel));
                try
                {
                    await run(runner, cancellation);
                }
                catch (Exception exception) when (exception is OperationCanceledException or DockerException && runner.IsUnderWay)
                {
                    await SumUpAsync();
                    throw;
                }

                await SumUpAsync();
                return runner.Failed.Count == 0 ? ExitCode.Done : ExitCode.Docker;

                Task SumUpAsync()
                {
                    var summary = Summary(fleet, runner, command, watch.Elapsed);
                    var isComplete = runner.Done == fleet.Manifest.Projects.Count && runner.Failed.Count == 0;
                    var next = isComplete ? "" : $"Go on with: {Again(arguments)}\n";
                    return arguments.InvocationConfiguration.Output.WriteAsync($"{summary}\n{next}");
                }
            },
            cancellation);

    // With the same options: without --volumes, the volumes would stay.
    private static string Again(ParseResult arguments) => string.Join(' ', arguments.Tokens
        .Select(token => token.Value.Contains(' ', StringComparison.Ordinal) ? $"\"{token.Value}\"" : token.Value)
        .Prepend("composegen"));

    // A Swarm needs no compose tool.
    private static async Task<Docker> DockerFor(FleetFolder fleet, string folder, CancellationToken cancellation) =>
        fleet.Manifest.IsForSwarm ? Docker.Alone(folder) : await Docker.FindAsync(folder, cancellation);

    public static IProjectTool ToolFor(FleetFolder fleet, Docker docker) =>
        fleet.Manifest.IsForSwarm ? new StackProjects(fleet, docker) : new ComposeProjects(fleet, docker);

    private static string Summary(FleetFolder fleet, FleetRunner runner, string done, TimeSpan time)
    {
        var others = string.Concat(
            new[] { ("failed", runner.Failed), ("interrupted", runner.Interrupted), ("not tried", runner.Untried) }
                .Where(outcome => outcome.Item2.Count > 0)
                .Select(outcome => $"; {outcome.Item1}: {string.Join(", ", outcome.Item2)}"));
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{runner.Done} of {fleet.Manifest.Projects.Count} projects are {done} after {time.TotalSeconds:F1} s{others}");
    }

    private static bool TryReadParallel(string text, out int count) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out count) && count is > 0 and <= MostParallel;
}
