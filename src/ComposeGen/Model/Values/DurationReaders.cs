namespace ComposeGen.Model;

/// <summary>Which implementations of Compose read a text as a duration.</summary>
[Flags]
internal enum DurationReaders
{
    /// <summary>None of them.</summary>
    None = 0,

    /// <summary>docker-compose 1.29.2, which wants descending units.</summary>
    DockerCompose = 1,

    /// <summary>Compose v2, which wants lower case.</summary>
    ComposeV2 = 2,

    /// <summary>Both of them.</summary>
    Both = DockerCompose | ComposeV2,
}
