namespace ComposeGen.Testing;

/// <summary>The options of starting a fleet or a compose file.</summary>
public sealed record StartOptions
{
    /// <summary>The condition to wait for. Default: <see cref="Ready.Healthy"/>.</summary>
    public Ready Wait { get; init; } = Ready.Healthy;

    /// <summary>
    /// The longest time to wait for the condition, once the containers were started. Default: two minutes.
    /// </summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromMinutes(2);

    /// <summary>
    /// The start of the names of everything that is created; a part that no other run has follows. Default: the name of the
    /// fleet, or that in the compose file, or <c>compose</c>.
    /// </summary>
    public string? Name { get; init; }

    /// <summary>
    /// The folder that relative paths lead from: for a fleet, the folder that it would be written to; for a compose file, its
    /// own. Default: the folder that the file was loaded from, or the current folder.
    /// </summary>
    public string? Folder { get; init; }

    /// <summary>
    /// Whether ports are published on the host ports that the files contain, so that only one run at a time can have them.
    /// Default: <see langword="false"/>, the engine chooses free ports.
    /// </summary>
    public bool KeepHostPorts { get; init; }

    /// <summary>
    /// The compose tool, such as <c>docker-compose</c>. Default: the variable <c>COMPOSE</c>, or <c>docker compose</c>, or
    /// <c>docker-compose</c>, the first that exists.
    /// </summary>
    public string? Compose { get; init; }
}
