using ComposeGen.Cli;
using ComposeGen.Tests.Fleets;
using CsCheck;

namespace ComposeGen.Tests.Cli;

public sealed class HelpTests
{
    private static readonly string[] Words =
    [
        "fleet", "check", "convert", "graph", "code", "--class", "--to", "svg", "--expand", "--drop", "--master", "--slave",
        "--slaves", "-o",
        "--output", "--entry", "--subnets", "--target", "--name", "--dry-run", "--force",
        "-o=x.png", "--help", "-h", "-?", "--version", "--", "-", "", " ", "@x", "@", "2", "0", "-1", "99999999999", "docker",
        "10.0.0.0/8", "spec", "Demo", "demo",
        "--slaves=3", "--name:x", "[suggest]", "[suggest:3]", "completion", "[diagram]", "[x]", "GOOD", "BAD", "OUT", "/dev/null",
        "\0", "é", "\ud800", "*",
    ];

    [Theory]
    [InlineData(
        "fleet",
        "composegen fleet --master docker-compose-master.yml \\\n    --slave docker-compose-slave.yml --slaves 10 -o out")]
    [InlineData("check", "composegen check docker-compose.yml")]
    [InlineData("convert", "composegen convert docker-compose.yml --target spec -o compose.yaml")]
    [InlineData("up", "composegen up out")]
    [InlineData("down", "composegen down out")]
    [InlineData("status", "composegen status out")]
    [InlineData("cut", "composegen cut out slave1,slave2")]
    [InlineData("heal", "composegen heal out")]
    [InlineData("logs", "composegen logs out slave2/service_out")]
    [InlineData("exec", "composegen exec out slave2/service_out -- nslookup slave1")]
    [InlineData("graph", "composegen graph docker-compose.yml")]
    [InlineData("code", "composegen code docker-compose.yml")]
    [InlineData("set", "composegen set docker-compose.yml services.web.image=nginx:1.27")]
    [InlineData("unset", "composegen unset docker-compose.yml services.web.environment.TZ")]
    [InlineData("completion", "composegen completion bash \\\n    > ~/.local/share/bash-completion/completions/composegen")]
    public void Help_of_each_command_shows_an_example(string command, string example)
    {
        var run = CliRun.Of(command, "--help");

        (run.ExitCode, run.Error).Should().Be((0, ""));
        run.Output.Should().Contain($"Example:\n  {example}\n");
        CliRun.Of("--help").Output.Should().Contain($"  {command}");
    }

    [Fact]
    public void Every_help_text_fits_a_terminal_of_80_columns()
    {
        foreach (var command in CommandLine.Commands().Select(command => command.Name).Append(""))
        {
            var help = CliRun.Of(command.Length == 0 ? ["--help"] : [command, "--help"]).Output;
            help.Split('\n').Should().OnlyContain(line => line.Length <= 80, $"{command} is read on a small terminal");
        }
    }

    [Fact]
    public void Prints_its_version() =>
        CliRun.Of("--version").Output.Should().MatchRegex(@"^\d+\.\d+\.\d+(-[0-9a-z.-]+)?(\+[0-9a-f]+)?\n$");

    [Fact]
    public void An_option_without_a_value_is_an_error_and_so_is_a_repeated_option()
    {
        foreach (var (command, option) in CommandLine.Commands().SelectMany(
            command => command.Options,
            (command, option) => (command, option)).Where(pair => pair.option.Arity.MinimumNumberOfValues > 0))
        {
            CliRun.Of(command.Name, option.Name)
                .Should().Match<CliRun>(
                    run => run.ExitCode == ExitCode.Usage && run.Error.StartsWith("composegen: error: "),
                    $"{command.Name} {option.Name} stands alone");
            CliRun.Of([command.Name, .. Enumerable.Repeat($"{option.Name}=x", 40)])
                .Should().Match<CliRun>(
                    run => run.ExitCode == ExitCode.Usage && run.Error.StartsWith("composegen: error: "),
                    $"{command.Name} {option.Name} comes often");
        }
    }

    [Fact]
    public void No_command_line_makes_it_fail()
    {
        using var folder = new TemporaryFolder();
        folder.Write("good.yml", "services:\n  web:\n    image: nginx\n");
        folder.Write("bad.yml", "services: [");

        Gen.OneOf(Words).Array[0, 14].Sample(words =>
        {
            // If the words form a complete command line, it writes to the folder of this test.
            var arguments = words.Select(word => word switch
            {
                "GOOD" => folder["good.yml"],
                "BAD" => folder["bad.yml"],
                "OUT" => folder["out"],
                _ => word,
            }).ToArray();
            var run = CliRun.Of(arguments);

            run.ExitCode.Should().BeInRange(ExitCode.Done, ExitCode.Usage);
            (run.ExitCode == ExitCode.Done || run.Error.Length > 0).Should().BeTrue("the error is printed");
        });
    }

    [Fact]
    public void No_complete_command_line_makes_it_fail()
    {
        using var folder = new TemporaryFolder();
        folder.Write("good.yml", "services:\n  web:\n    image: nginx\n    networks: [net]\nnetworks: {net: {external: true}}\n");
        folder.Write("bad.yml", "services: [");
        var file = Gen.Frequency(
            (12, Gen.Const(folder["good.yml"])), (1, Gen.OneOf(folder["bad.yml"], folder["none.yml"], folder.Root)));
        var options = Gen.OneOf<string[]>(
            ["--entry", "web"], ["--entry", "none"], ["--subnets", "docker"], ["--subnets", "10.0.0.0/30"],
            ["--subnets", "0.0.0.0/0"], ["--target", "2"],
            ["--target", "3.8"], ["--name", "demo"], ["--dry-run"], ["--force"], ["--target", "9"]);

        Gen
            .Select(
                file,
                file,
                Gen.OneOf("1", "2", "3", "4", "40", "2000", "0"),
                Gen.OneOf(folder["out"], folder["out/"], folder["out"], folder["other"], folder["good.yml"], folder["out/up.sh"]),
                options.Array[0, 3])
            .Sample(
            (master, slave, slaves, output, more) =>
            {
                var run = CliRun.Of(
                    [
                        "fleet", "--master", master, "--slave", slave, "--slaves", slaves, "-o", output,
                        .. more.SelectMany(option => option),
                    ]);

                run.ExitCode.Should().BeInRange(ExitCode.Done, ExitCode.Usage);
                (run.ExitCode == ExitCode.Done).Should().Be(run.Output.Length > 0, "there is a summary, or there are findings");
            },
            threads: 1);
    }
}
