using System.Text;
using ComposeGen.Tests.Fleets;

namespace ComposeGen.Tests.Editing;

public sealed class SavingTests : IDisposable
{
    private const string Web = "services:\r\n  web:\r\n    image: a   # pinned\r\n";

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("")]
    [InlineData("\uFEFF")]
    public void A_saved_file_keeps_its_byte_order_mark_and_line_breaks(string mark)
    {
        var path = WriteBytes(Encoding.UTF8.GetBytes(mark + Web));

        Changed(path).Save().Should().BeEmpty();

        File.ReadAllBytes(path).Should()
            .Equal(Encoding.UTF8.GetBytes(mark + Web.Replace(" a ", " b ", StringComparison.Ordinal)));
        Directory.GetFiles(_folder.Root).Should().Equal(path);
    }

    [Fact]
    public void A_UTF_16_file_is_saved_as_UTF_8_with_a_byte_order_mark()
    {
        var path = WriteBytes([.. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes(Web)]);

        Changed(path).Save();

        File.ReadAllBytes(path).Should()
            .Equal(Encoding.UTF8.GetBytes("\uFEFF" + Web.Replace(" a ", " b ", StringComparison.Ordinal)));
    }

    [Fact]
    public void A_saved_file_keeps_its_permissions()
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        const UnixFileMode mode = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead;
        var path = WriteBytes(Encoding.UTF8.GetBytes(Web));
        File.SetUnixFileMode(path, mode);

        Changed(path).Save();

        File.GetUnixFileMode(path).Should().Be(mode);
    }

    [Fact]
    public void A_file_that_was_not_loaded_from_disk_needs_a_path()
    {
        foreach (var file in new[] { new ComposeFile(), ComposeFile.Parse(Web, "docker-compose.yml").File })
        {
            file.Invoking(each => each.Save()).Should().Throw<InvalidOperationException>().WithMessage("*Name the path*");
        }

        ComposeFile.Parse(Web).File.Save(_folder["other.yml"]);
        ComposeFile.Parse(Web).File.WriteTo(_folder["written.yml"]);
        File.ReadAllText(_folder["other.yml"]).Should().Be(Web);
        File.ReadAllText(_folder["written.yml"]).Should().Be(Web);
    }

    [Fact]
    public void A_path_that_cannot_be_written_is_refused_and_nothing_is_left()
    {
        var file = Changed(WriteBytes(Encoding.UTF8.GetBytes(Web)));
        Directory.CreateDirectory(_folder["folder"]);

        file.Invoking(each => each.Save(_folder["folder"])).Should().Throw<IOException>();
        file.Invoking(each => each.Save(_folder["missing/file.yml"])).Should().Throw<IOException>();

        Directory.GetFileSystemEntries(_folder.Root).Should().HaveCount(2);
    }

    private static ComposeFile Changed(string path)
    {
        var file = ComposeFile.Load(path).FileOrThrow();
        file.Services["web"].Image = ImageReference.Parse("b");
        return file;
    }

    private string WriteBytes(byte[] bytes)
    {
        File.WriteAllBytes(_folder["docker-compose.yml"], bytes);
        return _folder["docker-compose.yml"];
    }
}
