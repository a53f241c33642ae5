namespace ComposeGen.Fleets;

/// <summary>The scripts that start a fleet and take it down, for POSIX shells and for PowerShell.</summary>
internal static class FleetScripts
{
    public static IEnumerable<GeneratedFile> Of(FleetPlan plan) =>
    [
        .. plan.Fleet.Layout == FleetLayout.Connect ? plan.Projects.SelectMany(Connecting) : [],
        .. plan.Fleet.IsForSwarm ? OnSwarm(plan) : WithCompose(plan),
    ];

    private static IEnumerable<GeneratedFile> WithCompose(FleetPlan plan) =>
    [
        Script("up.sh", UpScript.For(plan)),
        Script("down.sh", DownScript.For(plan)),
        Script("up.ps1", PowerShellUpScript.For(plan)),
        Script("down.ps1", PowerShellDownScript.For(plan)),
    ];

    private static IEnumerable<GeneratedFile> OnSwarm(FleetPlan plan) =>
    [
        Script("up.sh", StackUpScript.For(plan)),
        Script("down.sh", StackDownScript.For(plan)),
        Script("up.ps1", PowerShellStackUpScript.For(plan)),
        Script("down.ps1", PowerShellStackDownScript.For(plan)),
    ];

    private static IEnumerable<GeneratedFile> Connecting(FleetProject project) =>
    [
        Script($"{project.Folder}/{ConnectScript.FileName}", ConnectScript.For(project)),
        Script($"{project.Folder}/{PowerShellConnectScript.FileName}", PowerShellConnectScript.For(project)),
    ];

    private static GeneratedFile Script(string path, string text) => new(path, text, isExecutable: true);
}
