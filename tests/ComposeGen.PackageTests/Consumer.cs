using ComposeGen.Tests.Docs;

namespace ComposeGen.PackageTests;

/// <summary>Programs that someone else writes, in projects that refer to the package.</summary>
internal sealed record Consumer(string Program, string Output, params string[] Packages)
{
    /// <summary>The first sample of the README, which writes the findings in the README.</summary>
    public static Consumer Readme { get; } =
        new($"using ComposeGen;\n\n{ReadmeBlock("csharp")}Console.WriteLine(findings);\n", ReadmeBlock(""));

    /// <summary>
    /// A host whose configuration has the options for writing files, another one with an invalid configuration, and the sample
    /// of the README.
    /// </summary>
    public static Consumer Host { get; } = new(
        $$$""""
        using System.Text;
        using ComposeGen;
        using ComposeGen.Hosting;
        using Microsoft.Extensions.Configuration;
        using Microsoft.Extensions.DependencyInjection;
        using Microsoft.Extensions.Options;

        ComposeGenerator GeneratorOf(string json)
        {
            var configuration = new ConfigurationBuilder().AddJsonStream(new MemoryStream(Encoding.UTF8.GetBytes(json))).Build();
            var services = new ServiceCollection().AddComposeGen();
            services.Configure<ComposeGenOptions>(configuration.GetSection("ComposeGen"));
            return services.BuildServiceProvider().GetRequiredService<ComposeGenerator>();
        }

        var generator = GeneratorOf("""
            {"ComposeGen": {"Target": "spec", "Indent": 4, "Header": "From a host", "Ignore": ["CG3004"], "Unsupported": "Drop"}}
            """);
        Console.Write(generator.ToYaml(Compose.File(file => file.Service("web", service => service.Image("nginx")))));
        try
        {
            GeneratorOf("""{"ComposeGen": {"Layout": "Flat", "Subnets": "10.0"}}""");
        }
        catch (OptionsValidationException problem)
        {
            Console.WriteLine(problem.Message);
        }

        {{{ReadmeBlock("csharp")}}}Console.WriteLine(findings);

        """",
        $"""
        # From a host
        services:
            web:
                image: nginx
        Subnets cannot be '10.0'. Write an IPv4 block such as 10.192.0.0/11, or docker.
        {ReadmeBlock("")}
        """,
        "Microsoft.Extensions.Configuration.Json",
        "Microsoft.Extensions.DependencyInjection",
        "Microsoft.Extensions.Options.ConfigurationExtensions");

    /// <summary>The files of the sample <c>FleetTests</c>, with a reference to the package in place of the project.</summary>
    public static IEnumerable<(string Name, string Text)> FleetTests()
    {
        var sample = Path.Combine(Repository.Root, "samples", "FleetTests");
        foreach (var path in Directory.EnumerateFiles(sample, "*.cs"))
        {
            yield return (Path.GetFileName(path), File.ReadAllText(path));
        }

        const string Package = "ComposeGen.Testing";
        yield return ("FleetTests.csproj", File.ReadAllText(Path.Combine(sample, "FleetTests.csproj")).Replace(
            $"""<ProjectReference Include="../../src/{Package}/{Package}.csproj" />""",
            $"""<PackageReference Include="{Package}" />""",
            StringComparison.Ordinal));
        yield return ("Directory.Packages.props", Repository.Read("Directory.Packages.props").Replace(
            "</ItemGroup>",
            $"""<PackageVersion Include="{Package}" Version="{PackedFeed.Version}" /></ItemGroup>""",
            StringComparison.Ordinal));
        yield return ("Directory.Build.props", """
            <Project>
              <PropertyGroup>
                <TargetFramework>net10.0</TargetFramework>
                <ImplicitUsings>enable</ImplicitUsings>
                <Nullable>enable</Nullable>
                <TreatWarningsAsErrors>true</TreatWarningsAsErrors>
                <ManagePackageVersionsCentrally>true</ManagePackageVersionsCentrally>
              </PropertyGroup>
              <ItemGroup>
                <Using Include="ComposeGen" />
              </ItemGroup>
            </Project>
            """);
    }

    /// <summary>The project file, with references to ComposeGen and to the other packages, or with none.</summary>
    public string Project(bool isReferring) => $"""
        <Project Sdk="Microsoft.NET.Sdk">
          <PropertyGroup>
            <OutputType>Exe</OutputType>
            <TargetFramework>net10.0</TargetFramework>
            <ImplicitUsings>enable</ImplicitUsings>
            <Nullable>enable</Nullable>
            <TreatWarningsAsErrors>true</TreatWarningsAsErrors>
            <PublishAot>true</PublishAot>
            <TrimmerSingleWarn>false</TrimmerSingleWarn>
          </PropertyGroup>
          <ItemGroup>
            {(isReferring ? Reference("ComposeGen", PackedFeed.Version) : "")}
            {string.Concat(Packages.Select(package => Reference(package, "10.0.0")))}
          </ItemGroup>
        </Project>
        """;

    private static string Reference(string package, string version) =>
        $"""<PackageReference Include="{package}" Version="{version}" />""";

    private static string ReadmeBlock(string language)
    {
        var readme = Repository.Read("README.md");
        var fence = $"\n\n```{language}\n";
        var start = readme.IndexOf(fence, StringComparison.Ordinal) + fence.Length;
        return readme[start..readme.IndexOf("```\n", start, StringComparison.Ordinal)];
    }
}
