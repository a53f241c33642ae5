using System.Runtime.CompilerServices;
using ComposeGen.Tests.Fleets;
using VerifyXunit;

namespace ComposeGen.Tests.Snapshots;

// What is expected of the Verify package and of the stand-in alike: both compile with these tests.
public sealed class VerifierTests
{
    private const string SourceFile = "VerifierTests.cs";

    [Fact]
    public async Task Accepts_the_text_and_the_text_with_one_more_newline()
    {
        foreach (var (verified, text) in new[] { ("a", "a"), ("a\n", "a"), ("a\n", "a\n"), ("a\n\n", "a\n") })
        {
            (await Accepts(verified, source => Verifier.Verify(text, "txt", sourceFile: source)))
                .Should().BeTrue("{0} is accepted for {1}", verified, text);
        }
    }

    [Fact]
    public async Task Refuses_every_other_difference()
    {
        foreach (var (verified, text) in new[] { ("a", "a\n"), ("a\n\n", "a"), ("\na", "a"), ("a ", "a"), ("A", "a") })
        {
            (await Accepts(verified, source => Verifier.Verify(text, "txt", sourceFile: source)))
                .Should().BeFalse("{0} is refused for {1}", verified, text);
        }
    }

    [Fact]
    public async Task Normalizes_the_line_endings_of_the_text_and_refuses_a_carriage_return_in_the_file()
    {
        foreach (var (verified, text, accepted) in new[]
        {
            ("a\nb\n", "a\r\nb\r\n", true), ("a\r\nb\r\n", "a\nb\n", false), ("a\r\nb", "a\r\nb", false), ("a\r\n", "a", false),
        })
        {
            (await Accepts(verified, source => Verifier.Verify(text, "txt", sourceFile: source)))
                .Should().Be(accepted, "{0} is compared with {1}", verified, text);
        }
    }

    [Fact]
    public async Task Writes_the_received_text_beside_the_test()
    {
        using var folder = new TemporaryFolder();
        var verify = async () => await Verifier.Verify("a\r\nb\n", "txt", sourceFile: folder[SourceFile]);
        await verify.Should().ThrowAsync<Exception>().WithMessage("*.received.txt*");
        (await File.ReadAllTextAsync(folder[$"VerifierTests.{nameof(Writes_the_received_text_beside_the_test)}.received.txt"]))
            .Should().Be("a\nb\n");
    }

    [Fact]
    public async Task Refuses_the_extension_of_a_binary_file()
    {
        foreach (var extension in new[] { "dot", "png" })
        {
            (await Accepts("a", source => Verifier.Verify("a", extension, sourceFile: source), extension))
                .Should().BeFalse("{0} is refused", extension);
        }
    }

    [Fact]
    public async Task Every_snapshot_belongs_to_a_test_and_has_the_extension_of_a_text_file()
    {
        var snapshots = Directory
            .EnumerateFiles(Path.Combine(Folder(), ".."), "*.verified.*", SearchOption.AllDirectories)
            .Select(path => (Folder: Path.GetDirectoryName(path)!, Words: Path.GetFileName(path).Split('.')))
            .ToList();
        snapshots.Should().NotBeEmpty();
        foreach (var (folder, words) in snapshots)
        {
            words.Should().HaveCount(4);
            (await File.ReadAllTextAsync(Path.Combine(folder, $"{words[0]}.cs"))).Should().Contain($"Task {words[1]}(");
        }

        foreach (var extension in snapshots.Select(snapshot => snapshot.Words[3]).Distinct())
        {
            (await Accepts("a", source => Verifier.Verify("a", extension, sourceFile: source), extension))
                .Should().BeTrue("{0} is accepted", extension);
        }
    }

    // A folder for each comparison, because Verify refuses to compare with the same file twice.
    private static async Task<bool> Accepts(
        string verified, Func<string, Task> verify, string extension = "txt", [CallerMemberName] string test = "")
    {
        using var folder = new TemporaryFolder();
        folder.Write($"VerifierTests.{test}.verified.{extension}", verified);
        return await Record.ExceptionAsync(() => verify(folder[SourceFile])) is null;
    }

    private static string Folder([CallerFilePath] string file = "") => Path.GetDirectoryName(file)!;
}
