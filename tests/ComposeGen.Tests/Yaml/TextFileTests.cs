using System.Diagnostics;
using ComposeGen.Tests.Fleets;
using ComposeGen.Yaml;

namespace ComposeGen.Tests.Yaml;

public sealed class TextFileTests : IDisposable
{
    private const UnixFileMode Private = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Writes_a_new_file_and_replaces_an_old_one()
    {
        TextFile.Write(_folder["a.yml"], "one é");
        TextFile.Write(_folder["a.yml"], "2");
        _folder.Content().Should().Equal(new Dictionary<string, string> { ["a.yml"] = "2" });
    }

    [Theory]
    [InlineData(Private)]
    [InlineData(Private | UnixFileMode.GroupRead | UnixFileMode.OtherWrite)]
    [InlineData(Private | UnixFileMode.UserExecute | UnixFileMode.SetGroup)]
    public void The_permissions_stay(UnixFileMode mode)
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        File.SetUnixFileMode(_folder.Write("a.yml", "old"), mode);
        TextFile.Write(_folder["a.yml"], "new");
        (File.GetUnixFileMode(_folder["a.yml"]), File.ReadAllText(_folder["a.yml"])).Should().Be((mode, "new"));
    }

    [Fact]
    public void The_owner_stays()
    {
        if (OperatingSystem.IsLinux() && Environment.IsPrivilegedProcess)
        {
            _folder.Write("a.yml", "old");
            Run($"chown 1234:4321 '{_folder["a.yml"]}'");
            TextFile.Write(_folder["a.yml"], "new");
            Run($"stat -c %u:%g '{_folder["a.yml"]}'").Should().Be("1234:4321\n");
            File.ReadAllText(_folder["a.yml"]).Should().Be("new");
        }
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_link_stays_and_what_it_leads_to_is_written(bool isThere)
    {
        if (isThere)
        {
            _folder.Write("target", "a long old text");
        }

        File.CreateSymbolicLink(_folder["link"], _folder["target"]);
        TextFile.Write(_folder["link"], "new");
        new FileInfo(_folder["link"]).LinkTarget.Should().Be(_folder["target"]);
        File.ReadAllText(_folder["target"]).Should().Be("new");
    }

    [Fact]
    public async Task A_pipe_is_written_to()
    {
        if (!OperatingSystem.IsWindows())
        {
            Run($"mkfifo '{_folder["pipe"]}'");
            var read = Task.Run(() => Run($"timeout 20 cat '{_folder["pipe"]}'"));
            await Task.Run(() => TextFile.Write(_folder["pipe"], "text")).WaitAsync(TimeSpan.FromSeconds(20));
            (await read).Should().Be("text");
            Run($"stat -c %F '{_folder["pipe"]}'").Should().Be("fifo\n");
        }
    }

    [Fact]
    public void A_device_is_written_to()
    {
        if (OperatingSystem.IsLinux() && Environment.IsPrivilegedProcess
            && Run($"mknod -m 666 '{_folder["null"]}' c 1 3 && echo made") == "made\n")
        {
            TextFile.Write(_folder["null"], "text");
            Run($"stat -c %F '{_folder["null"]}'").Should().Be("character special file\n");
        }
    }

    [Fact]
    public void A_file_that_cannot_be_replaced_stays_and_nothing_else_remains()
    {
        var path = _folder.Write("a.yml", "old");
        FluentActions.Invoking(() => TextFile.Replace(path, _folder[".composegen-tmp"], _ => throw new IOException("full")))
            .Should().Throw<IOException>();
        _folder.Content().Should().Equal(new Dictionary<string, string> { ["a.yml"] = "old" });
    }

    [Fact]
    public void A_link_in_the_place_of_the_temporary_file_is_not_followed()
    {
        var victim = _folder.Write("victim", "precious");
        File.CreateSymbolicLink(_folder[".composegen-tmp"], victim);
        FluentActions.Invoking(() => TextFile.Replace(_folder["a.yml"], _folder[".composegen-tmp"],
            content => content.WriteByte(1))).Should().Throw<IOException>();
        File.ReadAllText(victim).Should().Be("precious");
    }

    [Theory]
    [InlineData("")]
    [InlineData("folder")]
    [InlineData("none/a.yml")]
    [InlineData("a\0b")]
    public void A_path_that_is_no_file_is_refused(string path)
    {
        Directory.CreateDirectory(_folder["folder"]);
        FluentActions.Invoking(() => TextFile.Write(path.Length == 0 ? path : _folder[path], "text"))
            .Should().Throw<Exception>().Which.Should().Match(thrown => thrown is IOException || thrown is ArgumentException);
        _folder.Content().Should().Equal(new Dictionary<string, string> { ["folder/"] = "" });
    }

    private static string Run(string command)
    {
        using var process = Process.Start(new ProcessStartInfo("sh", ["-c", command])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true
        })!;
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return output;
    }
}
