using BenchmarkDotNet.Attributes;

namespace ComposeGen.Benchmarks;

/// <summary>Writes a file of 1,000 services in which one image changed: as edits of its text, and anew.</summary>
[MemoryDiagnoser]
[MinColumn]
public class EditingBenchmarks
{
    private static readonly WriteOptions Anew = new() { Rewrite = true };

    private readonly string _text = ManyServices.Model(1_000).ToYaml();
    private ComposeFile _file = new();

    [GlobalSetup]
    public void ChangeOneImage()
    {
        _file = Load();
        _file.Services["service500"].Image = ImageReference.Parse("nginx:1.27");
    }

    [Benchmark(Baseline = true)]
    public string WriteAnew() => _file.ToYaml(Anew);

    [Benchmark]
    public string Edit() => _file.ToYaml();

    [Benchmark]
    public ComposeFile Load() => ComposeFile.Parse(_text).File;
}
