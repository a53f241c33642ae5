namespace ComposeGen.Fleets;

/// <summary>The scripts that start a fleet and take it down, for POSIX shells.</summary>
internal static class FleetScripts
{
    public static IEnumerable<GeneratedFile> Of(FleetPlan plan) =>
    [
        .. plan.Fleet.Layout == FleetLayout.Connect ? plan.Projects.Select(Connecting) : [],
        .. plan.Fleet.IsForSwarm ? OnSwarm(plan) : WithCompose(plan),
    ];

    private static IEnumerable<GeneratedFile> WithCompose(FleetPlan plan) =>
    [
        Script("up.sh", UpScript.For(plan)),
        Script("down.sh", DownScript.For(plan)),
    ];

    private static IEnumerable<GeneratedFile> OnSwarm(FleetPlan plan) =>
    [
        Script("up.sh", StackUpScript.For(plan)),
        Script("down.sh", StackDownScript.For(plan)),
    ];

    private static GeneratedFile Connecting(FleetProject project) =>
        Script($"{project.Folder}/{ConnectScript.FileName}", ConnectScript.For(project));

    private static GeneratedFile Script(string path, string text) => new(path, text, isExecutable: true);
}
