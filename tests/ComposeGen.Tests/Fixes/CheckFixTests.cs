using System.Text;
using ComposeGen.Tests.Cli;
using ComposeGen.Tests.Fleets;

namespace ComposeGen.Tests.Fixes;

/// <summary>The options of <c>check</c> that fix files.</summary>
public sealed class CheckFixTests : IDisposable
{
    private const string Bad = "services:\n  web:\n    imagee: nginx\n    command: a$\n";

    private const string Good = "services:\n  web:\n    image: nginx\n    command: a$$\n";

    // The value that counts is the second one, but the first may be what was meant.
    private const string Offered = "services:\n  web:\n    image: nginx:1.27\n    image: nginx:1.28\n";

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void What_has_one_correction_is_fixed_and_listed()
    {
        var file = _folder.Write("bad.yml", Bad);
        var run = CliRun.Of("check", "--fix", file);
        File.ReadAllText(file).Should().Be(Good);
        run.ExitCode.Should().Be(0);
        run.Error.Should()
            .Contain("fixed CG1101: Change 'imagee' to 'image'.").And
            .Contain("fixed CG1106: Write $$ for a dollar.");
        CliRun.Of("check", file).Should().Be(new CliRun(0, "", ""));
    }

    [Fact]
    public void A_dry_run_prints_the_difference_and_writes_nothing()
    {
        var file = _folder.Write("bad.yml", Bad);
        var run = CliRun.Of("check", file, "--fix", "--dry-run");
        File.ReadAllText(file).Should().Be(Bad);
        run.Output.Should().EndWith("""
            @@ -1,4 +1,4 @@
             services:
               web:
            -    imagee: nginx
            -    command: a$
            +    image: nginx
            +    command: a$$

            """).And.StartWith("--- ");
    }

    [Fact]
    public void One_of_several_choices_is_only_made_when_asked_for()
    {
        var file = _folder.Write("bad.yml", Offered);
        CliRun.Of("check", "--fix", file);
        File.ReadAllText(file).Should().Be(Offered);
        CliRun.Of("check", "--fix=all", file);
        File.ReadAllText(file).Should().Be("services:\n  web:\n    image: nginx:1.28\n");
    }

    [Fact]
    public void The_byte_order_mark_line_breaks_and_permissions_stay()
    {
        var file = _folder.Write("bad.yml", "");
        File.WriteAllText(file, Bad.ReplaceLineEndings("\r\n"), new UTF8Encoding(encoderShouldEmitUTF8Identifier: true));
        const UnixFileMode Mode = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(file, Mode);
        }

        CliRun.Of("check", "--fix", file);
        Encoding.UTF8.GetString(File.ReadAllBytes(file)).Should().Be($"\uFEFF{Good.ReplaceLineEndings("\r\n")}");
        if (!OperatingSystem.IsWindows())
        {
            File.GetUnixFileMode(file).Should().Be(Mode);
        }
    }

    [Fact]
    public void A_file_that_cannot_be_written_is_named_and_nothing_is_lost()
    {
        // The path of the file is as long as Linux allows, so that of a temporary file beside it is too long, also for root.
        const int LongestFolder = 4095 - 8;
        if (!OperatingSystem.IsLinux())
        {
            return;
        }

        var folder = _folder.Root;
        while (folder.Length < LongestFolder - 1)
        {
            folder = Path.Combine(folder, new string('a', Math.Min(LongestFolder - folder.Length - 1, 200)));
        }

        var file = _folder.Write(Path.GetRelativePath(_folder.Root, Path.Combine(folder, "bad.yml")), Bad);

        var run = CliRun.Of("check", "--fix", file);

        run.ExitCode.Should().Be(2);
        run.Error.Should().StartWith("composegen: error: ").And.Contain(file).And.NotContain("fixed ");
        File.ReadAllText(file).Should().Be(Bad);
        Directory.GetFiles(folder).Should().Equal(file);
    }

    [Fact]
    public void A_file_that_is_only_extended_stays()
    {
        var other = _folder.Write("other.yml", Bad);
        var file = _folder.Write(
            "main.yml", "services:\n  web:\n    image: nginx\n    extends: {file: other.yml, service: web}\n");
        CliRun.Of("check", "--fix=all", file);
        File.ReadAllText(other).Should().Be(Bad);
    }

    [Theory]
    [InlineData("--fix", "-")]
    [InlineData("--dry-run", "a.yml")]
    [InlineData("--fix", "--dry-run", "--report", "json", "a.yml")]
    public void Options_that_contradict_are_refused(params string[] arguments) =>
        CliRun.Of(["check", .. arguments]).ExitCode.Should().Be(2);
}
