using System.Globalization;
using ComposeGen.Tests.Cli;

namespace ComposeGen.Tests.Fleets;

public sealed class StabilityTests
{
    [Fact]
    public void A_slave_is_the_same_bytes_however_many_there_are()
    {
        var five = Demo.Files(Demo.Fleet(5))["slave3/docker-compose.yml"];

        Demo.Files(Demo.Fleet(50))["slave3/docker-compose.yml"].Should().Be(five);
        Demo.Files(Demo.Fleet(500))["slave3/docker-compose.yml"].Should().Be(five);
    }

    [Fact]
    public void Two_runs_write_the_same_bytes() =>
        Demo.Files(Demo.Fleet(5)).Should().BeEquivalentTo(Demo.Files(Demo.Fleet(5)));

    [Theory]
    [InlineData("tr-TR")]
    [InlineData("ar-SA")]
    public void Every_culture_writes_the_same_bytes(string culture)
    {
        var expected = Demo.Files(Demo.Fleet(5));
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = new CultureInfo(culture);
            Demo.Files(Demo.Fleet(5)).Should().BeEquivalentTo(expected);
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Theory]
    [InlineData("LANG", "tr_TR.UTF-8")]
    [InlineData("DOTNET_SYSTEM_GLOBALIZATION_INVARIANT", "1")]
    public async Task The_tool_writes_the_same_bytes_in_every_environment(string variable, string value)
    {
        using var folder = new TemporaryFolder();
        var run = await CliProcess.Run(
            ["fleet", "--master", Demo.MasterFile, "--slave", Demo.SlaveFile, "--slaves", "5", "-o", folder["out"]],
            new Dictionary<string, string>(StringComparer.Ordinal) { [variable] = value });

        run.Error.Should().BeEmpty();
        folder.Content("out").Where(file => !file.Key.EndsWith('/')).Should().BeEquivalentTo(Demo.Files(Demo.Fleet(5)));
    }
}
