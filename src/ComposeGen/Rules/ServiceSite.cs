using ComposeGen.Diagnostics;

namespace ComposeGen.Rules;

/// <summary>A service that could be read, and where it stands.</summary>
internal sealed record ServiceSite(ComposeFile File, string Name, Service Service, ComposePath Path)
{
    /// <summary>The services of a file that could be read.</summary>
    public static IEnumerable<ServiceSite> Of(ComposeFile file)
    {
        var services = ComposePath.Root.Child("services");
        return file.Services
            .Where(service => service.Value.Verbatim is null)
            .Select(service => new ServiceSite(file, service.Key, service.Value, services.Child(service.Key)));
    }

    /// <summary>
    /// How many containers run, as far as the file says; <see langword="null"/> when a variable decides. What <c>deploy</c> says counts
    /// as Compose v2 has it, but not in 3.x, where it is said to Swarm.
    /// </summary>
    public int? Scale => Service.Scale is { } scale ? scale.Value
        : File.Format.Version?.StartsWith('3') != true && Service.Deploy?.Replicas is { } replicas ? replicas.Value
        : 1;

    /// <summary>The literal network mode; <see langword="null"/> when there is none, or a variable decides.</summary>
    public string? NetworkMode => (Service.Networking as NetworkMode)?.Mode.Literal;

    /// <summary>Whether something else may say more about the service: what it extends, or what could not be read and was told already.</summary>
    public bool IsPartial(string key) => Service.Extends is not null || Service.Keeps("extends") || Service.Keeps(key);
}
