using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using ComposeGen.EngineTests.Commands;
using ComposeGen.EngineTests.Tools;

namespace ComposeGen.EngineTests.Checks;

/// <summary>A file of 1,000 services is checked in less processor time than the tools take to read it.</summary>
[Collection(OneAtATime.Name)]
public sealed partial class CheckSpeedTests
{
    private const int Rounds = 3;
    private static readonly TimeSpan FiveMinutes = TimeSpan.FromMinutes(5);

    // In turns; the best time of each is the least disturbed one.
    [FactWith(DockerPart.DockerCompose, DockerPart.Stack)]
    public async Task Checks_faster_than_docker_compose_and_docker_stack_read()
    {
        using var folder = new TemporaryFolder();
        var file = folder.Write("docker-compose.yml", ThousandServices.Text);
        string[] checks = ["dotnet", await ReleaseAsync(folder["release"]), "check", file];
        string[] compose = ["docker-compose", "-f", file, "config", "-q"];
        string[] stack = ["docker", "stack", "config", "-c", file];
        var (checking, composing, stacking) = (TimeSpan.MaxValue, TimeSpan.MaxValue, TimeSpan.MaxValue);
        for (var round = 0; round < Rounds; round++)
        {
            checking = Least(checking, await TimeAsync(checks));
            composing = Least(composing, await TimeAsync(compose));
            stacking = Least(stacking, await TimeAsync(stack));
        }

        checking.Should().BeLessThan(composing);
        checking.Should().BeLessThan(stacking);
    }

    // What users get is not what is built to be debugged.
    private static async Task<string> ReleaseAsync(string folder)
    {
        (await CommandLine.RunAsync("dotnet", ["build", Path.Combine(RepositoryRoot(), "src", "ComposeGen.Cli"), "-c", "Release", "--no-restore", "-o", folder], timeout: FiveMinutes)).Succeeded();
        return Path.Combine(folder, "ComposeGen.Cli.dll");
    }

    private static string RepositoryRoot([CallerFilePath] string file = "") => Path.GetFullPath(Path.Combine(file, "..", "..", "..", ".."));

    // What the processors did for a command, as the shell counts it: how busy they are with others does not matter much.
    private static async Task<TimeSpan> TimeAsync(string[] command)
    {
        var outcome = (await CommandLine.RunAsync("sh", ["-c", "\"$@\" > /dev/null && times", "sh", .. command])).Succeeded();
        return Amounts().Matches(outcome.Lines[1]).Aggregate(TimeSpan.Zero, (sum, amount) =>
            sum + TimeSpan.FromMinutes(Number(amount.Groups["minutes"])) + TimeSpan.FromSeconds(Number(amount.Groups["seconds"])));
    }

    private static double Number(Group digits) => double.Parse(digits.ValueSpan, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"(?<minutes>\d+)m(?<seconds>\d+\.\d+)s", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Amounts();

    private static TimeSpan Least(TimeSpan one, TimeSpan other) => one < other ? one : other;
}
