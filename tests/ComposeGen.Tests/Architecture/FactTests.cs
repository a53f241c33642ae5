using ComposeGen.Tests.Docs;

namespace ComposeGen.Tests.Architecture;

/// <summary>A word of the format is in one source file, whose type owns it.</summary>
public sealed class FactTests
{
    [Theory]
    [InlineData("service:", "ContainerReference.cs")]
    [InlineData("container:", "ContainerReference.cs")]
    [InlineData("bridge", "NetworkDriver.cs")]
    [InlineData("overlay", "NetworkDriver.cs")]
    [InlineData("2.3", "ComposeFormat.cs")]
    [InlineData("per-node", "FleetLayout.cs")]
    public void A_word_of_the_format_has_one_home(string word, string home) =>
        Directory.EnumerateFiles(Path.Combine(Repository.Root, "src"), "*.cs", SearchOption.AllDirectories)
            .Where(file => File.ReadLines(file)
                .Any(line => IsCode(line) && line.Contains($"\"{word}\"", StringComparison.Ordinal)))
            .Select(Path.GetFileName)
            .Should().Equal(home);

    private static bool IsCode(string line) => !line.TrimStart().StartsWith("//", StringComparison.Ordinal);
}
