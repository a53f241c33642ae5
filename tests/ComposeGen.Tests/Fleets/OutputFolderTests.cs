using ComposeGen.Fleets;

namespace ComposeGen.Tests.Fleets;

public sealed class OutputFolderTests : IDisposable
{
    private const string NoProjects = "\"fleet\":\"f\",\"layout\":\"l\",\"expected\":{\"projects\":0,\"containers\":0,"
        + "\"networks\":0},\"sharedNetworks\":[],\"projects\":[]";

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Creates_the_folder_and_everything_in_it()
    {
        var changes = Write(2, "deep/er/out");

        changes.Should().Equal(
            new(FileAction.Create, "master/docker-compose.yml"),
            new(FileAction.Create, "slave1/docker-compose.yml"),
            new(FileAction.Create, "slave2/docker-compose.yml"),
            new(FileAction.Create, "up.sh"),
            new(FileAction.Create, "down.sh"),
            new(FileAction.Create, "fleet.json"));
        ShouldHold(2, "deep/er/out");
    }

    [Fact]
    public void Lets_the_scripts_be_run()
    {
        Write(1);
        if (!OperatingSystem.IsWindows())
        {
            (File.GetUnixFileMode(_folder["out/up.sh"]) & UnixFileMode.UserExecute).Should().Be(UnixFileMode.UserExecute);
            (File.GetUnixFileMode(_folder["out/slave1/docker-compose.yml"]) & UnixFileMode.UserExecute).Should()
                .Be(UnixFileMode.None);
        }
    }

    [Fact]
    public void A_second_run_touches_nothing()
    {
        Write(3);
        var old = new DateTime(2001, 2, 3, 4, 5, 6, DateTimeKind.Utc);
        foreach (var path in Directory.EnumerateFileSystemEntries(_folder["out"], "*", SearchOption.AllDirectories))
        {
            File.SetLastWriteTimeUtc(path, old);
        }

        Write(3).Should().HaveCount(7).And.OnlyContain(change => change.Action == FileAction.Keep);
        Directory.EnumerateFileSystemEntries(_folder["out"], "*", SearchOption.AllDirectories)
            .Should().HaveCount(11).And.OnlyContain(path => File.GetLastWriteTimeUtc(path) == old);
    }

    [Theory]
    [InlineData("out")]
    [InlineData("out/")]
    public void Adds_and_removes_what_the_number_of_slaves_asks_for(string output)
    {
        Write(5, output);
        var five = _folder.FleetContent("out");
        _folder.Write("out/notes.txt", "mine");
        _folder.Write("out/slave6/notes.txt", "mine, too");

        Write(7, output).Where(change => change.Action != FileAction.Keep).Select(change => $"{change.Action} {change.Path}")
            .Should().Equal(
            "Create slave6/docker-compose.yml", "Create slave7/docker-compose.yml", "Replace up.sh", "Replace down.sh",
            "Replace fleet.json");
        Write(3, output).Where(change => change.Action != FileAction.Keep).Select(change => $"{change.Action} {change.Path}")
            .Should().Equal(
            "Replace up.sh", "Replace down.sh", "Remove slave4/docker-compose.yml", "Remove slave5/docker-compose.yml",
            "Remove slave6/docker-compose.yml", "Remove slave7/docker-compose.yml", "Replace fleet.json");

        _folder.Content("out").Keys.Should().Contain(["notes.txt", "slave6/notes.txt"])
            .And.NotContain(["slave4/", "slave5/", "slave6/docker-compose.yml", "slave7/"]);
        File.Delete(_folder["out/slave6/notes.txt"]);
        File.Delete(_folder["out/notes.txt"]);
        Directory.Delete(_folder["out/slave6"]);
        ShouldHold(3);
        Write(5, output);
        _folder.FleetContent("out").Should().Equal(five);
    }

    [Fact]
    public void Knows_its_own_manifest_where_the_engine_chooses_the_subnets()
    {
        FleetPlan PlanOf(int slaves) => Demo.Fleet(slaves, more: fleet => fleet.Subnets(FleetAddresses.FromEngine)).Plan();
        PlanOf(2).WriteTo(_folder["out"]);

        PlanOf(2).WriteTo(_folder["out"]).Should().OnlyContain(change => change.Action == FileAction.Keep);
        PlanOf(1).WriteTo(_folder["out"]).Should().Contain(new FileChange(FileAction.Remove, "slave2/docker-compose.yml"));
    }

    [Fact]
    public void Compares_without_writing()
    {
        Plan(5).Compare(_folder["out"]).Should().HaveCount(9).And.OnlyContain(change => change.Action == FileAction.Create);
        _folder.Content().Should().BeEmpty();
        Write(5);
        var before = _folder.Content();

        Plan(7).Compare(_folder["out"]).Should().Equal(Plan(7).Compare(_folder["out"]));
        _folder.Content().Should().Equal(before);
        Plan(7).Compare(_folder["out"]).Should().Equal(Write(7));
    }

    [Fact]
    public void A_changed_file_stops_everything_and_is_named()
    {
        Write(3);
        File.AppendAllText(_folder["out/slave2/docker-compose.yml"], "# mine\n");
        File.AppendAllText(_folder["out/up.sh"], "# mine, too\n");

        ShouldRefuse(
            5,
            "out/slave2/docker-compose.yml: error CG5002: This file was not generated, or was changed since. Move it away, or "
                + "generate with --force (ForeignFiles.Replace) to lose it.",
            "out/up.sh: error CG5002: This file was not generated, or was changed since. Move it away, or generate with "
                + "--force (ForeignFiles.Replace) to lose it.");
        Plan(5).Compare(_folder["out"], ForeignFiles.Replace).Should()
            .Contain(new FileChange(FileAction.Replace, "slave2/docker-compose.yml"));
        Plan(5).WriteTo(_folder["out"], ForeignFiles.Replace);
        ShouldHold(5);
    }

    [Fact]
    public void A_changed_file_that_is_no_longer_needed_is_kept_and_named()
    {
        Write(3);
        File.AppendAllText(_folder["out/slave3/docker-compose.yml"], "# mine\n");

        ShouldRefuse(2, "out/slave3/docker-compose.yml: error CG5002: This file was not generated, or was changed since. Move "
            + "it away, or generate with --force (ForeignFiles.Replace) to lose it.");
        Plan(2).WriteTo(_folder["out"], ForeignFiles.Replace);
        ShouldHold(2);
    }

    [Fact]
    public void A_foreign_file_stops_everything_and_is_named()
    {
        _folder.Write("out/slave1/docker-compose.yml", "version: '2'\n");

        ShouldRefuse(2, "out/slave1/docker-compose.yml: error CG5002: This file was not generated, or was changed since. Move "
            + "it away, or generate with --force (ForeignFiles.Replace) to lose it.");
        Plan(2).WriteTo(_folder["out"], ForeignFiles.Replace);
        ShouldHold(2);
    }

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("{\"name\": \"mine\"}")]
    [InlineData("{\"generator\":\"Other\"," + NoProjects + ",\"files\":[]}")]
    [InlineData("{\"generator\":\"ComposeGen\"," + NoProjects + ",\"files\":[null]}")]
    [InlineData("{\"generator\":\"ComposeGen\"," + NoProjects + ",\"files\":[{\"path\":null,\"sha256\":\"\"}]}")]
    [InlineData("{\"generator\":\"ComposeGen\"," + NoProjects + ",\"files\":null}")]
    public void An_invalid_manifest_stops_everything(string text)
    {
        _folder.Write("out/fleet.json", text);

        ShouldRefuse(2, "out/fleet.json: error CG5003: This is not a manifest of a fleet. Move it away, or generate with "
            + "--force (ForeignFiles.Replace) to replace it.");
        Plan(2).WriteTo(_folder["out"], ForeignFiles.Replace);
        ShouldHold(2);
    }

    [Fact]
    public void Files_that_a_fleet_no_longer_has_are_removed_unless_they_were_changed()
    {
        Write(1);
        string[] scripts = ["down.ps1", "slave1/connect.ps1", "up.ps1"];
        foreach (var script in scripts)
        {
            AddAsGenerated(script, "exit 0\n");
        }

        File.AppendAllText(_folder["out/up.ps1"], "# mine\n");
        ShouldRefuse(1, "out/up.ps1: error CG5002: This file was not generated, or was changed since. Move it away, or "
            + "generate with --force (ForeignFiles.Replace) to lose it.");
        File.WriteAllText(_folder["out/up.ps1"], "exit 0\n");

        Write(1).Where(change => change.Action == FileAction.Remove).Select(change => change.Path).Should()
            .BeEquivalentTo(scripts);
        ShouldHold(1);
    }

    [Theory]
    [InlineData("../victim")]
    [InlineData("slave1/../../victim")]
    [InlineData("./../victim")]
    [InlineData("{0}/victim")]
    [InlineData("slave2/docker-compose.yml/../../../victim")]
    [InlineData("")]
    [InlineData(".")]
    [InlineData("..")]
    [InlineData("slave1//")]
    [InlineData("bad\\u0000name")]
    public void Never_removes_files_outside_the_folder_even_if_the_manifest_lists_them(string path)
    {
        Write(1);
        _folder.Write("victim", "");
        var listed = path.Replace("{0}", _folder.Root, StringComparison.Ordinal);
        var text = File.ReadAllText(_folder["out/fleet.json"]);
        File.WriteAllText(_folder["out/fleet.json"],
            text.Replace("\"files\": [", $"\"files\": [ {{ \"path\": \"{listed}\", \"sha256\": \"{ContentHash.Of("")}\" }},",
            StringComparison.Ordinal));

        Write(2).Should().NotContain(change => change.Action == FileAction.Remove);
        File.Exists(_folder["victim"]).Should().BeTrue();
        ShouldHold(2);
    }

    [Theory]
    [InlineData("slave1", "slave1")]
    [InlineData("slave1/docker-compose.yml", "slave1/docker-compose.yml")]
    [InlineData("up.sh", "up.sh")]
    [InlineData("fleet.json", "fleet.json")]
    public void A_symbolic_link_is_not_followed(string path, string named)
    {
        foreach (var foreign in Enum.GetValues<ForeignFiles>())
        {
            foreach (var target in new[] { "elsewhere", "nowhere" })
            {
                using var folder = new TemporaryFolder();
                Directory.CreateDirectory(folder["elsewhere"]);
                Directory.CreateDirectory(Path.GetDirectoryName(folder[$"out/{path}"])!);
                File.CreateSymbolicLink(folder[$"out/{path}"], folder[target]);

                Plan(2).Invoking(plan => plan.WriteTo(folder["out"], foreign)).Should().Throw<ComposeException>()
                    .Which.Message.Should()
                        .Be($"{folder["out"]}/{named}: error CG5004: A symbolic link is in the way. Remove it.");
                folder.Content("elsewhere").Should().BeEmpty();
            }
        }
    }

    [Fact]
    public void A_link_is_not_followed_to_remove_something()
    {
        Write(2);
        Directory.Move(_folder["out/slave2"], _folder["elsewhere"]);
        File.CreateSymbolicLink(_folder["out/slave2"], _folder["elsewhere"]);

        Plan(1).Invoking(plan => plan.WriteTo(_folder["out"], ForeignFiles.Replace)).Should()
            .Throw<ComposeException>().Which.Message.Should().Contain("slave2: error CG5004");
        _folder.Content("elsewhere").Should().ContainKey("docker-compose.yml");
    }

    [Fact]
    public void A_temporary_file_that_is_a_link_is_not_followed()
    {
        Directory.CreateDirectory(_folder["out"]);
        File.CreateSymbolicLink(_folder["out/.composegen-tmp"], _folder["victim"]);
        Write(1);

        File.Exists(_folder["victim"]).Should().BeFalse();
        ShouldHold(1);
    }

    [Fact]
    public void The_output_folder_itself_may_be_a_link()
    {
        Directory.CreateDirectory(_folder["real"]);
        File.CreateSymbolicLink(_folder["out"], _folder["real"]);
        Write(1);

        ShouldHold(1, "real");
    }

    [Theory]
    [InlineData("slave1/docker-compose.yml/x",
        "out/slave1/docker-compose.yml: error CG5002: A folder is where a file goes. Move it away.")]
    [InlineData("fleet.json/x", "out/fleet.json: error CG5002: A folder is where a file goes. Move it away.")]
    [InlineData("slave1", "out/slave1: error CG5002: A file is where a folder goes. Move it away.")]
    public void A_folder_where_a_file_goes_stops_everything_and_so_does_the_reverse(string path, string expected)
    {
        _folder.Write($"out/{path}", "mine");
        ShouldRefuse(2, expected);
    }

    [Theory]
    [InlineData("out", "out: error CG5001: This is a file; name a folder to write to.")]
    [InlineData("out/below/it", "out/below/it: error CG5001: {0}/out is a file; name a folder to write to.")]
    public void The_output_is_no_file(string output, string expected)
    {
        _folder.Write("out", "mine");
        ShouldRefuse(2, [expected.Replace("{0}", _folder.Root, StringComparison.Ordinal)], output);
    }

    [Fact]
    public void A_folder_that_may_not_be_written_to_is_reported()
    {
        if (!OperatingSystem.IsLinux())
        {
            return;
        }

        // Not even root may write there.
        Plan(1).Invoking(plan => plan.WriteTo("/proc/composegen")).Should().Throw<ComposeException>()
            .Which.Diagnostics.Should().ContainSingle().Which.ToString().Should()
                .StartWith("/proc/composegen: error CG5005: The folder cannot be written to: ");
    }

    [Fact]
    public void A_folder_in_which_no_file_can_be_made_is_found_before_anything_is_written()
    {
        // Not even root can make a file where there is a folder.
        Directory.CreateDirectory(_folder["out/slave2/.composegen-tmp"]);
        var before = _folder.Content();
        Plan(3).Invoking(plan => plan.WriteTo(_folder["out"])).Should().Throw<ComposeException>()
            .Which.Diagnostics.Should().ContainSingle().Which.Code.Should().Be("CG5005");
        _folder.Content().Should().Equal(before);
    }

    [Theory]
    [InlineData("/x", "/x/y")]
    [InlineData("/x/y", "/x")]
    [InlineData("/x/y/z", "/X")]
    [InlineData("/a/x", "/A/X")]
    [InlineData("/a/x", "/A/x/b/c")]
    public void Files_that_cannot_be_side_by_side_are_found_before_anything_is_written(string one, string other) =>
        ShouldRefuse(WithFiles(one, other), "CG5007");

    [Theory]
    [InlineData(255, true)]
    [InlineData(256, false)]
    public void A_name_that_no_file_system_allows_is_found_before_anything_is_written(int length, bool isLegal)
    {
        foreach (var name in new[] { new string('n', length), new string('é', length / 2) + new string('n', length % 2) })
        {
            if (isLegal)
            {
                WithFiles($"/{name}").WriteTo(_folder[$"out{length}{name[0]}"]).Should()
                    .OnlyContain(change => change.Action == FileAction.Create);
            }
            else
            {
                FluentActions.Invoking(() => WithFiles($"/{name}")).Should().Throw<ArgumentException>();
            }
        }
    }

    [Fact]
    public void A_path_that_is_too_long_is_found_before_anything_is_written() =>
        ShouldRefuse(WithFiles(string.Concat(Enumerable.Repeat($"/{new string('n', 200)}", 20))), "CG5006");

    private static FleetPlan WithFiles(params IEnumerable<string> targets) =>
        Fleet.Create(fleet => fleet.Node("a", _ => Web(), node =>
    {
        foreach (var target in targets)
        {
            node.ConfigurationFile("web", target, _ => "text");
        }
    })).Plan();

    private static ComposeFile Web() => ComposeFile.Parse("services:\n  web:\n    image: nginx\n").File;

    private void ShouldRefuse(FleetPlan plan, string code)
    {
        plan.Invoking(each => each.WriteTo(_folder["out"])).Should().Throw<ComposeException>().Which.Diagnostics.Should()
            .OnlyContain(found => found.Code == code);
        Directory.Exists(_folder["out"]).Should().BeFalse();
    }

    // As a version does that generates another file.
    private void AddAsGenerated(string path, string text)
    {
        _folder.Write($"out/{path}", text);
        var manifest = File.ReadAllText(_folder["out/fleet.json"]);
        File.WriteAllText(_folder["out/fleet.json"], manifest.Replace(
            "\"files\": [", $"\"files\": [ {{ \"path\": \"{path}\", \"sha256\": \"{ContentHash.Of(text)}\" }},",
            StringComparison.Ordinal));
    }

    private static FleetPlan Plan(int slaves) => Demo.Fleet(slaves).Plan();

    private IReadOnlyList<FileChange> Write(int slaves, string output = "out") => Plan(slaves).WriteTo(_folder[output]);

    private void ShouldHold(int slaves, string output = "out")
    {
        using var clean = new TemporaryFolder();
        Plan(slaves).WriteTo(clean["out"]);
        _folder.FleetContent(output).Should().Equal(clean.FleetContent("out"));
    }

    private void ShouldRefuse(int slaves, params string[] expected) => ShouldRefuse(slaves, expected, "out");

    private void ShouldRefuse(int slaves, string[] expected, string output)
    {
        var before = _folder.Content();
        foreach (var act in new Action<FleetPlan>[] { plan => plan.WriteTo(_folder[output]),
            plan => plan.Compare(_folder[output]) })
        {
            var thrown = Plan(slaves).Invoking(act).Should().Throw<ComposeException>().Which;
            Demo.Lines(thrown.Diagnostics)
                .Select(line => line.StartsWith(_folder.Root, StringComparison.Ordinal)
                    ? line[(_folder.Root.Length + 1)..]
                    : line).Should().Equal(expected);
            _folder.Content().Should().Equal(before);
        }
    }
}
