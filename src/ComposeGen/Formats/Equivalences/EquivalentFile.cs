using ComposeGen.Shapes;

namespace ComposeGen.Formats;

/// <summary>A file in the spelling that a format has.</summary>
internal static class EquivalentFile
{
    private static readonly Equivalence[] Equivalences =
    [
        DeploySettings.Cpus,
        DeploySettings.Memory,
        DeploySettings.Pids,
        DeploySettings.MemoryReservation,
        DeploySettings.Replicas,
        new ReplicatedMode(),
        new DeployedRestart(),
        new AttachableNetwork(),
        new PublishedPort(),
        new BuildFolder(),
        new BoundFolder(),
        new TmpfsMount(),
        new ServiceAccount(),
        new MacAddressOfOnlyNetwork(),
        .. StatedDefaults.All,

        // What the ones above leave behind.
        new StartedDependency(),
        new EmptyDeploy(),
        new DisabledHealthcheck(),
        new EmptyHealthcheck(),
        new RepeatedItem(),
    ];

    /// <summary>A copy of the file, respelled for a format, or for a set of them of which the lowest is looked for.</summary>
    public static ComposeFile Of(ComposeFile file, ComposeFormats target)
    {
        var copy = file.Clone();
        foreach (var equivalence in Equivalences)
        {
            equivalence.Apply(copy, target);
        }

        return copy;
    }
}
