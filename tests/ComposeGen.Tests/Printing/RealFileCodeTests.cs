using System.Globalization;
using ComposeGen.Printing;
using ComposeGen.Shapes;
using ComposeGen.Tests.Mutations;
using ComposeGen.Tests.Shapes;

namespace ComposeGen.Tests.Printing;

/// <summary>Compose files become code that compiles, and that builds an equal file.</summary>
[Trait(TestCategory.Name, TestCategory.Slow)]
public sealed class RealFileCodeTests
{
    [Fact]
    public void Every_file_becomes_code_that_builds_an_equal_file()
    {
        var files = SeedFile.All
            .Select(seed => (seed.Name, Loaded: ComposeFile.Load(new MemoryStream(seed.Bytes), seed.Name, options: null)))
            .Where(each => !each.Loaded.HasErrors)
            .ToList();

        files.Count.Should().BeGreaterThan(100);
        DifferencesOf([.. files.Select(each => (each.Name, each.Loaded.File))]).Should().BeEmpty();
    }

    private static IEnumerable<string> DifferencesOf(IReadOnlyList<(string Name, ComposeFile File)> files)
    {
        var names = files.Select((_, index) => string.Create(CultureInfo.InvariantCulture, $"File{index}")).ToList();
        var code = files.Zip(names, (each, name) => each.File.ToCSharp(new CodeOptions { ClassName = name })).ToList();
        code.SelectMany(text => text.Split('\n')).Where(line => line.Length > CodeLayout.Columns).Should().BeEmpty();
        return CompiledCode.Run(names, code)
            .Zip(files)
            .SelectMany(pair => pair.First.Diff(pair.Second.File).Select(found => $"{pair.Second.Name}: {found}"));
    }
}
