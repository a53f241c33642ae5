using System.IO.Compression;
using System.Runtime.InteropServices;
using System.Xml.Linq;
using ComposeGen.Tests.Docs;

namespace ComposeGen.PackageTests;

/// <summary>What users of the packages get: they restore, run, compile to native code, and have metadata.</summary>
public sealed class AdoptionTests(PackedFeed feed) : IClassFixture<PackedFeed>
{
    [Fact]
    public async Task A_new_project_runs_the_sample_of_the_readme_on_the_package() =>
        (await feed.DotnetAsync("run", "--project", Write(Consumer.Readme, "consumer"))).Should().Be(Consumer.Readme.Output);

    [FactWithLinker]
    public async Task The_sample_and_a_host_that_binds_the_options_are_native_code_without_a_warning()
    {
        await feed.DotnetAsync("publish", Write(Consumer.Host, "host"), "-r", RuntimeInformation.RuntimeIdentifier, "-o",
            feed["published"]);
        (await CommandLine.RunAsync(feed["published/host"], [])).Succeeded().Output.Should().Be(Consumer.Host.Output);
    }

    [Fact]
    public async Task A_project_adds_the_package_without_naming_its_version()
    {
        var project = Write(Consumer.Readme, "adds", isReferring: false);

        await feed.DotnetAsync("add", project, "package", "ComposeGen");

        (await feed.DotnetAsync("run", "--project", project)).Should().Be(Consumer.Readme.Output);
    }

    [FactWithEngine]
    public async Task The_tests_of_the_sample_run_a_fleet_on_the_package()
    {
        foreach (var (name, text) in Consumer.FleetTests())
        {
            feed.Write($"fleet/{name}", text);
        }

        (await feed.DotnetAsync("test", feed["fleet"])).Should().MatchRegex(@"Passed:\s+2,");
    }

    [Fact]
    public async Task The_tool_installs_and_prints_its_version()
    {
        await feed.DotnetAsync("tool", "install", "ComposeGen.Cli", "--tool-path", feed["tools"]);
        (await CommandLine.RunAsync(feed["tools/composegen"], ["--version"])).Succeeded().Output.Should()
            .StartWith(PackedFeed.Version);

        var file = feed.Write("checked/compose.yaml", "services: {web: {imgae: nginx}}\n");
        var check = await CommandLine.RunAsync(feed["tools/composegen"], ["check", "--report", "sarif", file]);
        check.Output.Should().Contain($"{PackedFeed.Repository}/blob/v{PackedFeed.Version}/docs/rules/CG1101.md");
    }

    [Fact]
    public async Task The_packages_of_a_native_tool_install_by_the_one_that_points_to_them()
    {
        // The package for all other platforms is the only one here, so that nothing is compiled to native code.
        string[] options = ["-p:NativeTool=true", "-p:ToolPackageRuntimeIdentifiers=any"];
        await feed.PackAsync("ComposeGen.Cli", "native", [.. options, "-r", "any"]);
        await feed.PackAsync("ComposeGen.Cli", "native", options);

        await feed.DotnetAsync("tool", "install", "ComposeGen.Cli", "--source", feed["native"], "--tool-path",
            feed["native-tools"]);

        (await CommandLine.RunAsync(feed["native-tools/composegen"], ["--version"])).Succeeded().Output.Should()
            .StartWith(PackedFeed.Version);
    }

    [Fact]
    public void What_a_clone_packs_has_a_version_that_installs_without_being_named()
    {
        var properties = XDocument.Load(Path.Combine(Repository.Root, "Directory.Build.props"));
        properties.Descendants("Version").Single().Value.Should().MatchRegex(@"^\d+\.\d+\.\d+$");
    }

    [Theory]
    [InlineData("ComposeGen", "lib/net10.0/ComposeGen.dll", "lib/net10.0/ComposeGen.xml")]
    [InlineData("ComposeGen.Testing", "lib/net10.0/ComposeGen.Testing.dll", "lib/net10.0/ComposeGen.Testing.xml")]
    [InlineData("ComposeGen.Cli", "tools/net10.0/any/ComposeGen.Cli.dll", "tools/net10.0/any/DotnetToolSettings.xml")]
    public void A_package_describes_itself(string package, params string[] files)
    {
        using var content = ZipFile.OpenRead(feed[$"feed/{package}.{PackedFeed.Version}.nupkg"]);
        content.Entries.Select(entry => entry.FullName).Should().Contain([.. files, "icon.png", "README.md"]);

        using var nuspec = content.GetEntry($"{package}.nuspec")!.Open();
        var metadata = XDocument.Load(nuspec).Root!.Elements().Single().Elements()
            .ToLookup(element => element.Name.LocalName, StringComparer.Ordinal);
        metadata["license"].Single().Value.Should().Be("MIT");
        metadata["icon"].Single().Value.Should().Be("icon.png");
        metadata["readme"].Single().Value.Should().Be("README.md");
        metadata["description"].Single().Value.Should().NotBeEmpty();
        metadata["tags"].Single().Value.Should().Contain("compose");
    }

    [Fact]
    public void The_library_has_its_symbols_to_debug_with()
    {
        using var content = ZipFile.OpenRead(feed[$"feed/ComposeGen.{PackedFeed.Version}.snupkg"]);
        content.Entries.Select(entry => entry.FullName).Should().Contain("lib/net10.0/ComposeGen.pdb");
    }

    private string Write(Consumer consumer, string name, bool isReferring = true)
    {
        feed.Write($"{name}/Program.cs", consumer.Program);
        return Path.GetDirectoryName(feed.Write($"{name}/{name}.csproj", consumer.Project(isReferring)))!;
    }
}
