using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using ComposeGen.Fleets;

namespace ComposeGen.Testing.Running;

/// <summary>Everything that runs create on the engine and on disk, and its removal.</summary>
internal static class RunRemains
{
    /// <summary>The label whose value is the process that started a run.</summary>
    public const string ProcessLabel = "composegen.process";

    private const string ProjectLabel = "com.docker.compose.project";

    private const string ProcessFile = "process";

    private const int Attempts = 10;

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(500);

    // The runs of this process that could not be removed completely.
    private static readonly ConcurrentDictionary<string, bool> Unfinished = new(StringComparer.Ordinal);

    /// <summary>This process: its machine, its number, and the second of its start, since numbers are used again.</summary>
    public static string Process { get; } = Describe(System.Diagnostics.Process.GetCurrentProcess());

    /// <summary>The folder that contains a folder for each run.</summary>
    private static string Folder => Path.Combine(Path.GetTempPath(), $"composegen-{Environment.UserName}");

    /// <summary>Creates the folder of a run.</summary>
    public static string CreateFolder(string run)
    {
        var folder = Directory.CreateDirectory(Path.Combine(Folder, run)).FullName;
        File.WriteAllText(Path.Combine(folder, ProcessFile), Process);
        return folder;
    }

    /// <summary>Removes the runs of processes that ended without removing them.</summary>
    /// <exception cref="DockerException">Docker failed.</exception>
    public static async Task RemoveLeftoversAsync(Docker docker, CancellationToken cancellation)
    {
        const string Format = "{{.Label \"" + ProcessLabel + "\"}} {{.Label \"" + FleetManifest.FleetLabel + "\"}}";
        string[] filter = ["--filter", $"label={ProcessLabel}", "--format", Format];
        IEnumerable<string> lines =
        [
            .. await docker.AskAsync(["ps", "--all", .. filter], cancellation),
            .. await docker.AskAsync(["network", "ls", .. filter], cancellation),
            .. Folders(),
        ];
        var runs = lines.Select(line => line.Split(' ')).Where(words => words.Length == 2 && !IsAlive(words[0]))
            .Select(words => words[1]);
        foreach (var run in runs.Concat(Unfinished.Keys).Distinct(StringComparer.Ordinal).ToList())
        {
            await RemoveAsync(docker, run);
        }
    }

    /// <summary>Removes everything of a run. It is not cancelled: what it leaves would stay.</summary>
    /// <exception cref="DockerException">Docker failed.</exception>
    public static async Task RemoveAsync(Docker docker, string run)
    {
        Unfinished[run] = true;
        for (var attempt = 1; attempt <= Attempts; attempt++)
        {
            if (!await TryRemoveAsync(docker, run))
            {
                Unfinished.TryRemove(run, out _);
                break;
            }

            // A busy engine releases the endpoints of removed containers a moment later.
            await Task.Delay(Pause * (attempt - 1));
        }

        try
        {
            Directory.Delete(Path.Combine(Folder, run), recursive: true);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // Containers may have written files there that belong to other users.
        }
    }

    // Returns whether there was something. Networks and volumes of format 2.0 have only the labels of Compose.
    private static async Task<bool> TryRemoveAsync(Docker docker, string run)
    {
        var none = CancellationToken.None;
        string[] ofRun = ["--filter", $"label={FleetManifest.FleetLabel}={run}"];
        var containers = await docker.AskAsync(["ps", "--all", "--quiet", .. ofRun], none);
        var networks = await NamesAsync("network");
        var volumes = await NamesAsync("volume");
        foreach (var (remove, names) in new[]
        {
            (new[] { "rm", "--force", "--volumes" }, containers), (["network", "rm"], networks), (["volume", "rm"], volumes),
        })
        {
            if (names.Count > 0)
            {
                await docker.TryAsync([.. remove, "--", .. names], none);
            }
        }

        return containers.Count + networks.Count + volumes.Count > 0;

        async Task<IReadOnlyList<string>> NamesAsync(string kind)
        {
            const string Format = "{{.Label \"" + ProjectLabel + "\"}} {{.Name}}";
            string[] ofCompose = ["--filter", $"label={ProjectLabel}", "--format", Format];
            var ofProjects = await docker.AskAsync([kind, "ls", .. ofCompose], none);
            return
            [
                .. (await docker.AskAsync([kind, "ls", .. ofRun, "--format", "{{.Name}}"], none))
                    .Concat(ofProjects.Select(line => line.Split(' '))
                        .Where(words => words[0] == run || words[0].StartsWith($"{run}-", StringComparison.Ordinal))
                        .Select(words => words[1]))
                    .Distinct(StringComparer.Ordinal),
            ];
        }
    }

    // A run that has a folder, but nothing on the engine yet.
    private static IEnumerable<string> Folders() =>
        from folder in Directory.Exists(Folder) ? Directory.EnumerateDirectories(Folder) : []
        let file = Path.Combine(folder, ProcessFile)
        where File.Exists(file)
        select $"{File.ReadAllText(file)} {Path.GetFileName(folder)}";

    // Nothing is known of processes on other machines, and in other containers.
    private static bool IsAlive(string process)
    {
        var parts = process.Split('/');
        if (parts is not [var machine, var number, _] || machine != MachineName)
        {
            return true;
        }

        try
        {
            using var running = System.Diagnostics.Process.GetProcessById(int.Parse(number, CultureInfo.InvariantCulture));
            return IsSame(Describe(running), process);
        }
        catch (Exception exception) when (exception is ArgumentException or InvalidOperationException)
        {
            return false;
        }
    }

    // The time of the start is calculated, and may differ by a second.
    private static bool IsSame(string one, string other) =>
        Math.Abs(StartOf(one) - StartOf(other)) <= 2;

    private static long StartOf(string process) => long.Parse(process.Split('/')[2], CultureInfo.InvariantCulture);

    private static string MachineName => Environment.MachineName.Replace(' ', '-').Replace('/', '-');

    private static string Describe(Process process) => string.Create(
        CultureInfo.InvariantCulture,
        $"{MachineName}/{process.Id}/{new DateTimeOffset(process.StartTime).ToUnixTimeSeconds()}");
}
