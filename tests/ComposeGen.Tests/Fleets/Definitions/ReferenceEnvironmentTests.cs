using ComposeGen.Tests.Cli;

namespace ComposeGen.Tests.Fleets.Definitions;

/// <summary>Nodes have the variables of the <c>.env</c> beside their reference file.</summary>
public sealed class ReferenceEnvironmentTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public ReferenceEnvironmentTests()
    {
        _folder.Write("a/master.yml", "services: {boss: {image: 'busybox:${TAG}'}}\n");
        _folder.Write("b/slave.yml", "services: {worker: {image: 'busybox:${TAG}', hostname: '${NODE}'}}\n");
    }

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("per-node", "slave1/.env slave2/.env", "TAG=1 # one\n")]
    [InlineData("connect", "slave1/.env slave2/.env", "TAG=1 # one\n")]
    [InlineData("template", "slave1/.env slave2/.env", "TAG=1 # one\nNODE=slave1\n")]
    [InlineData("flat", ".env", "TAG=1 # one\n")]
    public void A_layout_writes_it_where_Compose_reads_it(string layout, string paths, string text)
    {
        _folder.Write("b/.env", "TAG=1 # one\n");

        Write(layout).ExitCode.Should().Be(0);

        var written = _folder.Content("out").Where(file => file.Key.EndsWith(".env", StringComparison.Ordinal)).ToList();
        written.Select(file => file.Key).Should().Equal(paths.Split(' '));
        written[0].Value.Should().StartWith(text);
    }

    [Fact]
    public void A_text_without_a_line_break_at_its_end_stays_apart_from_the_values_of_the_node()
    {
        _folder.Write("b/.env", "TAG=1");

        Write("template").ExitCode.Should().Be(0);

        File.ReadAllText(_folder["out/slave2/.env"]).Should().StartWith("TAG=1\nNODE=slave2\n");
    }

    [Fact]
    public void A_file_that_goes_takes_its_copies_with_it()
    {
        _folder.Write("b/.env", "TAG=1\n");
        Write("per-node");
        File.Delete(_folder["b/.env"]);

        Write("per-node").ExitCode.Should().Be(0);

        _folder.Content("out").Keys.Should().NotContain(path => path.EndsWith(".env", StringComparison.Ordinal));
    }

    [Fact]
    public void A_file_that_Compose_cannot_read_is_an_error()
    {
        _folder.Write("b/.env", "TAG=1\nnot a name=2\n");

        var run = Write("per-node");

        run.ExitCode.Should().Be(1);
        run.Error.Should().Contain("b/.env(2,1)").And.Contain("The name 'not a name' contains a blank.");
        Directory.Exists(_folder["out"]).Should().BeFalse();
    }

    [Fact]
    public void One_project_cannot_have_two_of_them()
    {
        _folder.Write("a/.env", "TAG=1\n");
        _folder.Write("b/.env", "TAG=2\n");

        Write("flat").Error.Should().Contain("CG4017")
            .And.Contain("the .env beside the file of 'master' differs from that of 'slave'");
        File.WriteAllText(_folder["b/.env"], "TAG=1\n");
        Write("flat").ExitCode.Should().Be(0);
    }

    [Fact]
    public void A_swarm_reads_none()
    {
        _folder.Write("b/.env", "TAG=1\n");

        Write("per-node", "--target", "3.8").Error.Should().Contain("CG4104").And.Contain("docker stack deploy reads no .env");
        _folder.Content("out").Keys.Should().NotContain(path => path.EndsWith(".env", StringComparison.Ordinal));
    }

    [Fact]
    public void The_users_own_file_stays_where_a_node_is_written_beside_it()
    {
        _folder.Write("out/slave1/.env", "TAG=1\n");
        _folder.Write("out/slave1/slave.yml", File.ReadAllText(_folder["b/slave.yml"]));
        string[] arguments =
        [
            "fleet", "--master", _folder["a/master.yml"], "--slave", _folder["out/slave1/slave.yml"], "-o", _folder["out"],
        ];

        CliRun.Of([.. arguments, "--slaves", "2"]).ExitCode.Should().Be(0);
        CliRun.Of([.. arguments, "--slaves", "2", "--layout", "flat"]).ExitCode.Should().Be(0);

        File.ReadAllText(_folder["out/slave1/.env"]).Should().Be("TAG=1\n");
    }

    private CliRun Write(string layout, params string[] more) => CliRun.Of(
    [
        "fleet", "--master", _folder["a/master.yml"], "--slave", _folder["b/slave.yml"], "--slaves", "2",
        "--layout", layout, "-o", _folder["out"], .. more,
    ]);
}
