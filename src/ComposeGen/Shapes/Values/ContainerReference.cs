namespace ComposeGen.Shapes;

/// <summary>
/// The notation for a container in values such as <c>network_mode</c>, <c>ipc</c> and <c>volumes_from</c>: that of a service of
/// the project, <c>service:NAME</c>, or any other, <c>container:NAME</c>.
/// </summary>
internal static class ContainerReference
{
    public const string ServicePrefix = "service:";
    public const string ContainerPrefix = "container:";

    /// <summary>Returns the name of the service that a value refers to, or <see langword="null"/>.</summary>
    public static string? ServiceOf(string value) => NameAfter(ServicePrefix, value);

    /// <summary>Returns the name of the container that a value refers to, or <see langword="null"/>.</summary>
    public static string? ContainerOf(string value) => NameAfter(ContainerPrefix, value);

    /// <summary>Determines whether a value refers to a service or a container.</summary>
    public static bool IsReference(string value) => ServiceOf(value) is not null || ContainerOf(value) is not null;

    private static string? NameAfter(string prefix, string value) =>
        value.StartsWith(prefix, StringComparison.Ordinal) ? value[prefix.Length..] : null;
}
