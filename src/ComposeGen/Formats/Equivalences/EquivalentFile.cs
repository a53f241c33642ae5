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

        // The remains of the ones above.
        new StartedDependency(),
        new EmptyDeploy(),
        new DisabledHealthcheck(),
        new EmptyHealthcheck(),
        new RepeatedItem(),
    ];

    /// <summary>Returns a copy of the file in the spelling of a format, or of a set of formats while the lowest one is being
    /// determined.</summary>
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
