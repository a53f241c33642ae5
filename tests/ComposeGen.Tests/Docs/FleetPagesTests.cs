using System.Diagnostics;
using ComposeGen.Tests.Cli;
using ComposeGen.Tests.Diagnostics;
using ComposeGen.Tests.Docs.Rules;
using ComposeGen.Tests.Fleets;

namespace ComposeGen.Tests.Docs;

/// <summary>The pages about fleets and about writing show commands: they find what the page is about, and then nothing.</summary>
[Trait(TestCategory.Name, TestCategory.Slow)]
public sealed class FleetPagesTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public static TheoryData<string> Codes { get; } =
    [
        .. Descriptors.All.Select(descriptor => descriptor.Code)
            .Where(code => code[2] is '4' or '5' && !OtherCauses.ByCode.ContainsKey(code)),
    ];

    public void Dispose() => _folder.Dispose();

    [Theory]
    [MemberData(nameof(Codes))]
    public async Task The_wrong_command_has_this_finding_and_the_corrected_one_has_no_finding(string code)
    {
        _folder.Write("master.yml", await File.ReadAllTextAsync(Demo.MasterFile));
        _folder.Write("slave.yml", await File.ReadAllTextAsync(Demo.SlaveFile));
        var page = RulePage.Read(code);

        var wrong = await Run(page.Wrong);
        wrong.Error.Should().Contain($" {code}: ");
        wrong.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries).Where(line => !Explains(line)).Should()
            .OnlyContain(line => line.Contains($" {code}: ", StringComparison.Ordinal)
                || line.Contains(CauseOf(code), StringComparison.Ordinal));

        (await Run(page.Corrected)).Should().Match<CliRun>(run => run.ExitCode == 0 && run.Error.Length == 0);
    }

    // The line that a finding is about, the mark under it, and what else belongs to it.
    private static bool Explains(string line) => line.StartsWith("  ", StringComparison.Ordinal)
        || line.Contains(": note: ", StringComparison.Ordinal);

    // A container's own name is lost in no other way than by one that others have; and names that differ in case are a finding
    // themselves.
    private static string CauseOf(string code) => code switch
    {
        "CG4015" => " CG3104: ",
        "CG5007" => " CG2023: ",
        _ => $" {code}: ",
    };

    private async Task<CliRun> Run(IReadOnlyList<PageFile> shown)
    {
        foreach (var file in shown.Where(file => !file.IsCommand))
        {
            _folder.Write(file.Name, file.Text);
        }

        var tool = Path.Combine(AppContext.BaseDirectory, "ComposeGen.Cli.dll");
        var start = new ProcessStartInfo("sh",
            ["-euc", $"composegen() {{ dotnet '{tool}' \"$@\"; }}\n{shown.Single(file => file.IsCommand).Text}"])
        {
            WorkingDirectory = _folder.Root,
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var process = Process.Start(start)!;
        var (output, error) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync();
        return new CliRun(process.ExitCode, await output, await error);
    }
}
