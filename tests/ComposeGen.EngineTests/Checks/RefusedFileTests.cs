using System.Runtime.CompilerServices;
using ComposeGen.Diagnostics;
using ComposeGen.EngineTests.Commands;
using ComposeGen.EngineTests.Grid;
using ComposeGen.EngineTests.Tools;
using ComposeGen.Tests.Grid;

namespace ComposeGen.EngineTests.Checks;

/// <summary>
/// Files that docker-compose 1.29 refuses, one for each of its checks: L when it loads a file, P when it builds the project, S by
/// its schema. The first line names the command that refuses the file, and the expected finding.
/// </summary>
public sealed class RefusedFileTests
{
    private static readonly string Folder = Path.Combine(Path.GetDirectoryName(ThisFile())!, "Refused");

    private static readonly IReadOnlyList<string> Names =
        [.. Directory.EnumerateFiles(Folder, "*.yml").Select(path => Path.GetFileNameWithoutExtension(path))
            .Order(StringComparer.Ordinal)];

    // One process of Python reads them all.
    private static readonly Lazy<Task<Dictionary<string, GridVerdict>>> Verdicts = new(ReadAllAsync);

    public static TheoryData<string> Files { get; } = [.. Names];

    [TheoryWith(DockerPart.DockerCompose, DockerPart.Engine)]
    [MemberData(nameof(Files))]
    public async Task Both_refuse(string file)
    {
        using var folder = new TemporaryFolder();
        var path = folder.Write("docker-compose.yml", await File.ReadAllTextAsync(Path.Combine(Folder, $"{file}.yml")));
        var (command, code) = FirstLine(path);

        var isRefused = command == "config"
            ? (await Verdicts.Value)[file] != GridVerdict.Accepts
            : (await ComposeTool.DockerCompose.RunAsync(folder, ["-p", "cg-refused", command])).ExitCode != 0;
        var loaded = await ComposeFile.LoadAsync(path);
        var findings = loaded.Diagnostics.Concat(loaded.File.Validate()).ToList();

        isRefused.Should().BeTrue();
        findings.Select(found => found.Code).Should().Contain(code);
    }

    [Fact]
    public void Nearly_all_are_errors()
    {
        var mild = Names.Where(file => Load(file).All(found => found.Severity != DiagnosticSeverity.Error));

        // A file may be missing on this machine only; and Compose v2 reads "yes" and "no" as strings.
        mild.Should().Equal(
            "L14-build-path", "L35-seccomp-profile", "S-environment-boolean", "S-restart-boolean");
    }

    private static async Task<Dictionary<string, GridVerdict>> ReadAllAsync()
    {
        using var folder = new TemporaryFolder();
        var copies = Names.Select(name => folder.Write(
            $"{name}/docker-compose.yml", File.ReadAllText(Path.Combine(Folder, $"{name}.yml"))));
        var verdicts = await GridTools.DockerComposeAsync(folder, [.. copies]);
        return Names.Zip(verdicts).ToDictionary(pair => pair.First, pair => pair.Second, StringComparer.Ordinal);
    }

    private static IEnumerable<Diagnostic> Load(string file)
    {
        var loaded = ComposeFile.Load(Path.Combine(Folder, $"{file}.yml"));
        return loaded.Diagnostics.Concat(loaded.File.Validate());
    }

    private static (string Command, string Code) FirstLine(string path) =>
        File.ReadLines(path).First().TrimStart('#', ' ').Split(": ") is [var command, var code]
            ? (command, code)
            : throw new InvalidOperationException($"{path} does not say what refuses it.");

    private static string ThisFile([CallerFilePath] string file = "") => file;
}
