using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using ComposeGen.EngineTests.Commands;
using ComposeGen.EngineTests.Tools;

namespace ComposeGen.EngineTests.Checks;

/// <summary>The command as native code, which is what users install; compiled once for the tests of a class.</summary>
public sealed class NativeTool : IAsyncLifetime, IDisposable
{
    private readonly TemporaryFolder _folder = new();

    /// <summary>The executable.</summary>
    public string Path => _folder["published/ComposeGen.Cli"];

    /// <inheritdoc/>
    public async Task InitializeAsync()
    {
        // In a separate folder, so that nothing is built again that other tests are running.
        if ((NativeLinker.WhyNot ?? InstalledDocker.WhyNot()) is null)
        {
            (await CommandLine.RunAsync(
                "dotnet",
                ["publish", Project(), "-c", "Release", "-r", RuntimeInformation.RuntimeIdentifier, "--artifacts-path",
                    _folder["artifacts"], "-o", _folder["published"], "-p:RunAnalyzers=false"])).Succeeded();
        }
    }

    /// <inheritdoc/>
    public Task DisposeAsync() => Task.CompletedTask;

    /// <inheritdoc/>
    public void Dispose() => _folder.Dispose();

    private static string Project([CallerFilePath] string file = "") =>
        System.IO.Path.GetFullPath(System.IO.Path.Combine(file, "..", "..", "..", "..", "src", "ComposeGen.Cli"));
}
