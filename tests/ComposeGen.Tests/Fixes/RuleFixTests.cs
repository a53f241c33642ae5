using ComposeGen.Tests.Cli;
using ComposeGen.Tests.Fleets;

namespace ComposeGen.Tests.Fixes;

/// <summary>The fixes that rules offer: the text of a file, and the exact text after all of them.</summary>
public sealed class RuleFixTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData(
        "a network and a volume that no service uses",
        "services:\n  a:\n    image: x\nnetworks:\n  b: {}\nvolumes:\n  # data\n  c: {}\n",
        "services:\n  a:\n    image: x\n")]
    [InlineData(
        "two mounts at one path",
        "version: '2'\nservices:\n  a:\n    image: x\n    volumes:\n      - /b:/c\n      - /d:/c\n",
        "version: '2'\nservices:\n  a:\n    image: x\n    volumes:\n      - /b:/c\n")]
    [InlineData(
        "a host name that DNS does not support",
        "services:\n  a:\n    image: x\n    hostname: -b!c\n",
        "services:\n  a:\n    image: x\n    hostname: b-c\n")]
    [InlineData(
        "a dependency without a common network",
        "services:\n  a:\n    image: x\n    depends_on: [b]\n    networks:\n      - front\n"
            + "  b:\n    image: x\n    networks:\n      - back\nnetworks:\n  front:\n  back:\n",
        "services:\n  a:\n    image: x\n    depends_on: [b]\n    networks:\n      - front\n      - back\n"
            + "  b:\n    image: x\n    networks:\n      - back\nnetworks:\n  front:\n  back:\n")]
    public void Offered(string what, string before, string after)
    {
        var file = _folder.Write("compose.yml", before);
        CliRun.Of("check", "--fix", file);
        File.ReadAllText(file).Should().Be(before, what);
        CliRun.Of("check", "--fix=all", file);
        File.ReadAllText(file).Should().Be(after, what);
    }

    [Theory]
    [InlineData(
        "a version that does not exist",
        "# ours\n\nversion: '2.9'   # which?\nservices:\n  a:\n    image: x\n",
        "# ours\n\nservices:\n  a:\n    image: x\n")]
    [InlineData(
        "a port that is published twice for the same container port",
        "services:\n  a:\n    image: x\n    ports:\n      - '80:81'\n      # again\n      - '80:81/tcp'\n      - '82:82'\n",
        "services:\n  a:\n    image: x\n    ports:\n      - '80:81'\n      - '82:82'\n")]
    public void Offered_and_nothing_remains(string what, string before, string after)
    {
        Offered(what, before, after);
        CliRun.Of("check", _folder["compose.yml"]).Should().Be(new CliRun(0, "", ""));
    }

    [Theory]
    [InlineData("two services", "  a:\n    image: x\n    ports: ['80:81']\n  b:\n    image: x\n    ports: ['80:81']\n")]
    [InlineData("two ports of the container", "  a:\n    image: x\n    ports: ['80:81', '80:82']\n")]
    public void A_port_that_may_mean_either_stays(string what, string services)
    {
        var file = _folder.Write("compose.yml", $"services:\n{services}");
        CliRun.Of("check", "--fix=all", file).Error.Should().Contain("CG3301");
        File.ReadAllText(file).Should().Be($"services:\n{services}", what);
    }

    [Fact]
    public void A_service_whose_name_several_projects_have_gets_an_alias()
    {
        static string Text(string network) => $"services:\n  app:\n    image: x\n    networks: {network}\n"
            + "networks:\n  shared:\n    external: true\n";

        string[] files = [_folder.Write("one/compose.yml", Text("[shared]")), _folder.Write("two/compose.yml", Text("[shared]"))];
        CliRun.Of(["check", .. files]).Error.Should().Contain("CG3103");

        CliRun.Of(["check", "--fix=all", .. files]);

        CliRun.Of(["check", .. files]).Error.Should().NotContain("CG3103").And.NotContain("error");
        files.Select(File.ReadAllText).Should().Contain(text => text.Contains("-app", StringComparison.Ordinal));
    }

    [Fact]
    public void The_mount_that_has_no_effect_is_removed()
    {
        var file = _folder.Write("compose.yml", "services:\n  a:\n    image: x\n    volumes: [\"/b:/c\", \"/d:/c\"]\n");
        CliRun.Of("check", "--fix", file);
        File.ReadAllText(file).Should().Be("services:\n  a:\n    image: x\n    volumes: [\"/d:/c\"]\n");
    }

    [Fact]
    public void What_an_alias_needs_stays()
    {
        const string Text = "services:\n  a:\n    image: x\n    labels: *b\nvolumes:\n  c:\n    labels: &b {d: e}\n";
        var file = _folder.Write("compose.yml", Text.Replace("services:", "x-y: &b {}\nservices:", StringComparison.Ordinal));
        var before = File.ReadAllText(file);
        CliRun.Of("check", "--fix=all", file);
        File.ReadAllText(file).Should().Be(before);
    }
}
