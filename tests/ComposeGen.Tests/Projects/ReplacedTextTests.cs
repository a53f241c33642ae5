using ComposeGen.Projects;
using ComposeGen.Tests.Cli;
using ComposeGen.Tests.Fleets;

namespace ComposeGen.Tests.Projects;

/// <summary>Variables may add as much text to a project as real values need, but not gigabytes.</summary>
public sealed class ReplacedTextTests
{
    private const long MostMemory = 500_000_000;
    private const string Compose = "services: {web: {image: a, command: '${A}'}}\n";
    private const string EnvFile = "services: {web: {image: a, env_file: a.env}}\n";
    private const string Finding =
        "error CG1006: Up to here, variables add more than 8,388,608 characters to the project. Use shorter values.";

    private static readonly string Long = $"B={new string('b', 1_000_000)}\n";

    public static TheoryData<string, string, string> Files => new()
    {
        { Compose, $"A=a\n{Repeat("A=${A}${A}\n", 60)}", ".env(24,3)" },
        { Compose, $"A=a\n{Repeat("A=\"${A}${A}\"\n", 60)}", ".env(24,3)" },
        { Compose, $"{Long}A={Repeat("${B}", 100_000)}\n", ".env(2,3)" },
        { Compose, $"{Long}A={Repeat("${B:-c}${C-$B}${B:+$B}$B", 1_000)}\n", ".env(2,3)" },
        { EnvFile, $"A=a\n{Repeat("A=$A$A\n", 60)}", "a.env(24,3)" },
        { $"services: {{web: {{image: a, command: '{Repeat("$B", 100_000)}'}}}}\n", Long, "docker-compose.yml(1,37)" },
        { $"services: {{web: {{image: a, command: [{Repeat("$B, ", 1_000)}]}}}}\n", Long, "docker-compose.yml(1,70)" },
        { $"services: {{web: {{image: a}}}}\nname: '{Repeat("$B", 100_000)}'\n", Long, "docker-compose.yml(2,7)" },
    };

    [Theory]
    [MemberData(nameof(Files))]
    public void Values_that_make_endless_text_are_found(string compose, string variables, string place)
    {
        using var folder = new TemporaryFolder();
        folder.Write("docker-compose.yml", compose);
        folder.Write(".env", compose == EnvFile ? "" : variables);
        folder.Write("a.env", variables);

        var before = GC.GetAllocatedBytesForCurrentThread();
        var run = CliRun.Of("check", folder["docker-compose.yml"]);

        (GC.GetAllocatedBytesForCurrentThread() - before).Should().BeLessThan(MostMemory);
        run.ExitCode.Should().Be(1);
        run.Error.Should().Contain($"{place}: {Finding}");
    }

    [Fact]
    public void Values_of_a_program_that_make_endless_text_are_found()
    {
        var file = ComposeFile.Parse($"services: {{web: {{image: a, command: '{Repeat("$B", 100_000)}'}}}}").File;

        file.Resolve(name => Long).Diagnostics.Should().ContainSingle().Which.ToString().Should().EndWith(Finding);
    }

    [Fact]
    public void Values_of_many_characters_are_right()
    {
        using var folder = new TemporaryFolder();
        folder.Write("docker-compose.yml", $"services: {{web: {{image: a, command: [{Repeat("$B, ", 8)}]}}}}\n");
        folder.Write(".env", Long);

        CliRun.Of("check", folder["docker-compose.yml"]).ExitCode.Should().Be(0);
    }

    private static string Repeat(string text, int times) => string.Concat(Enumerable.Repeat(text, times));
}
