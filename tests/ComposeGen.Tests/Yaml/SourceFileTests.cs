using System.Text;
using ComposeGen.Diagnostics;
using ComposeGen.Yaml;

namespace ComposeGen.Tests.Yaml;

public sealed class SourceFileTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("composegen").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void Text_is_read_without_its_byte_order_mark()
    {
        var path = FileOf([.. Encoding.UTF8.Preamble, .. "services: {é: {image: nginx}}"u8]);

        var result = ComposeFile.Load(path);

        result.Diagnostics.Should().BeEmpty();
        result.File.Services.Keys.Should().Equal("é");
    }

    [Fact]
    public void A_missing_file_is_a_finding() =>
        Failure(Path.Combine(_folder, "no", "such.yml")).Should().Be("There is no such file.");

    [Fact]
    public void A_folder_is_a_finding() => Failure(_folder).Should().Be("This is a folder; name a file in it.");

    [Fact]
    public void A_binary_file_is_a_finding() =>
        Failure(FileOf([0x50, 0x4B, 0, 1])).Should().Be("This is a binary file, not a text.");

    [Theory]
    [InlineData("utf-16")]
    [InlineData("utf-16BE")]
    public void Utf_16_with_a_byte_order_mark_is_read(string name)
    {
        var encoding = Encoding.GetEncoding(name);
        byte[] bytes = [.. encoding.Preamble, .. encoding.GetBytes("services:\n  é😀: {image: nginx, foo: 1}\n")];

        var results = new[] { ComposeFile.Load(FileOf(bytes)),
            ComposeFile.Load(new MemoryStream(bytes), "f.yml", options: null) };

        results.Should().AllSatisfy(result => result.File.Services.Keys.Should().Equal("é😀"));
        results[1].Diagnostics.Should().ContainSingle().Which.Span.ToString().Should().Be("f.yml(2,23)");
    }

    [Theory]
    [InlineData("utf-32")]
    [InlineData("utf-32BE")]
    public void Utf_32_is_a_finding_because_no_tool_reads_it(string name)
    {
        var encoding = Encoding.GetEncoding(name);

        Failure(FileOf([.. encoding.Preamble, .. encoding.GetBytes("services: {}")]))
            .Should().Be("This is UTF-32 text, which no tool reads; save the file as UTF-8.");
    }

    [Theory]
    [InlineData(new byte[] { (byte)'a', 0xE9, (byte)'b' })]
    [InlineData(new byte[] { 0xED, 0xA0, 0x80 })]
    [InlineData(new byte[] { 0xFF, 0xFE, (byte)'a' })]
    [InlineData(new byte[] { 0xFF, 0xFE, 0, 0xD8, (byte)'a', 0 })]
    [InlineData(new byte[] { 0xFE, 0xFF, 0xDC, 0 })]
    public void Another_encoding_is_a_finding(byte[] bytes) =>
        Failure(FileOf(bytes)).Should()
            .Be("This is neither UTF-8 text nor UTF-16 with a byte order mark; save the file as UTF-8.");

    [Fact]
    public void A_file_that_is_too_large_is_a_finding()
    {
        var path = FileOf([]);
        using (var file = File.OpenWrite(path))
        {
            file.SetLength(ReadOptions.Default.MaxBytes + 1);
        }

        Failure(path).Should().Be("The file is larger than 32 MiB; no compose file is.");
    }

    [Fact]
    public void A_file_in_use_is_a_finding()
    {
        var path = FileOf([]);
        using var locked = new FileStream(path, FileMode.Open, FileAccess.ReadWrite, FileShare.None);

        Failure(path).Should().StartWith("The file cannot be read: ");
    }

    [Fact]
    public void An_invalid_path_is_a_finding() => Failure("a\0b").Should().NotBeEmpty();

    [Fact]
    public void No_path_is_a_bad_argument() => Refusal.Of<ArgumentException>("path", () => ComposeFile.Load(""));

    private string FileOf(byte[] bytes)
    {
        var path = Path.Combine(_folder, "compose.yml");
        File.WriteAllBytes(path, bytes);
        return path;
    }

    private static string Failure(string path)
    {
        var result = ComposeFile.Load(path);
        result.HasErrors.Should().BeTrue();
        result.File.Services.Should().BeEmpty();
        var found = result.Diagnostics.Should().ContainSingle().Subject;
        found.ToString().Should().Be(TerminalText.OneLine($"{path}: error CG1001: {found.Message}"));
        return found.Message;
    }
}
