using System.Diagnostics;
using ComposeGen.Tests.Fleets;

namespace ComposeGen.Tests.Cli;

/// <summary>The files that are left when the disk is full.</summary>
[Trait(TestCategory.Name, TestCategory.Slow)]
public sealed class FullDiskTests
{
    // The disk disappears with the script, so its content is copied.
    private const string Script = """
        mkdir disk
        mount -t tmpfs -o size=96k tmpfs disk
        composegen() { dotnet "$CLI" "$@"; }
        fleet() { composegen fleet --master "$MASTER" --slave "$SLAVE" --slaves "$1" -o "$2"; }
        fleet 3 disk/out >/dev/null
        cp -R disk/out before
        fleet 60 new >/dev/null
        fleet 60 disk/out
        echo "fleet: $?"
        cp -R disk/out after
        composegen status disk/out
        echo "status: $?"
        composegen up disk/out
        echo "up: $?"
        dd if=/dev/zero of=disk/rest 2>/dev/null
        composegen convert before/slave1/docker-compose.yml --target 2.4 -o disk/before.yml
        echo "convert: $?"
        find disk -name '.*tmp*'
        """;

    [FactWithSmallDisk]
    public void Files_are_the_old_or_the_new_ones_and_the_one_that_did_not_fit_is_named()
    {
        using var docker = new FakeDocker(_ => { })
        {
            ["CLI"] = Path.Combine(AppContext.BaseDirectory, "ComposeGen.Cli.dll"),
            ["MASTER"] = Demo.MasterFile,
            ["SLAVE"] = Demo.SlaveFile,
        };

        using var process = docker.Start("unshare", [.. FactWithSmallDiskAttribute.Unshare, Script]);
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();

        var errors = error.GetAwaiter().GetResult().Split('\n', StringSplitOptions.RemoveEmptyEntries);
        errors.Should().HaveCount(3);
        errors[0].Should().MatchRegex(
            @"^disk/out: error CG5005: The folder cannot be written to: No space left on device : "
            + @"'.*/disk/out/slave\d+/docker-compose\.yml'\. No file is left half-written\. "
            + @"Remove the cause, and generate the fleet again\.$");
        errors[1].Should().Contain("disk/out is only half-written: slave")
            .And.EndWith("more are missing. Generate the fleet again.");
        errors[2].Should().Contain("No space left on device").And.Contain("disk/before.yml'").And.NotContain("composegen-tmp");
        output.Should().StartWith("fleet: 2\n").And.Contain("disk/out is only half-written: slave").And.Contain("status: 1\n")
            .And.EndWith("up: 2\nconvert: 2\n", "no temporary file is left");
        ShouldBeWhole(docker.Root);
    }

    private static void ShouldBeWhole(string root)
    {
        var after = Directory.GetFiles(Path.Combine(root, "after"), "*", SearchOption.AllDirectories)
            .Select(path => Path.GetRelativePath(Path.Combine(root, "after"), path)).ToList();
        after.Should().NotContain(path => path.Contains("composegen-tmp", StringComparison.Ordinal))
            .And.Contain("slave3/docker-compose.yml").And.Contain("slave4/docker-compose.yml");
        foreach (var path in after.Where(path => path != "fleet.json"))
        {
            var texts = new[] { "before", "new" }.Select(folder => Path.Combine(root, folder, path)).Where(File.Exists)
                .Select(File.ReadAllText);
            texts.Should().Contain(File.ReadAllText(Path.Combine(root, "after", path)), "{0} is whole", path);
        }
    }
}
