using System.Globalization;
using BenchmarkDotNet.Attributes;
using ComposeGen.Tests.Article;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;
using YamlDotNet.Serialization;

namespace ComposeGen.Benchmarks;

/// <summary>
/// Writes the article's slave file, with aliases, to a string. The serializer begins with the document as dictionaries, the
/// emitter with the very events that ComposeGen's own text is made of.
/// On a machine that does other things besides, the minimum is the number to compare.
/// </summary>
[MemoryDiagnoser]
[MinColumn]
public class WritingBenchmarks
{
    private const string Alias = "slave1";

    private static readonly EmitterSettings Settings = new(
        bestIndent: 2,
        bestWidth: int.MaxValue,
        isCanonical: false,
        maxSimpleKeyLength: 1024,
        skipAnchorName: false,
        indentSequences: true,
        newLine: "\n");

    private readonly ComposeFile _model = ArticleModel.SlaveWithAliases(Alias);
    private readonly Dictionary<string, object?> _dictionaries = ArticleDocument.Dictionaries();
    private readonly ISerializer _serializer = new SerializerBuilder().WithQuotingNecessaryStrings().Build();
    private ParsingEvent[] _events = [];

    [GlobalSetup]
    public void CheckThatAllWriteTheSame()
    {
        var yaml = ToYaml();
        var meaning = YamlEvents.Meaning(yaml);
        _events = YamlEvents.Of(yaml);
        foreach (var other in new[] { BuildAndWrite(), NewSerializerEachTime(), NewQuotingSerializerEachTime(),
            ReusedQuotingSerializer() })
        {
            Require(YamlEvents.Meaning(other) == meaning, other);
        }

        var compact = yaml.Replace("\n\n", "\n", StringComparison.Ordinal);
        foreach (var other in new[] { EmitterWithEventsPrepared(), EmitterWithEventsMadeAnew() })
        {
            Require(other.Replace(": \n", ":\n", StringComparison.Ordinal) == compact, other);
        }
    }

    [Benchmark(Description = "YamlDotNet Serializer, built each time (443 leaves as a number)", Baseline = true)]
    public string NewSerializerEachTime() => new SerializerBuilder().Build().Serialize(_dictionaries);

    [Benchmark(Description = "YamlDotNet Serializer that quotes, built each time")]
    public string NewQuotingSerializerEachTime() =>
        new SerializerBuilder().WithQuotingNecessaryStrings().Build().Serialize(_dictionaries);

    [Benchmark(Description = "YamlDotNet Serializer that quotes, reused")]
    public string ReusedQuotingSerializer() => _serializer.Serialize(_dictionaries);

    [Benchmark(Description = "YamlDotNet Emitter, events made as they are emitted")]
    public string EmitterWithEventsMadeAnew()
    {
        using var text = new StringWriter(CultureInfo.InvariantCulture);
        var emitter = new Emitter(text, Settings);
        foreach (var each in _events)
        {
            emitter.Emit(YamlEvents.Fresh(each));
        }

        return text.ToString();
    }

    [Benchmark(Description = "YamlDotNet Emitter, events prepared")]
    public string EmitterWithEventsPrepared()
    {
        using var text = new StringWriter(CultureInfo.InvariantCulture);
        var emitter = new Emitter(text, Settings);
        foreach (var each in _events)
        {
            emitter.Emit(each);
        }

        return text.ToString();
    }

    [Benchmark(Description = "ComposeGen ToYaml, unchecked")]
    public string ToYaml() => _model.ToYaml(ManyServices.Unchecked);

    [Benchmark(Description = "ComposeGen ToYaml")]
    public string CheckAndWrite() => _model.ToYaml();

    [Benchmark(Description = "ComposeGen, fluent API and ToYaml, unchecked")]
    public string BuildAndWrite() => ArticleModel.SlaveWithAliases(Alias).ToYaml(ManyServices.Unchecked);

    private static void Require(bool isTheSame, string written)
    {
        if (!isTheSame)
        {
            throw new InvalidOperationException($"This is another document:\n{written}");
        }
    }
}
