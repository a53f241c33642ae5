using System.Globalization;
using System.Text;
using BenchmarkDotNet.Attributes;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;
using YamlDotNet.Serialization;
using YamlDotNet.Serialization.NamingConventions;

namespace ComposeGen.Benchmarks;

/// <summary>
/// A file of 1 to 1,000 services: what it costs to build, write and load it, beside what others take for the same text.
/// </summary>
[MemoryDiagnoser]
[MinColumn]
public class ManyServicesBenchmarks
{
    private static readonly EmitterSettings Settings = new(
        bestIndent: 2, bestWidth: int.MaxValue, isCanonical: false, maxSimpleKeyLength: 1024, skipAnchorName: false,
        indentSequences: true, newLine: "\n");

    private readonly ISerializer _serializer = NewSerializer();
    private ComposeFile _model = new();
    private ManyServices.FileObject _objects = ManyServices.Objects(0);
    private string _yaml = "";
    private ParsingEvent[] _events = [];

    [Params(1, 10, 100, 1000)]
    public int Services { get; set; }

    [GlobalSetup]
    public void CheckThatAllSayTheSame()
    {
        _model = ManyServices.Model(Services);
        _objects = ManyServices.Objects(Services);
        _yaml = _model.ToYaml();
        _events = YamlEvents.Of(_yaml);
        Require(Load().FileOrThrow().Diff(_model).Count == 0);
        Require(ComposeFile.Parse(ReusedSerializer()).FileOrThrow().Diff(_model).Count == 0);
        Require(YamlEvents.Meaning(Emitter()) == YamlEvents.Meaning(_yaml));
    }

    [Benchmark(Description = "Load: bare YamlDotNet Parser")]
    public int Parser()
    {
        var parser = new Parser(new StringReader(_yaml));
        var count = 0;
        while (parser.MoveNext())
        {
            count++;
        }

        return count;
    }

    [Benchmark(Description = "Load: ComposeFile.Parse")]
    public LoadResult Load() => ComposeFile.Parse(_yaml);

    [Benchmark(Description = "Write: UTF-8 copy of the text")]
    public byte[] Copy() => Encoding.UTF8.GetBytes(_yaml);

    [Benchmark(Description = "Write: bare YamlDotNet Emitter, events prepared")]
    public string Emitter()
    {
        using var text = new StringWriter(CultureInfo.InvariantCulture);
        var emitter = new Emitter(text, Settings);
        foreach (var each in _events)
        {
            emitter.Emit(each);
        }

        return text.ToString();
    }

    [Benchmark(Description = "Write: YamlDotNet Serializer over objects, reused")]
    public string ReusedSerializer() => _serializer.Serialize(_objects);

    [Benchmark(Description = "Write: ComposeFile.ToYaml, unchecked")]
    public string ToYaml() => _model.ToYaml(ManyServices.Unchecked);

    [Benchmark(Description = "Write: ComposeFile.ToYaml")]
    public string CheckAndWrite() => _model.ToYaml();

    [Benchmark(Description = "Build and write: YamlDotNet Serializer over objects, built each time", Baseline = true)]
    public string NewSerializerEachTime() => NewSerializer().Serialize(ManyServices.Objects(Services));

    [Benchmark(Description = "Build and write: fluent API and ToYaml")]
    public string BuildAndWrite() => ManyServices.Model(Services).ToYaml(ManyServices.Unchecked);

    private static ISerializer NewSerializer() => new SerializerBuilder()
        .WithNamingConvention(UnderscoredNamingConvention.Instance)
        .WithQuotingNecessaryStrings()
        .Build();

    private static void Require(bool saysTheSame)
    {
        if (!saysTheSame)
        {
            throw new InvalidOperationException("What is compared are other documents.");
        }
    }
}
