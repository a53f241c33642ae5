using BenchmarkDotNet.Attributes;
using ComposeGen.Tests.Article;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace ComposeGen.Benchmarks;

/// <summary>Reads the article's slave file, with aliases, from a string.</summary>
[MemoryDiagnoser]
[MinColumn]
public class ReadingBenchmarks
{
    private readonly string _yaml = ArticleModel.SlaveWithAliases("slave1").ToYaml();

    [GlobalSetup]
    public void CheckThatItIsReadWell()
    {
        if (Parse().FileOrThrow().ToYaml() != _yaml)
        {
            throw new InvalidOperationException("What was read is another document.");
        }
    }

    [Benchmark(Description = "YamlDotNet Parser: events only", Baseline = true)]
    public int Events()
    {
        var parser = new Parser(new StringReader(_yaml));
        var count = 0;
        while (parser.MoveNext())
        {
            count++;
        }

        return count;
    }

    [Benchmark(Description = "YamlDotNet YamlStream: nodes")]
    public YamlNode Nodes()
    {
        var stream = new YamlStream();
        stream.Load(new StringReader(_yaml));
        return stream.Documents[0].RootNode;
    }

    [Benchmark(Description = "ComposeGen Parse: model and positions")]
    public LoadResult Parse() => ComposeFile.Parse(_yaml);
}
