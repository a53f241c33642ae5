using ComposeGen.Diagnostics;
using ComposeGen.Tests.Fleets;
using ComposeGen.Topologies;

namespace ComposeGen.Tests.Docs.Rules;

/// <summary>What causes the findings that no compose file on disk has by itself.</summary>
internal static class OtherCauses
{
    public static IReadOnlyDictionary<string, Func<IEnumerable<Diagnostic>>> ByCode { get; } =
        new Dictionary<string, Func<IEnumerable<Diagnostic>>>(StringComparer.Ordinal)
        {
            ["CG1001"] = () => ComposeFile.Load("no such file").Diagnostics,
            ["CG1006"] = () => ComposeFile.Parse(new string('[', 2000)).Diagnostics,
            ["CG1010"] = () => ComposeFile.Parse("services:\n  web:\n    image: \"nginx\u0001\"\n").Diagnostics,
            ["CG1109"] = () => Resolve("nginx:${TAG}"),
            ["CG1110"] = () => Resolve("nginx:${TAG:?say which}"),
            ["CG1204"] = Dropped,
            ["CG2055"] = BesideItsOverride,
            ["CG5008"] = Repeated,
            ["CG5009"] = () => Refused(() => Read().Without(ComposePath.Parse("services.db"))),
        };

    private static ComposeFile Read() => ComposeFile.Parse("services:\n  web:\n    image: nginx\n    init: true\n").FileOrThrow();

    private static IReadOnlyList<Diagnostic> Resolve(string image) =>
        ComposeFile.Parse($"services:\n  web:\n    image: {image}\n").FileOrThrow().Resolve(_ => null).Diagnostics;

    private static IReadOnlyList<Diagnostic> BesideItsOverride()
    {
        using var folder = new TemporaryFolder();
        folder.Write("compose.override.yaml", "services:\n  web:\n    restart: always\n");
        return Project.Load(folder.Write("compose.yaml", "services:\n  web:\n    image: nginx\n")).Diagnostics;
    }

    private static IReadOnlyList<Diagnostic> Dropped()
    {
        Read().ToYaml(new WriteOptions { Format = ComposeFormat.V2_0, Unsupported = Unsupported.Drop }, out var warnings);
        return warnings;
    }

    private static IReadOnlyList<Diagnostic> Repeated()
    {
        var file = ComposeFile.Parse("services:\n  web:\n    image: nginx\n    environment: [A=1, A=2]\n").File;
        file.Services["web"].Environment!["B"] = "3";
        file.ToYaml(options: null, out var warnings);
        return warnings;
    }

    private static IReadOnlyList<Diagnostic> Refused(Action action) =>
        action.Should().Throw<ComposeException>().Which.Diagnostics;
}
