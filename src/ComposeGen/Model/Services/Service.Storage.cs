namespace ComposeGen;

public sealed partial class Service
{
    /// <summary>Volumes, host folders and files that are mounted into the container. Since 2.0.</summary>
    public IList<ShortOrLong<VolumeMount, ServiceMount>>? Volumes { get; set; }

    /// <summary>Services or containers whose mounts this one gets, too. Since 2.0, but not in 3.8.</summary>
    public IList<ComposeValue<VolumesFrom>>? VolumesFrom { get; set; }

    /// <summary>The driver of volumes that are named by a mount alone. Since 2.0, but not in 3.8, and not in the Compose Specification.</summary>
    public ComposeText? VolumeDriver { get; set; }

    /// <summary>Paths in the container that are kept in memory, as <c>PATH[:OPTIONS]</c>. Since 2.0.</summary>
    public IList<ComposeText>? Tmpfs { get; set; }
}
