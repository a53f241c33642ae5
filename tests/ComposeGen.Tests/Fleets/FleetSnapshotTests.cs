using System.Text.Json;
using ComposeGen.Fleets;
using ComposeGen.Tests.Cli;
using static VerifyXunit.Verifier;

namespace ComposeGen.Tests.Fleets;

public sealed class FleetSnapshotTests
{
    private static readonly IReadOnlyDictionary<string, string> Nameless = Demo.Files(Demo.Fleet(3));

    private static readonly IReadOnlyDictionary<string, string> Named = Demo.Files(Demo.Fleet(3, "demo"));

    [Fact]
    public Task Writes_a_compose_file_a_node() => Verify(ComposeFiles(Nameless), "yml");

    [Fact]
    public Task Writes_a_compose_file_a_node_of_a_fleet_with_a_name() => Verify(ComposeFiles(Named), "yml");

    [Fact]
    public Task Writes_the_script_that_starts_the_fleet() => Verify(Nameless["up.sh"], "sh");

    [Fact]
    public Task Writes_the_script_that_starts_a_fleet_with_a_name() => Verify(Named["up.sh"], "sh");

    [Fact]
    public Task Writes_the_script_that_takes_the_fleet_down() => Verify(Nameless["down.sh"], "sh");

    [Fact]
    public Task Writes_the_script_that_takes_a_fleet_with_a_name_down() => Verify(Named["down.sh"], "sh");

    [Fact]
    public Task Writes_the_scripts_of_the_template_layout() => Verify(Scripts(FleetLayout.Template, "up.sh", "down.sh"), "txt");

    [Fact]
    public Task Writes_the_scripts_of_the_connect_layout() =>
        Verify(Scripts(FleetLayout.Connect, "up.sh", "slave1/connect.sh"), "txt");

    [Fact]
    public Task Writes_the_scripts_of_the_flat_layout() => Verify(Scripts(FleetLayout.Flat, "up.sh", "down.sh"), "txt");

    [Fact]
    public Task Writes_the_scripts_of_a_swarm() => Verify(
        Scripts(fleet => fleet.Target(ComposeFormat.V3_8).SharedNetwork("corp", network => network.External()), "up.sh",
            "down.sh"), "txt");

    [Fact]
    public Task Writes_the_manifest() => Verify(WithoutHashes(Nameless["fleet.json"]), "json");

    [Fact]
    public Task Writes_the_manifest_of_a_fleet_with_a_name() => Verify(WithoutHashes(Named["fleet.json"]), "json");

    [Theory]
    [InlineData(null)]
    [InlineData("demo")]
    public void The_command_line_writes_the_same_files(string? name)
    {
        using var folder = new TemporaryFolder();
        string[] naming = name is null ? [] : ["--name", name];
        var run = CliRun.Of(["fleet", "--master", Demo.MasterFile, "--slave", Demo.SlaveFile, "--slaves", "3", "-o",
            folder["out"], .. naming]);

        run.Should().Be(new CliRun(0, $"""
            4 projects, 18 containers, 5 networks in {folder["out"]}
            7 new
            Start them with {folder["out/up.sh"]}

            """, ""));
        folder.Content("out").Where(file => !file.Key.EndsWith('/')).Should().BeEquivalentTo(name is null ? Nameless : Named);
    }

    [Fact]
    public void The_manifest_lists_each_other_file_with_its_hash() =>
        Manifest(Nameless["fleet.json"]).Files.Should().Equal(
            Nameless.Where(file => file.Key != "fleet.json")
                .Select(file => new ManifestFile(file.Key, ContentHash.Of(file.Value))));

    private static string Scripts(FleetLayout layout, params string[] paths) => Scripts(fleet => fleet.Layout(layout), paths);

    private static string Scripts(Action<FleetBuilder> configure, params string[] paths)
    {
        var files = Demo.Files(Demo.Fleet(2, "demo", configure));
        return string.Join('\n', paths.Select(path => $"# ---------- {path}\n{files[path]}"));
    }

    // They change with every letter in the files, which have snapshots of their own.
    private static string WithoutHashes(string manifest) => Manifest(manifest).Files
        .Aggregate(manifest, (text, file) => text.Replace(file.Sha256, "(hash)", StringComparison.Ordinal));

    private static FleetManifest Manifest(string json) => JsonSerializer.Deserialize(json, ManifestJson.Default.FleetManifest)!;

    private static string ComposeFiles(IReadOnlyDictionary<string, string> files) => string.Join('\n', files
        .Where(file => file.Key.EndsWith(".yml", StringComparison.Ordinal))
        .Select(file => $"# ---------- {file.Key}\n{file.Value}"));
}
