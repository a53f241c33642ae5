using ComposeGen.Tests.Docs;

namespace ComposeGen.PackageTests;

/// <summary>The packages in a folder feed, and beside it room for projects that know nothing of this repository.</summary>
public sealed class PackedFeed : IAsyncLifetime, IDisposable
{
    /// <summary>A version that was never released, so that no other folder of packages has it.</summary>
    public const string Version = "0.0.1";

    /// <summary>An address of the repository, from which findings link to their pages.</summary>
    public const string Repository = "https://example.org/composegen";

    private readonly TemporaryFolder _folder = new();

    /// <summary>The full path of something in the folder.</summary>
    public string this[string name] => _folder[name];

    /// <inheritdoc/>
    public async Task InitializeAsync()
    {
        // The folder of the repository's own nuget.config, so that packages come from there and what each machine has besides.
        _folder.Write("nuget.config", Tests.Docs.Repository.Read("nuget.config"));
        _folder.CreateFolder("feed");
        await PackAsync("ComposeGen", "feed");
        await PackAsync("ComposeGen.Testing", "feed");
        await PackAsync("ComposeGen.Cli", "feed");
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
        return (await CommandLine.RunAsync("dotnet", arguments, _folder.Path, environment))
            .Succeeded().Output.ReplaceLineEndings("\n");
    }

    /// <summary>Packs as the documentation describes, into a folder here.</summary>
    internal async Task PackAsync(string project, string feed, params string[] options)
    {
        string[] aside = ["--artifacts-path", _folder["artifacts"], $"-p:Version={Version}", $"-p:RepositoryUrl={Repository}",
            "-p:RunAnalyzers=false"];
        (await CommandLine.RunAsync(
            "dotnet",
            ["pack", Path.Combine(Tests.Docs.Repository.Root, "src", project), "-o", _folder[feed], .. aside, .. options]))
            .Succeeded();
    }
}
