using System.ComponentModel;
using ComposeGen.EngineTests.Commands;

namespace ComposeGen.EngineTests.Tools;

/// <summary>Which parts of Docker tests may use: those that this machine has, once the developer allows it.</summary>
internal static class InstalledDocker
{
    private const string OptIn = "COMPOSEGEN_ENGINE_TESTS";

    private const string NotAllowed =
        $"Set {OptIn}=1 to let tests use Docker: they start containers and create networks, all named cg-….";

    private const string PluginPath = """{{range .ClientInfo.Plugins}}{{if eq .Name "compose"}}{{.Path}}{{end}}{{end}}""";

    /// <summary>The image that tests run: busybox that sleeps.</summary>
    public const string TestImage = "composegen-test:latest";

    private static readonly Dictionary<DockerPart, Lazy<string?>> Absences = new()
    {
        [DockerPart.DockerCompose] = new(() => Absence(
            ["docker-compose", "--version"],
            output => output.Contains("version 1.29", StringComparison.Ordinal),
            "docker-compose 1.29 is not on the PATH. Debian 12 has it as the package docker-compose.")),
        [DockerPart.ComposeV2] = new(() => Absence(
            ["docker", "compose", "version", "--short"],
            output => output.TrimStart('v').StartsWith("2.", StringComparison.Ordinal),
            "'docker compose' 2.x does not answer. Install the Docker CLI and its compose plugin.")),
        [DockerPart.Stack] = new(() => Absence(
            ["docker", "stack", "config", "--help"],
            output => output.Contains("--compose-file", StringComparison.Ordinal),
            "'docker stack config' does not answer. Install the Docker CLI, 25 or later.")),
        [DockerPart.Engine] = new(() => Absence(
            ["docker", "image", "inspect", "--format", "{{.Id}}", TestImage],
            output => output.StartsWith("sha256:", StringComparison.Ordinal),
            $"No Docker Engine answers that has the image {TestImage}. Start one, and build the image: busybox that sleeps.")),
    };

    /// <summary>Why a test cannot use the parts, and what to do about it; <see langword="null"/> when it can.</summary>
    public static string? WhyNot(params ReadOnlySpan<DockerPart> parts)
    {
        if (Environment.GetEnvironmentVariable(OptIn) != "1")
        {
            return NotAllowed;
        }

        foreach (var part in parts)
        {
            if (Absences[part].Value is { } absence)
            {
                return absence;
            }
        }

        return null;
    }

    /// <summary>The program that <c>docker compose</c> runs; <see langword="null"/> where there is none.</summary>
    public static string? ComposePlugin { get; } = WhyNot(DockerPart.ComposeV2) is null
        && Ask("docker", "info", "--format", PluginPath).Lines is [var plugin] ? plugin : null;

    private static string? Absence(string[] probe, Func<string, bool> isRight, string absence)
    {
        try
        {
            var outcome = Ask(probe[0], probe[1..]);
            return outcome.ExitCode == 0 && isRight(outcome.Output) ? null : absence;
        }
        catch (Exception exception) when (exception is Win32Exception or TimeoutException)
        {
            return absence;
        }
    }

    // Attributes ask, and attributes cannot wait asynchronously.
    private static CommandOutcome Ask(string program, params string[] arguments) =>
        Task.Run(() => CommandLine.RunAsync(program, arguments)).GetAwaiter().GetResult();
}
