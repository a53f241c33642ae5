using System.IO.Compression;
using System.Runtime.InteropServices;
using System.Xml.Linq;

namespace ComposeGen.PackageTests;

/// <summary>What people get who refer to the packages: they restore, run, compile to native code, and say what they are.</summary>
public sealed class AdoptionTests(PackedFeed feed) : IClassFixture<PackedFeed>
{
    [Fact]
    public async Task A_new_project_runs_the_sample_of_the_readme_on_the_package() =>
        (await feed.DotnetAsync("run", "--project", Write(Consumer.Readme, "consumer"))).Should().Be(Consumer.Readme.Output);

    [FactWithLinker]
    public Task The_sample_is_native_code_without_a_warning() => IsNativeCodeAsync(Consumer.Readme, "native");

    [FactWithLinker]
    public Task A_host_that_binds_the_options_is_native_code_without_a_warning() => IsNativeCodeAsync(Consumer.Host, "host");

    [Fact]
    public async Task The_tool_installs_and_tells_its_version()
    {
        await feed.DotnetAsync("tool", "install", "ComposeGen.Cli", "--version", PackedFeed.Version, "--tool-path", feed["tools"]);
        (await CommandLine.RunAsync(feed["tools/composegen"], ["--version"])).Succeeded().Output.Should().StartWith(PackedFeed.Version);
    }

    [Theory]
    [InlineData("ComposeGen", "lib/net10.0/ComposeGen.dll", "lib/net10.0/ComposeGen.xml")]
    [InlineData("ComposeGen.Cli.any", "tools/net10.0/any/ComposeGen.Cli.dll", "tools/net10.0/any/DotnetToolSettings.xml")]
    public void A_package_says_what_it_is(string package, params string[] files)
    {
        using var content = ZipFile.OpenRead(feed[$"feed/{package}.{PackedFeed.Version}.nupkg"]);
        content.Entries.Select(entry => entry.FullName).Should().Contain([.. files, "icon.png", "README.md"]);

        using var nuspec = content.GetEntry($"{package}.nuspec")!.Open();
        var metadata = XDocument.Load(nuspec).Root!.Elements().Single().Elements().ToLookup(element => element.Name.LocalName, StringComparer.Ordinal);
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

    private async Task IsNativeCodeAsync(Consumer consumer, string name)
    {
        await feed.DotnetAsync("publish", Write(consumer, name), "-r", RuntimeInformation.RuntimeIdentifier, "-o", feed["published"]);
        (await CommandLine.RunAsync(feed[$"published/{name}"], [])).Succeeded().Output.Should().Be(consumer.Output);
    }

    private string Write(Consumer consumer, string name)
    {
        feed.Write($"{name}/Program.cs", consumer.Program);
        return Path.GetDirectoryName(feed.Write($"{name}/{name}.csproj", consumer.Project))!;
    }
}
