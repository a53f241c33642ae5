using ComposeGen.Yaml;
using CsCheck;

namespace ComposeGen.Tests.Yaml;

/// <summary>Any text of a program arrives unchanged: as a value, in a list, as a key.</summary>
public sealed class WrittenTextTests
{
    private static readonly WriteOptions[] Looks =
    [
        WriteOptions.Default,
        new() { Style = new YamlStyle { Indent = 4, IndentLists = false, BlankLineBetweenSections = false } },
        new() { Style = new YamlStyle { IndentLists = false, Header = "one\n\n two " } },
    ];

    [Theory]
    [MemberData(nameof(HostileText.Theory), MemberType = typeof(HostileText))]
    public void A_hostile_string_survives(string text) => AssertSurvives(text, text);

    [Fact]
    public void There_are_more_than_two_hundred_hostile_strings() =>
        HostileStrings.All.Should().OnlyHaveUniqueItems().And.HaveCountGreaterThan(200);

    [Fact]
    public void Any_string_survives() => Gen.Select(HostileText.Any, HostileText.Any).Sample(AssertSurvives, iter: 1000);

    [Fact]
    public void Half_a_surrogate_pair_is_refused_and_never_written_as_something_else() =>
        Assert.All(["\uD800", "a\uDC00b", "\uDC00\uD800", "😀\uD83D"], AssertRefused);

    [Fact]
    public void A_very_long_key_survives()
    {
        var key = new string('k', 5000);
        Read(FileWith(key, "v").Unchecked())["x"]!.Environment!.Keys.Should().Equal(key);
    }

    private static void AssertRefused(string half)
    {
        Action[] writes =
        [
            () => FileWith("a", half).Unchecked(),
            () => FileWith(half, "a").Unchecked(),
            () => FileWith("a", "b", half).Unchecked(),
        ];
        foreach (var write in writes)
        {
            write.Should().Throw<ComposeException>().WithMessage("A text contains half of a surrogate pair*");
        }
    }

    private static void AssertSurvives(string one, string other)
    {
        foreach (var look in Looks)
        {
            var yaml = FileWith(one, other, other).ToYaml(look with { Check = null });

            yaml.Split('\n').Should().NotContain(line => line.EndsWith(' '), "no line ends in a blank");
            yaml.Should().EndWith("\n").And.NotContain("\r");
            var service = Read(yaml)["x"];
            service.Environment.Should().Equal(new Dictionary<string, ComposeText?> { [one] = other });
            service.Networking.Should().BeOfType<NetworkAttachments>().Which.Networks[other].Aliases.Should().Equal(one);
            service.DependsOn!.Keys.Should().Equal(other);
            service.Build!.Context.Should().Be((ComposeText)one);
            service.Extensions["x-e"].Value.SameAs(new YamlMapping(new YamlEntry(new YamlScalar(one), new YamlScalar(other))))
                .Should().BeTrue();
        }
    }

    private static OrderedDictionary<string, Service> Read(string yaml)
    {
        var result = ComposeFile.Parse(yaml);
        result.Diagnostics.Should().BeEmpty(yaml);
        return result.File.Services;
    }

    private static ComposeFile FileWith(string one, string other, string key = "k") => new()
    {
        Services =
        {
            ["x"] = new Service
            {
                Build = new Build { Context = one },
                Environment = new() { [one] = other },
                DependsOn = new() { [key] = new ServiceDependency() },
                Networking = new NetworkAttachments(new() { [key] = new NetworkAttachment { Aliases = [one] } }),
                Extensions = { new Extension("x-e", new YamlMapping(new YamlEntry(new YamlScalar(one), new YamlScalar(other)))) },
            },
        },
    };
}
