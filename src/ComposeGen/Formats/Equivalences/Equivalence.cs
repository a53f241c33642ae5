using ComposeGen.Shapes;

namespace ComposeGen.Formats;

/// <summary>
/// Two spellings with the same meaning. When a target has only one of them, the other is converted silently. Anything else stays,
/// and is reported as unsupported by the target.
/// </summary>
internal abstract class Equivalence
{
    /// <summary>Converts a file in place.</summary>
    /// <param name="file">The file, a copy of the caller's.</param>
    /// <param name="target">The target format, or several while the lowest one is being determined.</param>
    public abstract void Apply(ComposeFile file, ComposeFormats target);

    /// <summary>Whether the target, or a lower one that is still possible, lacks a feature of these formats.</summary>
    protected static bool Lacks(ComposeFormats target, ComposeFormats formats) => (target & formats) != target;

    /// <summary>Whether the target, or a higher one that is still possible, has a feature of these formats.</summary>
    protected static bool Has(ComposeFormats target, ComposeFormats formats) => (target & formats) != ComposeFormats.None;
}

/// <summary>Two spellings with the same meaning within a service.</summary>
internal abstract class ServiceEquivalence : Equivalence
{
    public sealed override void Apply(ComposeFile file, ComposeFormats target)
    {
        foreach (var service in file.Services.Values)
        {
            Apply(service, target);
        }
    }

    protected abstract void Apply(Service service, ComposeFormats target);
}

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

    /// <summary>
    /// Returns a copy of the file in the spelling of a format, or of a set of formats while the lowest one is being determined.
    /// </summary>
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
