using System.Reflection;
using ComposeGen.Diagnostics;
using ComposeGen.Fleets;
using ComposeGen.Hosting;
using ComposeGen.Tests.Docs;

namespace ComposeGen.Tests.Hosting;

/// <summary>Every option changes something.</summary>
public sealed class OptionEffectTests
{
    private static readonly ComposeFile Sample = ComposeFile.Parse(
        "services:\n  web:\n    image: web\n    ports: ['80']\n    pull_policy: always\nnetworks: {inside: {}}\n").File;

    // Each option has a value that is not the default, and an effect.
    private static readonly Dictionary<string, (Action<ComposeGenOptions> Set, Func<ComposeGenerator, string> Effect)> Options =
        new(StringComparer.Ordinal)
        {
            [nameof(ComposeGenOptions.Target)] =
                (options => (options.Target, options.Unsupported) = ("2.4", Unsupported.Drop), Yaml),
            [nameof(ComposeGenOptions.Unsupported)] =
                (options => (options.Target, options.Unsupported) = ("2.4", Unsupported.Drop), Yaml),
            [nameof(ComposeGenOptions.Indent)] = (options => options.Indent = 4, Yaml),
            [nameof(ComposeGenOptions.IndentLists)] = (options => options.IndentLists = false, Yaml),
            [nameof(ComposeGenOptions.BlankLineBetweenSections)] = (options => options.BlankLineBetweenSections = false, Yaml),
            [nameof(ComposeGenOptions.Header)] = (options => options.Header = "Generated", Yaml),
            [nameof(ComposeGenOptions.MaxBytes)] = (options => options.MaxBytes = 10, Loaded),
            [nameof(ComposeGenOptions.MaxDepth)] = (options => options.MaxDepth = 2, Loaded),
            [nameof(ComposeGenOptions.MaxValues)] = (options => options.MaxValues = 3, Loaded),
            [nameof(ComposeGenOptions.Ignore)] = (options => options.Ignore.Add("cg2036"), Found),
            [nameof(ComposeGenOptions.Strict)] = (options => options.Strict = true, Found),
            [nameof(ComposeGenOptions.FleetName)] =
            (options => options.FleetName = "demo", generator => PlanOf(generator).Fleet.ProjectPrefix),
            [nameof(ComposeGenOptions.Layout)] =
            (options => options.Layout = FleetLayout.Connect, generator => PlanOf(generator).Fleet.Layout.ToString()),
            [nameof(ComposeGenOptions.Subnets)] =
            (options => options.Subnets = "10.9.0.0/16", generator => $"{PlanOf(generator).Projects[0].Networks[0].Subnet}"),
        };

    public static TheoryData<string> All =>
        [.. typeof(ComposeGenOptions).GetProperties(
            BindingFlags.Public | BindingFlags.Instance).Select(property => property.Name)];

    [Theory]
    [MemberData(nameof(All))]
    public void An_option_has_an_effect(string name)
    {
        var (set, effect) = Options[name];
        var options = new ComposeGenOptions();
        set(options);
        effect(new ComposeGenerator(options)).Should().NotBe(effect(new ComposeGenerator()));
    }

    [Theory]
    [MemberData(nameof(All))]
    public void An_option_is_documented(string name) =>
        Repository.Read("docs", "reference", "options.md").Should().Contain($"\n| `{name}` | ");

    [Fact]
    public void The_settings_of_a_fleet_override_the_options()
    {
        var generator = new ComposeGenerator(new ComposeGenOptions { Layout = FleetLayout.Flat });
        generator.CreateFleet(fleet => fleet.Layout(FleetLayout.Connect).Node("master", _ => Sample)).Layout
            .Should().Be(FleetLayout.Connect);
    }

    private static string Yaml(ComposeGenerator generator)
    {
        try
        {
            return generator.ToYaml(Sample);
        }
        catch (ComposeException exception)
        {
            return exception.Message;
        }
    }

    private static string Loaded(ComposeGenerator generator)
    {
        using var folder = new Fleets.TemporaryFolder();
        return string.Join(
            '\n',
            generator
                .Load(folder.Write("compose.yaml", "services:\n  web:\n    image: web\n    ports: ['80', '81']\n")).Diagnostics
                .Select(found => found.Code));
    }

    private static string Found(ComposeGenerator generator) =>
        string.Join('\n', generator.Validate(Sample).Select(found => $"{found.Severity} {found.Code}"));

    private static FleetPlan PlanOf(ComposeGenerator generator) =>
        generator.CreateFleet(fleet => fleet.Node("master", _ => Compose.File(file =>
    {
        var inside = file.Network("inside");
        file.Service("web", service => service.Image("web").On(inside));
    }))).Plan();
}
