using System.Diagnostics;
using ComposeGen.Tests.Fleets;
using static VerifyXunit.Verifier;

namespace ComposeGen.Tests.Docs;

/// <summary>The programs in <c>samples</c> that need nothing but the SDK.</summary>
[Trait(TestCategory.Name, TestCategory.Slow)]
public sealed class SampleProgramTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    [Fact]
    public Task Quickstart_writes_a_file() => Verify(Run("Quickstart"), "yml");

    [Fact]
    public Task EditAFile_changes_a_file() =>
        Verify(Run("EditAFile", Path.Combine(Repository.Root, "samples", "EditAFile", "docker-compose.yml")), "yml");

    [Fact]
    public async Task MasterSlaves_writes_the_fleet_of_the_article()
    {
        var printed = Run("MasterSlaves", "3", _folder["out"]);
        await Verify(printed + await File.ReadAllTextAsync(_folder["out/slave2/docker-compose.yml"]), "txt");
    }

    public void Dispose() => _folder.Dispose();

    private static string Run(string sample, params string[] arguments)
    {
        var configuration = Path.GetFileName(Path.TrimEndingDirectorySeparator(AppContext.BaseDirectory));
        var program = Path.Combine(AppContext.BaseDirectory, "..", "..", sample, configuration, $"{sample}.dll");
        var start = new ProcessStartInfo("dotnet", [program, .. arguments])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        };
        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        (process.ExitCode, error.Result).Should().Be((0, ""));
        return output;
    }
}
