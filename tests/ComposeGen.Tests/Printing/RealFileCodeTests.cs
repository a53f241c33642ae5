using System.Globalization;
using ComposeGen.Tests.Mutations;
using ComposeGen.Shapes;

namespace ComposeGen.Tests.Printing;

/// <summary>Compose files become code that compiles, and that builds an equal file.</summary>
public sealed class RealFileCodeTests
{
    [Fact]
    [Trait(TestCategory.Name, TestCategory.Slow)]
    public void Every_file_becomes_code_that_builds_an_equal_file()
    {
        var files = SeedFile.All
            .Select(seed => (seed.Name, Loaded: ComposeFile.Load(new MemoryStream(seed.Bytes), seed.Name, options: null)))
            .Where(each => !each.Loaded.HasErrors)
            .ToList();
        var names = files.Select((_, index) => string.Create(CultureInfo.InvariantCulture, $"File{index}")).ToList();
        var code = files.Select((each, index) => each.Loaded.File.ToCSharp(new CodeOptions { ClassName = names[index] })).ToList();
        if (Environment.GetEnvironmentVariable("PRINTED") is { } folder)
        {
            for (var i = 0; i < code.Count; i++)
            {
                File.WriteAllText(Path.Combine(folder, names[i] + ".cs"), "// " + files[i].Name + "\n" + code[i]);
            }
        }

        code.SelectMany(text => text.Split('\n')).Where(line => line.Length > CodeLayout.Columns).Should().BeEmpty();
        var built = CompiledCode.Run(names, code);

        built.Zip(files).SelectMany(pair => pair.First.Diff(pair.Second.Loaded.File).Select(found => $"{pair.Second.Name}: {found}"))
            .Should().BeEmpty();
        files.Count.Should().BeGreaterThan(100);
    }
}
