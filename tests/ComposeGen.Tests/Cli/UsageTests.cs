using ComposeGen.Tests.Fleets;

namespace ComposeGen.Tests.Cli;

/// <summary>A bad command line: one line that names the place, nothing else, and nothing written.</summary>
public sealed class UsageTests : IDisposable
{
    private const string Good = "version: '2'\nservices:\n  web:\n    image: nginx\n";

    private readonly TemporaryFolder _folder = new();

    public UsageTests()
    {
        _folder.Write("good.yml", Good);
        _folder.Write("folder/x.txt", "");
        _folder.Write("broken.yml", "version: '2'\nservices: [\n");
        _folder.Write("unknown.yml", "version: '2'\nservices:\n  web:\n    image: nginx\n    imgae: nginx\n");
        _folder.Write("empty.yml", "");
        _folder.Write("binary.yml", "a\0b");
        File.WriteAllBytes(_folder["latin1.yml"], [0x61, 0x3A, 0x20, 0xE9, 0x0A]);
    }

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("missing.yml", 2, "missing.yml: error CG1001: There is no such file.")]
    [InlineData("no/such/folder.yml", 2, "no/such/folder.yml: error CG1001: There is no such file.")]
    [InlineData("folder", 2, "folder: error CG1001: This is a folder; name a file in it.")]
    [InlineData("binary.yml", 2, "binary.yml: error CG1001: This is a binary file, not a text.")]
    [InlineData(
        "latin1.yml",
        2,
        "latin1.yml: error CG1001: This is neither UTF-8 text nor UTF-16 with a byte order mark; save the file as UTF-8.")]
    [InlineData("@good.yml", 2, "@good.yml: error CG1001: There is no such file.")]
    [InlineData("broken.yml", 1, "broken.yml(3,1): error CG1002: *")]
    [InlineData("empty.yml", 1, "empty.yml*: error CG1*")]
    [InlineData("unknown.yml", 1, "unknown.yml(5,5): error CG1101: *")]
    public void A_file_that_cannot_be_used_is_named(string file, int exitCode, string expected)
    {
        ShouldRefuse(exitCode, expected, ["fleet", "--master", file, "--slave", "good.yml", "--slaves", "2", "-o", "out"]);
        ShouldRefuse(exitCode, expected, ["fleet", "--master", "good.yml", "--slave", file, "--slaves", "2", "-o", "out"]);
        ShouldRefuse(exitCode, expected, ["fleet", "--master", file, "--slave", file, "--slaves", "2", "-o", "out"]);
        if (file != "folder")
        {
            ShouldRefuse(exitCode, expected, ["check", file]);
            ShouldRefuse(exitCode, expected, ["graph", file]);
        }
    }

    [Theory]
    [InlineData("0", 2, "composegen: error: --slaves 0: give a whole number from 1 to 100000.")]
    [InlineData("-1", 2, "composegen: error: --slaves -1: give a whole number from 1 to 100000.")]
    [InlineData("100001", 2, "composegen: error: --slaves 100001: give a whole number from 1 to 100000.")]
    [InlineData("99999999999", 2, "composegen: error: --slaves 99999999999: give a whole number from 1 to 100000.")]
    [InlineData("x", 2, "composegen: error: --slaves x: give a whole number from 1 to 100000.")]
    [InlineData("1.5", 2, "composegen: error: --slaves 1.5: give a whole number from 1 to 100000.")]
    [InlineData("", 2, "composegen: error: --slaves : give a whole number from 1 to 100000.")]
    [InlineData("99999", 1, "slave.yml(38,5): error CG3303: *")]
    public void An_invalid_number_of_slaves_is_refused(string slaves, int exitCode, string expected)
    {
        _folder.Write("slave.yml", File.ReadAllText(Demo.SlaveFile));
        ShouldRefuse(
            exitCode, expected, ["fleet", "--master", "good.yml", "--slave", "slave.yml", "--slaves", slaves, "-o", "out"]);
    }

    [Theory]
    [InlineData("good.yml", "good.yml: error CG5001: This is a file; name a folder to write to.")]
    [InlineData("good.yml/below", "good.yml/below: error CG5001: {0}/good.yml is a file; name a folder to write to.")]
    [InlineData("", "composegen: error: --output is empty; name a path.")]
    [InlineData(" ", "composegen: error: --output is empty; name a path.")]
    public void An_output_that_is_not_a_folder_is_refused(string output, string expected) =>
        ShouldRefuse(2, expected, ["fleet", "--master", "good.yml", "--slave", "good.yml", "--slaves", "2", "-o", output]);

    [Theory]
    [InlineData("--bogus", null, "composegen: error: Unrecognized command or argument '--bogus'.")]
    [InlineData("--slaves", "3", "composegen: error: Option '--slaves' expects a single argument but 2 were provided.")]
    [InlineData("-o", "out", "composegen: error: Option '-o' expects a single argument but 2 were provided.")]
    [InlineData("--master", "good.yml", "composegen: error: Option '--master' expects a single argument but 2 were provided.")]
    [InlineData(
        "--name",
        "Demo",
        "composegen: error: --name Demo: give at most 63 lower-case letters, digits, '-' and '_', "
            + "beginning with a letter or digit.")]
    [InlineData(
        "--name",
        "",
        "composegen: error: --name : give at most 63 lower-case letters, digits, '-' and '_', beginning with a letter or digit.")]
    [InlineData("--name", null, "composegen: error: Required argument missing for option: '--name'.")]
    [InlineData("--target", "2.5", "composegen: error: --target 2.5: give 2, 2.0 to 2.4, 3.8 or spec.")]
    [InlineData("--target", "", "composegen: error: --target : give 2, 2.0 to 2.4, 3.8 or spec.")]
    [InlineData(
        "--subnets", "10.0.0.0", "composegen: error: --subnets 10.0.0.0: give an IPv4 block such as 10.192.0.0/11, or docker.")]
    [InlineData(
        "--subnets", "fd00::/48", "composegen: error: --subnets fd00::/48: give an IPv4 block such as 10.192.0.0/11, or docker.")]
    [InlineData(
        "--subnets", "Docker", "composegen: error: --subnets Docker: give an IPv4 block such as 10.192.0.0/11, or docker.")]
    [InlineData("--entry", "", "composegen: error: --entry is empty; name a service.")]
    [InlineData("--entry", null, "composegen: error: Required argument missing for option: '--entry'.")]
    public void A_bad_option_is_named(string option, string? value, string expected)
    {
        string[] more = value is null ? [option] : [option, value];
        ShouldRefuse(
            2, expected, ["fleet", "--master", "good.yml", "--slave", "good.yml", "--slaves", "2", "-o", "out", .. more]);
    }

    [Theory]
    [InlineData("--master")]
    [InlineData("--slave")]
    [InlineData("--slaves")]
    [InlineData("--output")]
    public void A_missing_option_is_named(string missing)
    {
        string[][] options = [["--master", "good.yml"], ["--slave", "good.yml"], ["--slaves", "2"], ["--output", "out"]];
        ShouldRefuse(
            2,
            $"composegen: error: Option '{missing}' is required.",
            ["fleet", .. options.Where(option => option[0] != missing).SelectMany(option => option)]);
    }

    [Theory]
    [InlineData("composegen: error: Required command was not provided.")]
    [InlineData("composegen: error: Required argument 'FILE|DIR' missing for command: 'check'.", "check")]
    [InlineData("composegen: error: FILE|DIR is empty; name a path.", "check", "")]
    [InlineData("composegen: error: FILE|DIR is empty; name a path.", "graph", "")]
    public void A_bad_command_is_named(string expected, params string[] arguments) => ShouldRefuse(2, expected, arguments);

    private void ShouldRefuse(int exitCode, string expected, string[] arguments)
    {
        var before = _folder.Content();
        var located = arguments.Select((argument, index) => IsPath(arguments, index) ? _folder[argument] : argument).ToArray();
        var run = CliRun.Of(located);

        run.Error.Should().EndWith("\n");
        WithoutPlace(run.Error[..^1])
            .Should().NotContain("\n").And.Subject
            .Replace($"{_folder.Root}/", "", StringComparison.Ordinal)
            .Should().Match(expected.Replace("{0}/", "", StringComparison.Ordinal));
        run.Output.Should().BeEmpty();
        run.ExitCode.Should().Be(exitCode);
        _folder.Content().Should().Equal(before);
    }

    // The two lines that show a place.
    private static string WithoutPlace(string error) => string.Join('\n', error.Split('\n').Where(line => !line.StartsWith(' ')));

    private static bool IsPath(string[] arguments, int index) =>
        index > 0 && !string.IsNullOrWhiteSpace(arguments[index])
        && arguments[index - 1] is "--master" or "--slave" or "-o" or "--output" or "check" or "graph";
}
