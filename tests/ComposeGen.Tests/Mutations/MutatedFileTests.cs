using System.Collections.Concurrent;
using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using ComposeGen.Diagnostics;
using ComposeGen.Tests.Fleets;
using ComposeGen.Tests.Shapes;

namespace ComposeGen.Tests.Mutations;

/// <summary>
/// Damaged files: reading, checking and writing them takes at most a second each, throws nothing, and gives an error or a file
/// that is whole.
/// </summary>
public sealed class MutatedFileTests
{
    // Far above what any of them takes: it is there for what never ends.
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private static readonly TimeSpan MostOfStep = TimeSpan.FromSeconds(1);

    // One measurement may be too long because the machine has other work; all of them are not.
    private const int Attempts = 3;

    [Fact]
    public async Task Every_damaged_file_is_refused_or_reads_back_equal()
    {
        using var folder = new TemporaryFolder();
        var failures = new ConcurrentQueue<string>();
        await Parallel.ForAsync(0, Run.MutatedFiles, async (seed, cancellation) =>
        {
            var mutated = new Mutator(seed).Mutate(SeedFile.All);
            var path = folder[string.Create(CultureInfo.InvariantCulture, $"{seed}.yml")];
            await File.WriteAllBytesAsync(path, mutated.Bytes, cancellation);
            if (await FailureAsync(path) is { } failure)
            {
                failures.Enqueue($"Seed {seed}, made of {mutated.Origin}: {failure}");
            }

            File.Delete(path);
        });

        failures.Should().BeEmpty();
    }

    [SuppressMessage("Design", "CA1031:Do not catch general exception types", Justification =
        "No exception is allowed, so all are told.")]
    private static async Task<string?> FailureAsync(string path)
    {
        try
        {
            await Task.Run(() => Check(path)).WaitAsync(Patience);
            return null;
        }
        catch (Exception exception)
        {
            return exception.ToString();
        }
    }

    private static void Check(string path)
    {
        var loaded = Step(() => ComposeFile.Load(path));
        _ = Step(() => loaded.File.Validate());
        if (loaded.HasErrors)
        {
            Write(loaded.File);
            return;
        }

        var written = Step(() => loaded.File.ToYaml());
        var again = Step(() => ComposeFile.Parse(written));
        again.Diagnostics.Where(found => found.Severity == DiagnosticSeverity.Error).Should().BeEmpty();
        Step(() => again.File.Diff(loaded.File)).Should().BeEmpty();
        again.File.ToYaml().Should().Be(written);
    }

    // What is wrong with the file may keep it from being written, and be in what is written.
    private static void Write(ComposeFile file)
    {
        try
        {
            _ = Step(() => ComposeFile.Parse(file.ToYaml()));
        }
        catch (ComposeException exception)
        {
            exception.Diagnostics.Should().NotBeEmpty();
        }
    }

    private static T Step<T>(Func<T> step)
    {
        for (var attempt = 0; attempt < Attempts; attempt++)
        {
            var start = Stopwatch.GetTimestamp();
            var result = step();
            if (Stopwatch.GetElapsedTime(start) <= MostOfStep)
            {
                return result;
            }
        }

        throw new TimeoutException("A step takes more than a second.");
    }
}
