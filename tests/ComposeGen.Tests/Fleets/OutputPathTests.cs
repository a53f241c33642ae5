using ComposeGen.Fleets;

namespace ComposeGen.Tests.Fleets;

/// <summary>Paths below the output folder are legal wherever the fleet may be used.</summary>
public sealed class OutputPathTests
{
    [Fact]
    public void Services_whose_names_differ_in_case_have_no_room_for_their_files()
    {
        using var folder = new TemporaryFolder();

        Writing(folder, "web", "Web").Should().Throw<ComposeException>().Which.Diagnostics.Should()
            .ContainSingle().Which.ToString()
            .Should().Be($"{folder["out"]}/slave1/config/Web/etc/a.conf: error CG5007: Where case does not count, this is the "
                + $"same path as slave1/config/web/etc/a.conf. Rename a service.");
        Directory.Exists(folder["out"]).Should().BeFalse("nothing is written");
    }

    [Fact]
    public void A_service_may_have_a_name_that_no_folder_can_have()
    {
        using var folder = new TemporaryFolder();

        Writing(folder, "con").Should().Throw<ComposeException>().Which.Diagnostics.Should().ContainSingle().Which.ToString()
            .Should().Be($"{folder["out"]}/slave1/config/con/etc/a.conf: error CG5006: This path cannot be written: 'con' is a "
                + $"name that Windows reserves.");
        Writing(folder, "console").Should().NotThrow();
    }

    [Theory]
    [InlineData("con")]
    [InlineData("prn")]
    [InlineData("AUX")]
    [InlineData("nul.txt")]
    [InlineData("com#")]
    [InlineData("lpt#")]
    public void A_device_of_windows_is_no_name(string name)
    {
        foreach (var digit in "123456789")
        {
            var part = name.Replace('#', digit);
            OutputPath.FindProblem($"config/{part}").Should().Be($"'{part}' is a name that Windows reserves.");
        }
    }

    [Theory]
    [InlineData("", "a part of it is empty.")]
    [InlineData("a/", "a part of it is empty.")]
    [InlineData("a/./b", "'.' leads to another folder.")]
    [InlineData("../b", "'..' leads to another folder.")]
    [InlineData("a\\b", "'a\\b' holds a character that not every system, or no mount, allows.")]
    [InlineData("a$b", "'a$b' holds a character that not every system, or no mount, allows.")]
    [InlineData("a\tb", "'a\tb' holds a character that not every system, or no mount, allows.")]
    [InlineData("a.", "'a.' begins with a blank, or ends with a dot or blank, which not every system allows.")]
    [InlineData("a ", "'a ' begins with a blank, or ends with a dot or blank, which not every system allows.")]
    [InlineData(" a", "' a' begins with a blank, or ends with a dot or blank, which not every system allows.")]
    [InlineData("com0/.config/...a/b c", null)]
    public void A_path_is_legal_on_every_system(string path, string? problem) =>
        OutputPath.FindProblem(path).Should().Be(problem);

    private static Action Writing(TemporaryFolder folder, params string[] services) =>
        () => Fleet.Create(fleet => fleet.Nodes("slave", 1, _ => Compose.File(file =>
    {
        foreach (var service in services)
        {
            file.Service(service, web => web.Image("web"));
        }
    }), slave =>
    {
        foreach (var service in services)
        {
            slave.ConfigurationFile(service, "/etc/a.conf", _ => "");
        }
    })).Plan().WriteTo(folder["out"]);
}
