namespace ComposeGen;

public sealed partial class Service
{
    /// <summary>Environment variables of the container. A <see langword="null"/> value passes the variable through from the environment that Compose runs in, which is not the same as an empty value. Since 2.0.</summary>
    public OrderedDictionary<string, ComposeText?>? Environment { get; set; }

    /// <summary>Files with environment variables of the container, relative to the compose file. Since 2.0.</summary>
    public IList<EnvFile>? EnvFile { get; set; }

    /// <summary>Labels of the container. Since 2.0.</summary>
    public OrderedDictionary<string, ComposeText?>? Labels { get; set; }

    /// <summary>Files with labels of the container, relative to the compose file. Compose Specification only.</summary>
    public IList<ComposeText>? LabelFile { get; set; }

    /// <summary>Annotations of the container, for the runtime that starts it. Compose Specification only.</summary>
    public OrderedDictionary<string, ComposeText?>? Annotations { get; set; }

    /// <summary>Configuration files of the project that the container gets. Since 3.3; not in 2.x.</summary>
    public IList<FileGrant>? Configs { get; set; }

    /// <summary>Secrets of the project that the container gets. Since 3.1; not in 2.x.</summary>
    public IList<FileGrant>? Secrets { get; set; }

    /// <summary>The AI models of the project that the service uses, by name. Compose Specification only.</summary>
    public OrderedDictionary<string, ServiceModel>? Models { get; set; }
}
