using ComposeGen.Tests.Docs;

namespace ComposeGen.PackageTests;

/// <summary>The packages in a folder feed, and beside it room for projects that know nothing of this repository.</summary>
public sealed class PackedFeed : IAsyncLifetime, IDisposable
{
    /// <summary>The version of the packages: one that was never released.</summary>
    public const string Version = "0.0.0-packed";

    private static readonly TimeSpan FiveMinutes = TimeSpan.FromMinutes(5);

    private readonly TemporaryFolder _folder = new();

    /// <summary>The full path of something in the folder.</summary>
    public string this[string name] => _folder[name];

    /// <inheritdoc/>
    public async Task InitializeAsync()
    {
        // The folder of the repository's own nuget.config, so that packages come from there and what each machine has besides.
        _folder.Write("nuget.config", Repository.Read("nuget.config"));
        _folder.CreateFolder("feed");
        await PackAsync("ComposeGen");
        await PackAsync("ComposeGen.Cli", "-r", "any");
        await PackAsync("ComposeGen.Cli", "-p:ToolPackageRuntimeIdentifiers=any");
    }

    /// <inheritdoc/>
    public Task DisposeAsync() => Task.CompletedTask;

    /// <inheritdoc/>
    public void Dispose() => _folder.Dispose();

    /// <summary>Writes a file, and hands back its full path.</summary>
    public string Write(string name, string text) => _folder.Write(name, text);

    /// <summary>Runs dotnet here, and hands back what it printed.</summary>
    internal async Task<string> DotnetAsync(params string[] arguments)
    {
        // Packages unpacked by earlier runs lie elsewhere, and are only read: of the packed ones, none is there.
        var environment = new Dictionary<string, string?>(StringComparer.Ordinal)
        {
            ["NUGET_PACKAGES"] = _folder["packages"],
            ["RestoreFallbackFolders"] = Environment.GetEnvironmentVariable("NUGET_PACKAGES")
                ?? Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".nuget", "packages"),
        };
        return (await CommandLine.RunAsync("dotnet", arguments, _folder.Path, environment, FiveMinutes)).Succeeded().Output.ReplaceLineEndings("\n");
    }

    private async Task PackAsync(string project, params string[] options) => (await CommandLine.RunAsync(
        "dotnet",
        ["pack", Path.Combine(Repository.Root, "src", project), "-c", "Release", "--artifacts-path", _folder["artifacts"], "-o", _folder["feed"], $"-p:MinVerVersionOverride={Version}", $"-p:Version={Version}", "-p:RunAnalyzers=false", .. options],
        timeout: FiveMinutes)).Succeeded();
}
