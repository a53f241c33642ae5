using BenchmarkDotNet.Attributes;
using ComposeGen.Fleets;

namespace ComposeGen.Benchmarks;

/// <summary>
/// A fleet of 10 to 10,000 nodes of five services: what it costs to plan and write it, beside copying what was written.
/// </summary>
[MemoryDiagnoser]
[MinColumn]
public class FleetBenchmarks
{
    private const string Slave = """
        services:
          entry:
            image: entry
            expose: ["443"]
            networks:
              internal: {aliases: [entry]}
              inout: {aliases: ["${NODE}"]}
          out: {image: out, networks: [internal, inout]}
          three: {image: three, networks: [internal]}
          four: {image: four, networks: [internal]}
          five: {image: five, networks: [internal]}
        networks:
          internal: {}
          inout: {external: true}
        """;

    private readonly string _folder = Directory.CreateTempSubdirectory("composegen-").FullName;
    private int _runs;

    [Params(10, 100, 1000, 10_000)]
    public int Nodes { get; set; }

    private string Written => Path.Combine(_folder, "written");

    [GlobalSetup]
    public void WriteWhatIsCopied()
    {
        File.WriteAllText(Path.Combine(_folder, "slave.yml"), Slave);
        Plan().WriteTo(Written);
    }

    [GlobalCleanup]
    public void Remove() => Directory.Delete(_folder, recursive: true);

    [Benchmark(Description = "Copy the folder", Baseline = true)]
    public void Copy()
    {
        var target = NewFolder();
        foreach (var path in Directory.EnumerateFiles(Written, "*", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(target, Path.GetRelativePath(Written, path));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(path, copy);
        }
    }

    [Benchmark(Description = "Plan")]
    public FleetPlan Plan() => new FleetDefinition
    {
        Folder = _folder,
        Target = "3.8",
        Subnets = "10.0.0.0/8",
        Nodes = new(StringComparer.Ordinal) { ["slave"] = new NodeDefinition { File = "slave.yml", Count = Nodes } },
    }.ToFleet(Written).FleetOrThrow().Plan();

    [Benchmark(Description = "Plan and write")]
    public IReadOnlyList<FileChange> Write() => Plan().WriteTo(NewFolder());

    [Benchmark(Description = "Plan and write again over what is the same")]
    public IReadOnlyList<FileChange> WriteAgain() => Plan().WriteTo(Written);

    private string NewFolder() => Path.Combine(_folder, $"{++_runs}");
}
