using System.Text.RegularExpressions;
using ComposeGen.EngineTests.Commands;
using ComposeGen.EngineTests.Tools;

namespace ComposeGen.EngineTests.RealFiles;

/// <summary>A real file, converted, and what tools make of it before and after.</summary>
/// <param name="file">The file.</param>
/// <param name="tools">The tool of the format that it is converted to, and others that may read the original.</param>
internal sealed partial class RealConversion(CorpusFile file, IReadOnlyList<ComposeTool> tools) : IDisposable
{
    // Messages that the tool has for the original, too, and that no other spelling avoids.
    private static readonly IReadOnlyList<string> FaultsOfTheOriginal =
    [
        "refers to undefined network", // An overlay of other files. docker-compose looks at networks only when it runs them.
        "depends on undefined service", // A service of a file that is included, of which only a stand-in is here.
        "ports contains an invalid type", // A port of a variable that is not set: docker-compose refuses ":5432".
        "invalid size: ''", // A size of a variable that is not set: Compose v2 refuses it.
    ];

    private readonly LoadResult _loaded = ComposeFile.Load(file.Path);
    private readonly RealProject _project = new(ComposeFile.Load(file.Path).File);
    private readonly Dictionary<(ComposeTool Tool, string Text), CommandOutcome> _outcomes = [];

    /// <summary>How many conversions were read by a tool, and compared.</summary>
    public int Compared { get; private set; }

    public void Dispose() => _project.Dispose();

    /// <summary>What is wrong with the file in another format; nothing, if all is well.</summary>
    public async Task<IReadOnlyList<string>> ComplaintsAsync(string target)
    {
        ComposeFormat.TryParse(target, out var format).Should().BeTrue();
        try
        {
            return await DifferencesAsync(_loaded.FileOrThrow().ToYaml(new WriteOptions { Format = format }));
        }
        catch (ComposeException exception)
        {
            return [.. exception.Diagnostics.Where(found => found.Code != "CG1202" || found.Span.Line == 0 || !NamesFormat()
                .IsMatch(found.Message)).Select(found => found.ToString())];
        }
    }

    private async Task<IReadOnlyList<string>> DifferencesAsync(string converted)
    {
        var own = await ReadAsync(tools[0], converted);
        if (own.ExitCode != 0)
        {
            return FaultsOfTheOriginal.Any(fault => own.Error.Contains(fault, StringComparison.Ordinal))
                && (await ReadAsync(tools[0], file.Text)).ExitCode != 0 ? [] : [own.Error];
        }

        foreach (var tool in tools)
        {
            // Another format's tool need not read what was converted.
            if (await ReadAsync(tool, file.Text) is { ExitCode: 0 } before
                && await ReadAsync(tool, converted) is { ExitCode: 0 } after)
            {
                Compared++;
                return [.. Meaning(before).Diff(Meaning(after)).Select(difference => difference.ToString())];
            }
        }

        return [];
    }

    // The tools do not look at the minor version, and the 2.x differ in little else.
    private async Task<CommandOutcome> ReadAsync(ComposeTool tool, string text)
    {
        var key = (tool, VersionLine().Replace(text, "version: '${major}'", 1));
        return _outcomes.TryGetValue(key, out var known) ? known : _outcomes[key] = await _project.ConfigAsync(tool, text);
    }

    private static ComposeFile Meaning(CommandOutcome outcome)
    {
        var file = ComposeFile.Parse(outcome.Output).File;
        file.Format = ComposeFormat.Spec;
        foreach (var service in file.Services.Values)
        {
            SettleDeploy(service);
            SettlePorts(service.Ports ?? []);
            SettleVolumes(service.Volumes ?? []);
        }

        return file;
    }

    // To Compose v2 they are the same at the service and under deploy.
    private static void SettleDeploy(Service service)
    {
        var deploy = service.Deploy ??= new Deploy();
        var resources = deploy.Resources ??= new DeployResources();
        var limits = resources.Limits ??= new ResourceLimits();
        var reservations = resources.Reservations ??= new ResourceReservations();
        (deploy.Replicas, service.Scale) = (deploy.Replicas ?? service.Scale, null);
        (limits.Cpus, service.Cpus) = (limits.Cpus ?? service.Cpus, null);
        (limits.Memory, service.MemLimit) = (limits.Memory ?? service.MemLimit, null);
        (limits.Pids, service.PidsLimit) = (limits.Pids ?? service.PidsLimit, null);
        (reservations.Memory, service.MemReservation) = (reservations.Memory ?? service.MemReservation, null);
    }

    // docker stack prints for a short port what it takes for granted in a long one.
    private static void SettlePorts(IEnumerable<ShortOrLong<PortMapping, ServicePort>> ports)
    {
        foreach (var port in ports.Select(port => port.Long).OfType<ServicePort>())
        {
            port.Mode ??= "ingress";
            port.Protocol ??= "tcp";
        }
    }

    // docker-compose prints for a short volume what it takes for granted in a long one.
    private static void SettleVolumes(IList<ShortOrLong<VolumeMount, ServiceMount>> volumes)
    {
        for (var index = 0; index < volumes.Count; index++)
        {
            if (volumes[index].Short is { Value: { Mode: "rw", Source: { } source } volume })
            {
                volumes[index] = new VolumeMount(source, volume.Target);
            }
        }
    }

    [GeneratedRegex(@"^version: ['""]?(?<major>\d)[\d.]*['""]?$", RegexOptions.Multiline | RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000)]
    private static partial Regex VersionLine();

    [GeneratedRegex(@"Use ComposeFormat\.(V2_\d|V3_8|Spec) or later|The first format that has .+ is \d",
        RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000)]
    private static partial Regex NamesFormat();
}
