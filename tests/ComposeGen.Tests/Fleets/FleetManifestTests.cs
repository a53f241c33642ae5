using ComposeGen.Fleets;

namespace ComposeGen.Tests.Fleets;

/// <summary>The manifest of a generated fleet, as others read it back.</summary>
public sealed class FleetManifestTests : IDisposable
{
    private const string Whole =
        """
        {"generator":"ComposeGen","fleet":"f","layout":"per-node","expected":{"projects":0,"containers":0,"networks":0},
        "sharedNetworks":[],"projects":[{"name":"p","node":"n","kind":"n","file":"n/docker-compose.yml","environmentFile":null,
        "services":[],"networks":[],"connections":[]}],"steps":{"up":[],"down":[]},"files":[]}
        """;

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Describes_what_was_written()
    {
        Demo.Fleet(2, "demo").Plan().WriteTo(_folder["out"]);

        var manifest = FleetManifest.Load(_folder["out"]);

        manifest.Projects.Select(project => (project.Name, project.File)).Should().Equal(
            ("demo-master", "master/docker-compose.yml"), ("demo-slave1", "slave1/docker-compose.yml"),
            ("demo-slave2", "slave2/docker-compose.yml"));
        (manifest.Fleet, manifest.Layout, manifest.Target, manifest.IsForSwarm).Should()
            .Be(("demo", FleetLayout.PerNode, null, false));
    }

    [Theory]
    [InlineData("3.8", true)]
    [InlineData("2.4", false)]
    public void Knows_whether_a_swarm_runs_the_fleet(string target, bool isForSwarm)
    {
        ComposeFormat.TryParse(target, out var format).Should().BeTrue();
        Demo.Fleet(1, more: fleet => fleet.Target(format)).Plan().WriteTo(_folder["out"]);

        FleetManifest.Load(_folder["out"]).Should()
            .Match<FleetManifest>(manifest => manifest.IsForSwarm == isForSwarm && manifest.Target == target);
    }

    [Fact]
    public void Is_whole_when_no_value_is_null()
    {
        _folder.Write("fleet.json", Whole);

        FleetManifest.Load(_folder.Root).Projects.Should().ContainSingle();
    }

    [Theory]
    [InlineData("\"files\":[]", "\"files\":[null]")]
    [InlineData("\"sharedNetworks\":[]", "\"sharedNetworks\":[null]")]
    [InlineData("\"projects\":[", "\"projects\":[null,")]
    [InlineData("\"services\":[]", "\"services\":[null]")]
    [InlineData("\"networks\":[]", "\"networks\":[null]")]
    [InlineData("\"connections\":[]", "\"connections\":[null]")]
    [InlineData("\"connections\":[]", "\"connections\":[{\"service\":\"s\",\"network\":\"n\",\"aliases\":[null]}]")]
    [InlineData(",\"steps\":{\"up\":[],\"down\":[]}", "")]
    [InlineData("\"up\":[]", "\"up\":null")]
    [InlineData("\"up\":[]", "\"up\":[null]")]
    [InlineData("\"up\":[]", "\"up\":[{\"kind\":\"start-projects\",\"names\":[]}]")]
    [InlineData("\"up\":[]", "\"up\":[{\"kind\":\"start-projects\",\"names\":[null]}]")]
    [InlineData("\"up\":[]", "\"up\":[{\"kind\":\"start-projects\",\"names\":[\"other\"]}]")]
    [InlineData("\"up\":[]", "\"up\":[{\"kind\":\"dance\",\"names\":[\"p\"]}]")]
    [InlineData("\"up\":[]", "\"up\":[{\"kind\":3,\"names\":[\"p\"]}]")]
    [InlineData("\"up\":[]", "\"up\":[{\"kind\":\"create-networks\",\"names\":[\"other\"]}]")]
    [InlineData("\"down\":[]", "\"down\":[{\"kind\":\"stop-projects\",\"names\":[\"other\"]}]")]
    [InlineData("\"down\":[]", "\"down\":[{\"kind\":\"remove-projects\",\"names\":[null]}]")]
    [InlineData("\"name\":\"p\"", "\"name\":\"two words\"")]
    [InlineData("\"name\":\"p\"", "\"name\":\"-p\"")]
    [InlineData("\"down\":[]", "\"down\":[{\"kind\":\"remove-projects\",\"names\":[\"it's\"]}]")]
    [InlineData("\"files\":[]", "\"files\":[],\"formerNames\":[null]")]
    [InlineData("ComposeGen", "Another")]
    [InlineData("{\"generator\"", "\"generator\"")]
    [InlineData("per-node", "0")]
    public void That_is_broken_is_a_finding(string part, string instead)
    {
        _folder.Write("fleet.json", Whole.Replace(part, instead, StringComparison.Ordinal));

        Finding().Should().Be($"{_folder["fleet.json"]}: error CG5003: This is not a manifest of a fleet. Generate the fleet "
            + $"again.");
    }

    [Fact]
    public void That_is_not_there_is_a_finding() =>
        Finding().Should().Be($"{_folder["fleet.json"]}: error CG5003: There is no such file. Name a folder that a fleet was "
            + $"generated to.");

    [Theory]
    [InlineData("../docker-compose.yml", "'..' leads to another folder.")]
    [InlineData("n//docker-compose.yml", "a part of it is empty.")]
    public void That_leads_elsewhere_is_a_finding(string file, string problem)
    {
        _folder.Write("fleet.json", Whole.Replace("n/docker-compose.yml", file, StringComparison.Ordinal));

        Finding().Should().Be($"{_folder["fleet.json"]}: error CG5003: The path '{file}' is not one that was generated: "
            + $"{problem} Generate the fleet again.");
    }

    [Fact]
    public void That_somebody_else_holds_is_a_finding()
    {
        using var held = new FileStream(_folder.Write("fleet.json", Whole), FileMode.Open, FileAccess.ReadWrite, FileShare.None);

        Finding().Should().StartWith($"{_folder["fleet.json"]}: error CG5003: It cannot be read: ");
    }

    [Fact]
    public void Needs_a_folder()
    {
        Refusal.Of<ArgumentException>("folder", () => FleetManifest.Load(""));
        Refusal.Of<ArgumentNullException>("folder", () => FleetManifest.Load(null!));
    }

    private string Finding() =>
        new Action(() => FleetManifest.Load(_folder.Root)).Should().Throw<ComposeException>().Which.Diagnostics.Should()
            .ContainSingle().Which.ToString();
}
