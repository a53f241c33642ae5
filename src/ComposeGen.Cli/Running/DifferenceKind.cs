namespace ComposeGen.Cli.Running;

/// <summary>What is different, which decides how it is repaired.</summary>
internal enum DifferenceKind
{
    /// <summary>There are more containers, or fewer.</summary>
    Count,

    /// <summary>The plan has no such service any more.</summary>
    Unplanned,

    /// <summary>A container does not run.</summary>
    Stopped,

    /// <summary>A container is paused.</summary>
    Paused,

    /// <summary>A health check has no result yet.</summary>
    Starting,

    /// <summary>A health check fails.</summary>
    Unhealthy,

    /// <summary>A container runs another image, or has other configuration files.</summary>
    Outdated,

    /// <summary>A container is not on a network, or under other names.</summary>
    Disconnected,

    /// <summary>A container is on a network of the fleet that the plan does not put it on.</summary>
    Connected,
}
