using ComposeGen.EngineTests.Commands;
using ComposeGen.EngineTests.Tools;
using ComposeGen.Tests.Yaml;

namespace ComposeGen.EngineTests.Quoting;

/// <summary>Every hostile string arrives as that very string, whichever tool reads the file.</summary>
public sealed class QuotingTests
{
    // docker-compose's config command prints Unicode's own line breaks as spaces, though it reads them as they are.
    private static readonly HostileFile Printable =
        new([.. HostileStrings.All.Where(text => !text.AsSpan().ContainsAny("\u0085\u2028\u2029"))]);

    private static readonly HostileFile All = new(HostileStrings.All);

    [FactWith(DockerPart.DockerCompose)]
    public async Task Docker_compose_reads_every_string_as_that_string() =>
        AssertServices(Printable, ReadConfig.OfYaml(await ConfigAsync(Printable, ComposeTool.DockerCompose)));

    [FactWith(DockerPart.ComposeV2)]
    public async Task Compose_v2_reads_every_string_as_that_string()
    {
        var read = ReadConfig.OfJson(await ConfigAsync(All, ComposeTool.ComposeV2, "--format", "json"));

        AssertServices(All, read);
        AssertExtensions(All, read);
    }

    [Fact]
    public void YamlDotNet_reads_every_string_as_that_string()
    {
        var read = ReadConfig.OfTypedYaml(Written(All));

        AssertServices(All, read);
        AssertExtensions(All, read);
    }

    private static void AssertServices(HostileFile hostile, ReadConfig read)
    {
        read.Strings("services", HostileFile.ServiceWithLines, "environment").Should().Equal(hostile.EnvironmentOfLines);
        read.Strings("services", HostileFile.ServiceWithAll, "environment").Should().Equal(hostile.EnvironmentOfAll);
        read.Strings("services", HostileFile.ServiceWithNames, "environment").Should().Equal(hostile.EnvironmentOfNames);
        read.Strings("services", HostileFile.ServiceWithLists, "labels").Should().Equal(hostile.Labels);
        read.Strings("networks", HostileFile.Network, "labels").Should().Equal(hostile.Labels);
        read.List("services", HostileFile.ServiceWithLists, "command").Should().Equal(hostile.Texts);
        read.List("services", HostileFile.ServiceWithLists, "dns_search").Should().Equal(hostile.Names);
        read.List("services", HostileFile.ServiceWithLines, "networks", HostileFile.Network, "aliases").Should()
            .Equal(hostile.Names);
    }

    // docker-compose reads extensions, but does not print them.
    private static void AssertExtensions(HostileFile hostile, ReadConfig read)
    {
        read.Strings(HostileFile.ExtensionMap).Should().Equal(hostile.Extension);
        read.List(HostileFile.ExtensionList).Should().Equal(hostile.Texts);
    }

    private static string Written(HostileFile hostile) => hostile.Build(InstalledDocker.TestImage, "inside")
        .ToYaml(new WriteOptions { Check = null });

    private static async Task<string> ConfigAsync(HostileFile hostile, ComposeTool tool, params string[] options)
    {
        using var folder = new TemporaryFolder();
        folder.Write("hostile.yml", Written(hostile));
        return (await tool.ConfigAsync(folder, "hostile.yml", options)).Succeeded().Output;
    }
}
