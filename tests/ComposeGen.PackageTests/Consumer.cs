using ComposeGen.Tests.Docs;

namespace ComposeGen.PackageTests;

/// <summary>A program that someone else writes: the sample of the README, and a project that refers to the package.</summary>
internal static class Consumer
{
    public static string Project { get; } = $"""
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
            <PackageReference Include="ComposeGen" Version="{PackedFeed.Version}" />
          </ItemGroup>
        </Project>
        """;

    public static string Program { get; } = $"using ComposeGen;\n\n{ReadmeBlock("csharp")}Console.Write(yaml);\n";

    /// <summary>What the README says that the sample writes.</summary>
    public static string Output { get; } = ReadmeBlock("yaml");

    private static string ReadmeBlock(string language)
    {
        var readme = Repository.Read("README.md");
        var start = readme.IndexOf($"```{language}\n", StringComparison.Ordinal) + $"```{language}\n".Length;
        return readme[start..readme.IndexOf("```\n", start, StringComparison.Ordinal)];
    }
}
