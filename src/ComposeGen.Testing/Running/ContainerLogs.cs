using System.Globalization;
using System.Runtime.CompilerServices;
using System.Threading.Channels;

namespace ComposeGen.Testing.Running;

/// <summary>Reads what containers write to their standard streams.</summary>
internal static class ContainerLogs
{
    /// <summary>Returns the lines of containers: in the order of time, or, when followed, as they come.</summary>
    public static async IAsyncEnumerable<LogLine> ReadAsync(
        Docker docker,
        IReadOnlyList<PlacedContainer> containers,
        bool follow,
        [EnumeratorCancellation] CancellationToken cancellation)
    {
        using var stopping = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        var lines = Channel.CreateUnbounded<LogLine>();
        var reading = ReadAllAsync(docker, containers, follow, lines.Writer, stopping.Token);
        try
        {
            if (follow)
            {
                await foreach (var line in lines.Reader.ReadAllAsync(cancellation))
                {
                    yield return line;
                }
            }
            else
            {
                await reading;
                var all = await lines.Reader.ReadAllAsync(cancellation).ToListAsync(cancellation);
                foreach (var line in all.OrderBy(line => line.Time))
                {
                    yield return line;
                }
            }
        }
        finally
        {
            await stopping.CancelAsync();
            await reading.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    /// <summary>Returns the last lines of a container, for messages.</summary>
    public static async Task<string> LastAsync(Docker docker, EngineContainer container, CancellationToken cancellation)
    {
        var outcome = await docker.TryAsync(["logs", "--tail", "20", container.Id], cancellation);
        var lines = $"{outcome.Output}{outcome.Error}".TrimEnd().Split('\n').Select(line => $"  {line.TrimEnd('\r')}");
        return $"{outcome.Output}{outcome.Error}".Trim().Length == 0
            ? "It wrote nothing."
            : $"Its last lines:\n{string.Join('\n', lines)}";
    }

    private static async Task ReadAllAsync(
        Docker docker,
        IReadOnlyList<PlacedContainer> containers,
        bool follow,
        ChannelWriter<LogLine> lines,
        CancellationToken cancellation)
    {
        try
        {
            await Task.WhenAll(containers.Select(container => ReadAsync(docker, container, follow, lines, cancellation)));
            lines.Complete();
        }
        catch (Exception exception)
        {
            lines.Complete(exception);
            throw;
        }
    }

    private static async Task ReadAsync(
        Docker docker, PlacedContainer container, bool follow, ChannelWriter<LogLine> lines, CancellationToken cancellation)
    {
        string[] options = follow ? ["--timestamps", "--follow"] : ["--timestamps"];
        await foreach (var line in docker.ListenAsync(["logs", .. options, container.Container.Id], cancellation))
        {
            var space = line.Text.IndexOf(' ', StringComparison.Ordinal);
            if (space > 0 && DateTimeOffset.TryParse(
                line.Text.AsSpan(0, space), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time))
            {
                await lines.WriteAsync(
                    new LogLine(container.Place, time, line.Text[(space + 1)..], line.IsError), cancellation);
            }
        }
    }
}
