using System.Text;
using ComposeGen.Diagnostics;
using ComposeGen.Fleets;
using ComposeGen.Tests.Docs;

namespace ComposeGen.Tests.Fleets;

/// <summary>The fleet of docs/examples/master-slaves, described in C#.</summary>
internal static class Demo
{
    public static string ExampleFolder { get; } = Path.Combine(Repository.Root, "docs", "examples", "master-slaves");

    public static string MasterFile { get; } = Path.Combine(ExampleFolder, "docker-compose-master.yml");

    public static string SlaveFile { get; } = Path.Combine(ExampleFolder, "docker-compose-slave.yml");

    public static Fleet Fleet(int slaves, string? name = null, Action<FleetBuilder>? more = null)
    {
        void Configure(FleetBuilder fleet)
        {
            var inout = fleet.SharedNetwork("inout");
            fleet.Node("master", node => Node(node, inout, hasExit: false, services: 3));
            fleet.Nodes("slave", slaves, node => Node(node, inout, hasExit: true, services: 5));
            more?.Invoke(fleet);
        }

        return name is null ? ComposeGen.Fleets.Fleet.Create(Configure) : ComposeGen.Fleets.Fleet.Create(name, Configure);
    }

    /// <summary>The generated texts by path, without a disk.</summary>
    public static IReadOnlyDictionary<string, string> Files(Fleet fleet) =>
        Files(fleet.Plan());

    /// <summary>The generated texts by path, without a disk.</summary>
    public static IReadOnlyDictionary<string, string> Files(FleetPlan plan)
    {
        var (files, manifest) = FleetFiles.Of(plan);
        using var json = new MemoryStream();
        manifest.WriteTo(json);
        return new OrderedDictionary<string, string>(files.Select(file => KeyValuePair.Create(file.Path, file.Text)),
            StringComparer.Ordinal)
        {
            [FleetManifest.FileName] = Encoding.UTF8.GetString(json.ToArray()),
        };
    }

    /// <summary>What is found, as it is printed, without the folder that a test happens to use.</summary>
    public static IEnumerable<string> Lines(IEnumerable<Diagnostic> diagnostics, TemporaryFolder? folder = null) =>
        diagnostics.Select(diagnostic => folder is null ? diagnostic.ToString() : diagnostic.ToString()
            .Replace($"{folder.Root}/", "", StringComparison.Ordinal));

    private static ComposeFile Node(FleetNode node, SharedNetwork inout, bool hasExit, int services) => Compose.File(file =>
    {
        const string Image = "composegen-test";
        var inside = file.Network("internal", network => network.Bridge());
        file.Service("service_entry", service =>
            service.Image(Image).Expose(443).On(inside, aliases: "entry").On(inout, aliases: node.Name));
        if (hasExit)
        {
            file.Service("service_out", service => service.Image(Image).On(inside, aliases: "out").On(inout));
        }

        for (var number = hasExit ? 3 : 2; number <= services; number++)
        {
            file.Service($"service_{number}", service => service.Image(Image).On(inside));
        }
    });
}
