using ComposeGen.EngineTests.Commands;
using ComposeGen.EngineTests.Grid;
using ComposeGen.EngineTests.Tools;
using ComposeGen.Tests.Grid;

namespace ComposeGen.EngineTests.Formats;

/// <summary>
/// Mounts with colons and other awkward paths: in every format that takes them, the tools see the same mount. Every fourth one
/// is tried, or all where COMPOSEGEN_LONG is 1.
/// </summary>
public sealed class MountConversionTests
{
    private static readonly string[] Sources =
        ["./cache", "./a:b", "/abs", "/abs/C:/x", "~/x", "data", "data/sub", "C:\\a", "C:/a", "./${SUB:-s}", "${SRC:-/src}"];

    private static readonly string[] Targets = ["/d", "/p/C:/x", "C:\\d", "/d:ro", "/${T:-t}"];

    private static readonly string[] Options =
        ["", ", bind: {create_host_path: true}", ", read_only: true, bind: {create_host_path: true}"];

    private static IReadOnlyList<string> Long { get; } =
    [
        .. from source in Sources
           from target in Targets
           from option in Options
           select $"{{type: bind, source: '{source}', target: '{target}'{option}}}",
        .. Targets.Select(target => $"{{type: volume, source: data, target: '{target}'}}"),
    ];

    private static IReadOnlyList<string> Short { get; } =
    [
        .. from source in Sources
           from target in Targets
           select $"'{source}:{target}'",
    ];

    [FactWith(DockerPart.DockerCompose, DockerPart.ComposeV2, DockerPart.Stack)]
    public async Task Compose_v2_sees_the_same_mounts_in_every_format()
    {
        using var folder = new TemporaryFolder();
        var mounts = LongRun.Some([.. Long, .. Short], stride: 4);
        var verdicts = await GridTools.MeasureAsync(mounts, (mount, version) => Text(version, [mount]));
        var accepted = mounts
            .Where((mount, index) => verdicts[index].ComposeV2 == GridVerdict.Accepts)
            .ToList();

        foreach (var format in new[] { ComposeFormat.V2_2, ComposeFormat.V2_4, ComposeFormat.V3_8, ComposeFormat.Spec })
        {
            var convertible = accepted.Where(mount => Convert(Text(null, [mount]), format) is not null).ToList();
            folder.Write("before.yml", Text(null, convertible));
            folder.Write("after.yml", Convert(Text(null, convertible), format)!);

            var before = await ComposeTool.ComposeV2.ConfigAsync(folder, "before.yml");
            var after = await ComposeTool.ComposeV2.ConfigAsync(folder, "after.yml");

            convertible.Should().NotBeEmpty();
            Services(after).Except(Services(before)).Should().BeEmpty("the format is {0}", format);
        }
    }

    // Compose v2 prints empty options of a volume for the short form only.
    private static string[] Services(CommandOutcome config) => config.Succeeded().Output
        .Replace("\n        volume: {}", "", StringComparison.Ordinal)
        .Split("\n  s", StringSplitOptions.TrimEntries);

    private static string? Convert(string text, ComposeFormat format)
    {
        var read = ComposeFile.Parse(text);
        try
        {
            return read.HasErrors ? null : read.File.ToYaml(new WriteOptions { Format = format });
        }
        catch (ComposeException)
        {
            return null;
        }
    }

    private static string Text(string? version, IReadOnlyList<string> mounts) =>
        (version is null ? "" : $"version: '{version}'\n")
        + "services:\n"
        + string.Concat(mounts.Select((mount, index) => $"  s{index}:\n    image: a\n    volumes:\n      - {mount}\n"))
        + "volumes:\n  data: {}\n";
}
